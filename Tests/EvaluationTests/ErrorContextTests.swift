import Records
import Testing

@testable import Evaluation

@Suite struct ErrorContextTests {
  private func line(_ text: String, gold: [(Int, Int)], found: [(Int, Int)]) -> String {
    let spans = { (places: [(Int, Int)]) in places.map { LabelledSpan(TextSpan($0.0, $0.1)) } }
    return ErrorContext.line(SpanError(gold: spans(gold), found: spans(found)), in: SourceText(text))
  }

  @Test("Gold and found are bracketed, one within the other")
  func marks() {
    #expect(
      line("met Ann Roe today", gold: [(4, 11)], found: [(4, 7), (8, 11)]) == "met [{Ann} {Roe}] today")
    #expect(line("met Ann Roe", gold: [(4, 7), (8, 11)], found: [(4, 11)]) == "met [{Ann] [Roe}]")
    #expect(line("a\u{1B}[2J\nb", gold: [(0, 1)], found: []) == "[a] [2J⏎b")
  }

  @Test("Far text is left out, and no character is cut")
  func reach() {
    let far = String(repeating: "é", count: 60)
    let shown = line(far + " Ann " + far, gold: [(121, 124)], found: [])
    #expect(
      shown == "…" + String(repeating: "é", count: 16) + " [Ann] " + String(repeating: "é", count: 15) + "…")
    let wide = line(far + "." + far, gold: [(0, 241)], found: [])
    #expect(wide == "[" + String(repeating: "é", count: 16) + " … " + String(repeating: "é", count: 16) + "]")
  }
}
