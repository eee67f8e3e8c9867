internal import Records

/// Comma-separated values after RFC 4180, with a header; the cells are exact.
struct CSVRenderer: TableRenderer {
  func begin(_ columns: [Column]) -> StyledText {
    StyledText(columns.map { Self.quote($0.name) }.joined(separator: ",") + "\r\n", .heading)
  }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    StyledText(row.cells.map { Self.quote($0.plainText) }.joined(separator: ",") + "\r\n")
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
