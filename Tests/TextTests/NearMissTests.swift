import Testing

@testable import Text

@Suite struct NearMissTests {
  @Test(arguments: [
    ("sumarize", "summarize"), ("summ", "summarize"), ("qoutes", "quotes"), ("SORT", "sort"), ("hed", "head"),
  ])
  func finds(word: String, expected: String) {
    #expect(NearMiss.nearest(to: word, among: ["summarize", "quotes", "sort", "head", "tail"]) == expected)
  }

  @Test(arguments: ["", "xyzzy", "zz", "x"]) func findsNothing(word: String) {
    #expect(NearMiss.nearest(to: word, among: ["summarize", "quotes", "sort", "_"]) == nil)
  }

  @Test func countsSwapsOnce() {
    #expect(NearMiss.distance(Array("qoutes".utf8), Array("quotes".utf8)) == 1)
    #expect(NearMiss.distance([], Array("abc".utf8)) == 3)
  }
}
