import Testing

@testable import Records

@Suite struct CellTests {
  @Test func plainTextOfEveryKind() {
    let text = SourceText("He said: no.")
    let span = Cell.span(.init(TextSpan(3, 7), of: text))
    #expect(Cell.null.plainText == "")
    #expect(Cell.number(-0.25).plainText == "-0.25")
    #expect(Cell.number(3).plainText == "3")
    #expect(Cell.boolean(true).plainText == "true")
    #expect(span.plainText == "said")
    #expect(Cell.list([span, .text("x")]).plainText == "said … x")
    #expect(Cell.record([.init("a", .integer(1)), .init("b", span)]).plainText == "1 said")
    #expect(Cell.list([.null, .record([.init("b", span)])]).firstSpan == TextSpan(3, 7))
  }

  @Test(arguments: [(0.12345, 0.1235), (-0.00001, 0), (1, 1), (-0.42424, -0.4242)])
  func roundsToFourDecimals(value: Double, expected: Double) {
    #expect(Cell.rounded(value) == expected)
    #expect(Cell.rounded(value).sign == .minus ? expected < 0 : true)
  }
}
