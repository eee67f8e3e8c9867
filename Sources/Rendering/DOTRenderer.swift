internal import Records
internal import Text

/// Graphviz: `graph { "Jane Roe" -- "John Doe" [count="2", weight=2]; }`.
struct DOTRenderer: TableRenderer {
  private let columns: GraphColumns

  init(_ columns: [Column]) { self.columns = GraphColumns(columns) }

  func begin(_ columns: [Column]) -> StyledText { StyledText("graph {\n") }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    guard let ends = columns.ends(of: row) else { return StyledText() }
    var attributes = columns.values(of: row).map {
      "\(Self.quoted($0.name))=\(Self.quoted($0.cell.plainText))"
    }
    if case .integer(let weight)? = columns.values(of: row).first?.cell {
      attributes.append("weight=\(weight)")
    }
    let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
    return StyledText("  \(Self.quoted(ends.source)) -- \(Self.quoted(ends.target))\(list);\n")
  }

  func end() -> StyledText { StyledText("}\n") }

  private static func quoted(_ text: String) -> String {
    let escaped = Quoting.backslashed(text, "\"").unicodeScalars.map { $0 == "\n" ? " " : $0 }
    return "\"\(String(String.UnicodeScalarView(escaped)))\""
  }
}
