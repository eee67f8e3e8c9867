internal import Records

/// Comma-separated values after RFC 4180, with a header; the cells are exact unless spreadsheets are guarded.
struct CSVRenderer: TableRenderer {
  let guardsSpreadsheets: Bool

  func begin(_ columns: [Column]) -> StyledText {
    let names = columns.map { guardsSpreadsheets ? SpreadsheetGuard.guarded($0.name) : $0.name }
    return StyledText(names.map(Self.quote).joined(separator: ",") + "\r\n", .heading)
  }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    let texts = row.cells.map { guardsSpreadsheets ? SpreadsheetGuard.text(of: $0) : $0.plainText }
    return StyledText(texts.map(Self.quote).joined(separator: ",") + "\r\n")
  }

  func end() -> StyledText { StyledText() }

  private static func quote(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"\"" } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }
}
