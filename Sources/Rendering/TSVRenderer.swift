internal import Records

/// Tab-separated values with a header; tab, newline, carriage return and backslash are written `\t \n \r \\`.
struct TSVRenderer: TableRenderer {
  let guardsSpreadsheets: Bool

  func begin(_ columns: [Column]) -> StyledText {
    let names = columns.map { guardsSpreadsheets ? SpreadsheetGuard.guarded($0.name) : $0.name }
    return StyledText(names.joined(separator: "\t") + "\n", .heading)
  }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    let texts = row.cells.map { guardsSpreadsheets ? SpreadsheetGuard.text(of: $0) : $0.plainText }
    return StyledText(texts.map(Self.escape).joined(separator: "\t") + "\n")
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
