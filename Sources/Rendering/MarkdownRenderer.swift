internal import Records

/// A Markdown table; `|` is escaped, line ends become blanks.
struct MarkdownRenderer: TableRenderer {
  func begin(_ columns: [Column]) -> StyledText {
    var text = StyledText(line(columns.map(\.name)), .heading)
    text.append(line(columns.map { $0.type == .number ? "---:" : "---" }))
    return text
  }

  func row(_ row: Table.Row, number: Int) -> StyledText { StyledText(line(row.cells.map(\.plainText))) }

  func end() -> StyledText { StyledText() }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map(escape).joined(separator: " | ") + " |\n"
  }

  private func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|": escaped += "\\|"
      case "\\": escaped += "\\\\"
      case "\n", "\r": escaped += " "
      case "<": escaped += "&lt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
