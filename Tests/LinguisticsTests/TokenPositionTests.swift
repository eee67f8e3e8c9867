import Linguistics
import Records
import Testing

/// Spans of a text as positions among its tokens.
@Suite struct TokenPositionTests {
  @Test(arguments: [
    // `We will win.` has tokens at 0–2, 3–7, 8–11 and 11–12.
    (TextSpan(0, 12), 0..<4, 0..<4), (TextSpan(3, 11), 1..<3, 1..<3), (TextSpan(4, 11), 2..<3, 1..<3),
    (TextSpan(4, 6), 2..<2, 1..<2), (TextSpan(2, 3), 1..<1, 1..<1), (TextSpan(12, 12), 4..<4, 4..<4),
  ]) func aSpanHasPositions(span: TextSpan, within: Range<Int>, overlapping: Range<Int>) throws {
    let tokens = try TextLayers("We will win.").tokens
    #expect(tokens.positions(in: span) == within)
    #expect(tokens.positions(overlapping: span) == overlapping)
  }

  @Test func noTokensHaveNoPositions() {
    #expect([Token]().positions(in: TextSpan(0, 3)) == 0..<0)
    #expect([Token]().positions(overlapping: TextSpan(0, 3)) == 0..<0)
  }
}
