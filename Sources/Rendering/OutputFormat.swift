public import Records

/// The formats that a table can be written in.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// Fitted to the width of a terminal.
  case table
  /// Tab-separated values, with a header and one line a row; `\t`, `\n` and `\\` written so, quotation marks as in CSV.
  case tsv
  /// Comma-separated values (RFC 4180), with a header.
  case csv
  /// One JSON array.
  case json
  /// One JSON object a line.
  case jsonl
  /// A Markdown table.
  case md
  /// A whole HTML page.
  case html
  /// A network for Graphviz: the first two columns are the ends of edges.
  case dot
  /// A network as GraphML: the first two columns are the ends of edges.
  case graphml

  /// Returns the format that a file's name asks for by its extension, before `.gz` where it ends so; nil where it has
  /// none that is known.
  public init?(fileName: String) {
    if Self.isCompressed(fileName: fileName) {
      self.init(fileName: String(fileName.dropLast(3)))
      return
    }
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "tsv", "tab": self = .tsv
    case "csv": self = .csv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .md
    case "html", "htm": self = .html
    case "dot", "gv": self = .dot
    case "graphml": self = .graphml
    case "txt": self = .table
    default: return nil
    }
  }

  /// Whether a file's name asks for compression: `quotes.csv.gz`.
  public static func isCompressed(fileName: String) -> Bool { fileName.lowercased().hasSuffix(".gz") }

  /// Whether the first two columns are the ends of edges.
  public var isForNetworks: Bool { self == .dot || self == .graphml }

  /// What is written, where no rows can be added at its end, and the format that can be added to; else nil.
  public var closedForm: (what: String, instead: OutputFormat)? {
    switch self {
    case .json: ("a JSON array", .jsonl)
    case .html: ("an HTML page", .md)
    case .dot: ("a DOT graph", .csv)
    case .graphml: ("a GraphML file", .csv)
    case .table, .tsv, .csv, .jsonl, .md: nil
    }
  }

  /// Whether spreadsheets read the format and would run what looks like a formula in it.
  public var isForSpreadsheets: Bool { self == .csv || self == .tsv }

  /// What spreadsheets know UTF-8 by, at the start of a file.
  public static let byteOrderMark = "\u{FEFF}"

  /// Returns what is written of a text to a file; where it is not the first, without a byte-order mark, which belongs
  /// only at the start.
  public static func continuation(of text: String, isFirst: Bool) -> String {
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    return hasMark && !isFirst ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Returns the row, from 1, and the column of the first cell that the format cannot hold: one with NUL in CSV, which
  /// half of the readers cut there; nil where it holds all.
  public func firstUnwritable(in table: Table) -> (row: Int, column: String)? {
    guard self == .csv else { return nil }
    for (number, row) in table.rows.enumerated() {
      for (column, cell) in zip(table.columns, row.cells) where cell.holdsNUL {
        return (number + 1, column.name)
      }
    }
    return nil
  }
}

extension Cell {
  /// Whether its text has a NUL character.
  fileprivate var holdsNUL: Bool {
    switch self {
    case .null, .integer, .number, .boolean: false
    case .text(let text), .date(let text): text.utf8.contains(0)
    case .span(let slice): slice.text.utf8.contains(0)
    case .list(let items): items.contains(where: \.holdsNUL)
    case .record(let fields): fields.contains { $0.value.holdsNUL }
    }
  }
}
