internal import Records
internal import Text

/// Delimited text with a header: comma-separated, or tab-separated with one line a row.
///
/// Fields are quoted as RFC 4180 says in both forms, since most readers take that without options: `He said "no"` is
/// `"He said ""no"""`. What is unknown is an empty field, an empty text `""`; so is everything empty in a table of one
/// column, because readers skip empty lines.
///
///     name    text               in the tab-separated form; a newline in a cell is written `\n`
///     a.txt   "He said ""no"""
struct DelimitedRenderer: TableRenderer {
  /// How fields and lines are separated.
  enum Form {
    /// A comma; CR LF after each line; cells are exact.
    case commas
    /// A tab; tab, newline, carriage return, NUL and backslash in cells are written `\t \n \r \0 \\`.
    case tabs
  }

  let form: Form
  /// Whether cells are guarded that a spreadsheet would run; a byte-order mark then shows it that this is UTF-8.
  let isForSpreadsheets: Bool
  /// Whether a field is a whole line.
  private var isSingle = false

  init(_ form: Form, isForSpreadsheets: Bool) {
    self.form = form
    self.isForSpreadsheets = isForSpreadsheets
  }

  mutating func begin(_ columns: [Column]) -> StyledText {
    isSingle = columns.count == 1
    let names = columns.map { field(isForSpreadsheets ? SpreadsheetGuard.guarded($0.name) : $0.name) }
    return StyledText((isForSpreadsheets ? OutputFormat.byteOrderMark : "") + line(names), .heading)
  }

  func row(_ row: Table.Row, number: Int) -> StyledText { StyledText(line(row.cells.map(field))) }

  func end() -> StyledText { StyledText() }

  private func line(_ fields: [String]) -> String {
    switch form {
    case .commas: fields.joined(separator: ",") + "\r\n"
    case .tabs: fields.joined(separator: "\t") + "\n"
    }
  }

  private func field(_ cell: Cell) -> String {
    switch cell {
    case .null where !isSingle: ""
    case .number(let number) where !number.isFinite && !isSingle: ""
    default: field(isForSpreadsheets ? SpreadsheetGuard.text(of: cell) : cell.plainText)
    }
  }

  private func field(_ text: String) -> String {
    let escaped = form == .tabs ? Quoting.controlsEscaped(text, "\n\r\t\0") : text
    // A line of nothing but blanks is skipped by pandas.
    let isBlank = escaped.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    guard !escaped.isEmpty, !(isSingle && isBlank) else { return "\"\(escaped)\"" }
    return Quoting.csvField(escaped, separator: form == .tabs ? "\t" : ",")
  }
}
