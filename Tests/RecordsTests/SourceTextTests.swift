import Testing

@testable import Records

@Suite struct SourceTextTests {
  @Test func boundariesAreThoseOfScalars() {
    let text = SourceText("aé日")
    #expect((0...text.count).filter(text.isScalarBoundary) == [0, 1, 3, 6])
    #expect(!text.isScalarBoundary(7))
    #expect(text[TextSpan(1, 3)] == "é")
  }
}
