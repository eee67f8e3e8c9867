internal import Records
internal import Text

/// Tab-separated values with a header; tab, newline, carriage return and backslash are written `\t \n \r \\`.
struct TSVRenderer: TableRenderer {
  let guardsSpreadsheets: Bool

  func begin(_ columns: [Column]) -> StyledText {
    let names = columns.map { guardsSpreadsheets ? SpreadsheetGuard.guarded($0.name) : $0.name }
    return StyledText(names.joined(separator: "\t") + "\n", .heading)
  }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    let texts = row.cells.map { guardsSpreadsheets ? SpreadsheetGuard.text(of: $0) : $0.plainText }
    return StyledText(texts.map { Quoting.controlsEscaped($0) }.joined(separator: "\t") + "\n")
  }

  func end() -> StyledText { StyledText() }
}
