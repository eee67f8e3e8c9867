import JSON
import Records
import Rendering
import Testing

@Suite struct IndentationTests {
  private func indented(_ cell: Cell) -> String {
    var writer = JSONWriter()
    writer.indented(cell)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func whatIsFlatStaysOnOneLine() {
    #expect(indented(.null) == "null")
    #expect(indented(.list([.integer(1), .text("a\n")])) == "[1, \"a\\n\"]")
    #expect(indented(.list([])) == "[]" && indented(.record([])) == "{}")
    #expect(indented(.record([.init("a", .list([.boolean(true)]))])) == "{\"a\": [true]}")
  }

  @Test func whatIsDeepGoesOverLines() {
    let inner = Cell.record([.init("c", .integer(1))])
    #expect(
      indented(.record([.init("a", .null), .init("b", .list([inner, inner]))])) == """
        {
          "a": null,
          "b": [
            {"c": 1},
            {"c": 1}
          ]
        }
        """)
  }
}
