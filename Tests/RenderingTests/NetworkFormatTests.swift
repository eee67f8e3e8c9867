import Foundation
import Records
import Testing

@testable import Rendering

@Suite struct NetworkFormatTests {
  private let table = Table(
    columns: [Column("source", .text), Column("target", .text), Column("count", .number)],
    rows: [
      .init(cells: [.text("A \"x\""), .text("B&<\u{1}>"), .integer(2)]),
      .init(cells: [.text("A \"x\""), .text("C\\"), .null]),
      .init(cells: [.null, .text("D"), .integer(1)]),
    ])

  private func graph(_ columns: [Column], _ cells: [Cell]..., directed: Bool = false) -> (
    dot: String, graphML: String
  ) {
    let ends = [Column("source", .text), Column("target", .text)]
    let table = Table(
      columns: ends + columns, rows: cells.map { .init(cells: [.text("a"), .text("b")] + $0) })
    var context = RenderContext()
    context.isDirected = directed
    return (
      OutputFormat.dot.text(of: table, context: context),
      OutputFormat.graphml.text(of: table, context: context)
    )
  }

  @Test func dotQuotesItsNames() {
    let dot = OutputFormat.dot.text(of: table, context: RenderContext())
    #expect(dot.hasPrefix("graph {\n  \"A \\\"x\\\"\" -- \"B&<\u{1}>\" [\"count\"=\"2\", weight=2];\n"))
    #expect(dot.hasSuffix("\n  \"A \\\"x\\\"\" -- \"C\\\\\";\n}\n"))
  }

  @Test func graphMLIsWellFormedAndHasANodeForEachName() throws {
    let graph = OutputFormat.graphml.text(of: table, context: RenderContext())
    #expect(graph.contains("<node id=\"n0\"><data key=\"label\">A &quot;x&quot;</data></node>"))
    #expect(graph.contains("<data key=\"label\">B&amp;&lt;\u{FFFD}&gt;</data>"))
    #expect(graph.contains("<edge source=\"n0\" target=\"n2\"></edge>") && !graph.contains("n3"))
    #expect(graph.components(separatedBy: "<node").count == 4)
  }

  @Test func integersAreIntegersAndTheFirstNumberIsTheWeight() {
    let graph = graph(
      [Column("kind", .text), Column("count", .number), Column("share", .number), Column("sure", .boolean)],
      [.text("x"), .integer(2), .number(0.5), .boolean(true)], [.null, .integer(3), .integer(1), .null])
    #expect(
      graph.graphML.contains(
        """
        <key id="e0" for="edge" attr.name="kind" attr.type="string"/>
        <key id="e1" for="edge" attr.name="count" attr.type="long"/>
        <key id="e2" for="edge" attr.name="share" attr.type="double"/>
        <key id="e3" for="edge" attr.name="sure" attr.type="boolean"/>
        <key id="weight" for="edge" attr.name="weight" attr.type="long"/>
        <graph edgedefault="undirected">
        """))
    #expect(
      graph.graphML.contains(
        "<data key=\"e1\">3</data><data key=\"weight\">3</data><data key=\"e2\">1</data>"))
    #expect(
      graph.dot.contains("[\"kind\"=\"x\", \"count\"=\"2\", \"share\"=\"0.5\", \"sure\"=\"true\", weight=2]"))
    #expect(graph.dot.contains("[\"count\"=\"3\", \"share\"=\"1\", weight=3]"))
  }

  @Test func aColumnCalledWeightIsTheWeight() {
    let columns = [Column("count", .number), Column("weight", .number)]
    let graph = graph(columns, [.integer(2), .number(0.25)])
    #expect(graph.dot.contains("[\"count\"=\"2\", \"weight\"=\"0.25\"]"))
    #expect(graph.graphML.contains("attr.name=\"weight\" attr.type=\"double\"/>"))
    #expect(graph.graphML.components(separatedBy: "attr.name=\"weight\"").count == 2)
  }

  @Test func whatIsNoNumberWeighsNothing() {
    let text = graph([Column("cue", .text)], [.text("said")])
    #expect(!text.dot.contains("weight") && !text.graphML.contains("weight"))
    let mixed = graph([Column("value", .value)], [.integer(1)], [.text("x")])
    #expect(!mixed.dot.contains("weight") && mixed.graphML.contains("attr.type=\"string\"/>\n<graph"))
    let below = graph([Column("score", .number)], [.number(-0.5)], [.number(.nan)])
    #expect(!below.dot.contains("weight") && below.graphML.contains("<data key=\"weight\">-0.5</data>"))
    #expect(!below.graphML.contains("nan") && below.graphML.contains("target=\"n1\"></edge>"))
  }

  @Test func edgesHaveADirectionWhereItIsAskedFor() {
    let graph = graph([], [], directed: true)
    #expect(graph.dot == "digraph {\n  \"a\" -> \"b\";\n}\n")
    #expect(graph.graphML.contains("<graph edgedefault=\"directed\">"))
  }

  /// Swift takes them for equal, no reader does.
  @Test func composedAndDecomposedNamesAreTwoNodes() {
    let table = Table(
      columns: [Column("a", .text), Column("b", .text)],
      rows: [.init(cells: [.text("\u{E9}"), .text("e\u{301}")])])
    let graph = OutputFormat.graphml.text(of: table, context: RenderContext())
    #expect(graph.contains("<edge source=\"n0\" target=\"n1\">"))
  }
}
