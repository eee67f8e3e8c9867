internal import Records

/// A Markdown table whose cells read as the text that they are: what Markdown would take for markup is escaped, and
/// line ends become blanks.
struct MarkdownRenderer: TableRenderer {
  func begin(_ columns: [Column]) -> StyledText {
    var text = StyledText(line(columns.map { Self.escaped($0.name) }), .heading)
    text.append(line(columns.map { $0.type == .number ? "---:" : "---" }))
    return text
  }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    StyledText(line(row.cells.map { Self.escaped($0.plainText) }))
  }

  func end() -> StyledText { StyledText() }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    // A table's cells lose the blanks at their ends, but not where these are written as entities.
    let isInner = { (scalar: Unicode.Scalar) in !isBlank(scalar) }
    let first = scalars.firstIndex(where: isInner) ?? scalars.count
    let last = scalars.lastIndex(where: isInner) ?? -1
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case " ", "\t", "\n", "\r":
        let isEnd = index < first || index > last
        if scalar == "\t" {
          escaped.append(contentsOf: (isEnd ? "&#9;" : "\t").unicodeScalars)
        } else {
          escaped.append(contentsOf: (isEnd ? "&#32;" : " ").unicodeScalars)
        }
      case "\0": escaped.append("\u{FFFD}")
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      default:
        if isMarkup(scalar, at: index, in: scalars) { escaped.append("\\") }
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// Whether a scalar could mark up something where it is.
  private static func isMarkup(_ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Bool
  {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalar {
    case "|", "\\", "`", "*", "~": return true
    // Inside a word it marks nothing.
    case "_": return index == 0 || !isAlphanumeric(scalars[index - 1]) || !(next.map(isAlphanumeric) ?? false)
    case "]": return next == "("
    case "&": return beginsEntity(scalars[(index + 1)...])
    default: return false
    }
  }

  /// Whether what follows an ampersand makes it an entity: `amp;`, `#38;`, `#x26;`.
  private static func beginsEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    // No entity's name is longer.
    let name = rest.prefix(33).prefix { isAlphanumeric($0) || $0 == "#" }
    return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == ";"
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
