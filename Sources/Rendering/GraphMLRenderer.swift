internal import Records
internal import Text

/// GraphML, as Gephi, yEd and NetworkX read it: edges with what the columns say about them, and a `weight`.
struct GraphMLRenderer: TableRenderer {
  private let columns: GraphColumns
  private let isDirected: Bool
  /// The names that have a node already, by their bytes: canonically equal names are two nodes, as in every reader.
  private var nodes: [[UInt8]: Int] = [:]

  init(_ table: Table, isDirected: Bool) {
    columns = GraphColumns(table)
    self.isDirected = isDirected
  }

  func begin(_ columns: [Column]) -> StyledText {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>

      """
    let attributes = self.columns.attributes
    for (index, attribute) in attributes.enumerated() {
      text += Self.key("e\(index)", attribute.name, attribute.kind)
    }
    if let name = self.columns.addedWeight, let weight = self.columns.weight {
      text += Self.key("weight", name, attributes[weight].kind)
    }
    return StyledText(text + "<graph edgedefault=\"\(isDirected ? "directed" : "undirected")\">\n")
  }

  private static func key(_ id: String, _ name: String, _ kind: GraphColumns.Kind) -> String {
    let type =
      switch kind {
      case .integer: "long"
      case .number: "double"
      case .boolean: "boolean"
      case .text: "string"
      }
    return "<key id=\"\(id)\" for=\"edge\" attr.name=\"\(escaped(name))\" attr.type=\"\(type)\"/>\n"
  }

  mutating func row(_ row: Table.Row, number: Int) -> StyledText {
    guard let ends = columns.ends(of: row) else { return StyledText() }
    var text = ""
    let source = node(ends.source, &text)
    let target = node(ends.target, &text)
    text += "<edge source=\"n\(source)\" target=\"n\(target)\">"
    for value in columns.values(of: row) {
      let data = Self.escaped(value.text)
      text += "<data key=\"e\(value.index)\">\(data)</data>"
      if value.index == columns.weight, columns.addedWeight != nil {
        text += "<data key=\"weight\">\(data)</data>"
      }
    }
    return StyledText(text + "</edge>\n")
  }

  func end() -> StyledText { StyledText("</graph>\n</graphml>\n") }

  private mutating func node(_ name: String, _ text: inout String) -> Int {
    let key = Array(name.utf8)
    if let number = nodes[key] { return number }
    let number = nodes.count
    nodes[key] = number
    text += "<node id=\"n\(number)\"><data key=\"label\">\(Self.escaped(name))</data></node>\n"
    return number
  }

  private static func escaped(_ text: String) -> String { MarkupEscaping.xml.escaped(text) }
}
