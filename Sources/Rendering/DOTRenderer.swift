internal import Records
internal import Text

/// Graphviz: `graph { "Jane Roe" -- "John Doe" ["count"="2", weight=2]; }`; with `--directed`, `digraph` and `->`.
struct DOTRenderer: TableRenderer {
  private let columns: GraphColumns
  private let isDirected: Bool

  init(_ table: Table, isDirected: Bool) {
    columns = GraphColumns(table)
    self.isDirected = isDirected
  }

  func begin(_ columns: [Column]) -> StyledText { StyledText(isDirected ? "digraph {\n" : "graph {\n") }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    guard let ends = columns.ends(of: row) else { return StyledText() }
    let values = columns.values(of: row)
    var attributes = values.map {
      "\(Self.quoted(columns.attributes[$0.index].name))=\(Self.quoted($0.text))"
    }
    // Graphviz takes no weight below nought.
    if let name = columns.addedWeight, let weight = values.first(where: { $0.index == columns.weight })?.text,
      !weight.hasPrefix("-")
    {
      attributes.append("\(name)=\(weight)")
    }
    let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
    let edge = isDirected ? "->" : "--"
    return StyledText("  \(Self.quoted(ends.source)) \(edge) \(Self.quoted(ends.target))\(list);\n")
  }

  func end() -> StyledText { StyledText("}\n") }

  /// Returns a text between quotation marks, on one line; U+FFFD for NUL, which ends a text in Graphviz.
  private static func quoted(_ text: String) -> String {
    let escaped = Quoting.backslashed(text, "\"").unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "\n", "\r": " "
      case "\0": "\u{FFFD}"
      default: scalar
      }
    }
    return "\"\(String(String.UnicodeScalarView(escaped)))\""
  }
}
