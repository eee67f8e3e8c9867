internal import Records

/// Tab-separated values with a header; tab, newline, carriage return and backslash are written `\t \n \r \\`.
struct TSVRenderer: TableRenderer {
  func begin(_ columns: [Column]) -> StyledText {
    StyledText(columns.map(\.name).joined(separator: "\t") + "\n", .heading)
  }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    StyledText(row.cells.map { Self.escape($0.plainText) }.joined(separator: "\t") + "\n")
  }

  func end() -> StyledText { StyledText() }

  private static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x5C }) else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\\": escaped += "\\\\"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
