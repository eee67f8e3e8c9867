import Script
import Shell
import Testing

internal import Rendering

@Suite struct DiagnosticRendererTests {
  private func render(_ text: String, at range: Range<Int>) -> String {
    let diagnostic = Diagnostic("test.code", "this is wrong", at: range)
    return DiagnosticRenderer.render(diagnostic, in: ScriptSource(name: "s", text), showsPosition: false)
      .plain
  }

  @Test func carets() {
    #expect(render("docs é x", at: 5..<7) == "error: this is wrong\n  │ docs é x\n  │      ^\n")
  }

  /// Found by fuzzing: a place behind the shown line stopped the program.
  @Test(arguments: [3, 200]) func aPlaceBehindACarriageReturnIsMarkedAtTheEnd(length: Int) {
    let text = String(repeating: "a", count: length) + "\r"
    for place in [length..<(length + 1), (length + 1)..<(length + 1)] {
      let lines = render(text, at: place).split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines.last?.hasSuffix("^") == true)
      #expect(lines.last?.count == (lines.dropLast().last?.count ?? 0) + 1)
    }
  }
}
