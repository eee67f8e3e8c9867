internal import Records
internal import Text

/// Comma-separated values after RFC 4180, with a header; the cells are exact unless spreadsheets are guarded.
struct CSVRenderer: TableRenderer {
  let guardsSpreadsheets: Bool

  func begin(_ columns: [Column]) -> StyledText {
    let names = columns.map { guardsSpreadsheets ? SpreadsheetGuard.guarded($0.name) : $0.name }
    return StyledText(names.map(Quoting.csvField).joined(separator: ",") + "\r\n", .heading)
  }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    let texts = row.cells.map { guardsSpreadsheets ? SpreadsheetGuard.text(of: $0) : $0.plainText }
    return StyledText(texts.map(Quoting.csvField).joined(separator: ",") + "\r\n")
  }

  func end() -> StyledText { StyledText() }
}
