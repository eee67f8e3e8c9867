internal import Records
internal import Text

/// GraphML, as Gephi, yEd and NetworkX read it: undirected edges with what the columns say about them.
struct GraphMLRenderer: TableRenderer {
  private let columns: GraphColumns
  /// The names that have a node already.
  private var nodes: [String: Int] = [:]

  init(_ columns: [Column]) { self.columns = GraphColumns(columns) }

  func begin(_ columns: [Column]) -> StyledText {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>

      """
    for (index, column) in columns.dropFirst(2).enumerated() {
      let type = column.type == .number ? "double" : "string"
      text +=
        "<key id=\"e\(index)\" for=\"edge\" attr.name=\"\(MarkupEscaping.xmlText.escaped(column.name))\" attr.type=\"\(type)\"/>\n"
    }
    return StyledText(text + "<graph edgedefault=\"undirected\">\n")
  }

  mutating func row(_ row: Table.Row, number: Int) -> StyledText {
    guard let ends = columns.ends(of: row) else { return StyledText() }
    var text = ""
    let source = node(ends.source, &text)
    let target = node(ends.target, &text)
    text += "<edge source=\"n\(source)\" target=\"n\(target)\">"
    for (index, cell) in row.cells.dropFirst(2).enumerated() where !cell.isNull {
      text += "<data key=\"e\(index)\">\(MarkupEscaping.xmlText.escaped(cell.plainText))</data>"
    }
    return StyledText(text + "</edge>\n")
  }

  func end() -> StyledText { StyledText("</graph>\n</graphml>\n") }

  private mutating func node(_ name: String, _ text: inout String) -> Int {
    if let number = nodes[name] { return number }
    let number = nodes.count
    nodes[name] = number
    text +=
      "<node id=\"n\(number)\"><data key=\"label\">\(MarkupEscaping.xmlText.escaped(name))</data></node>\n"
    return number
  }
}
