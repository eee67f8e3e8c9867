import Testing

@testable import Records

@Suite struct SourceTextTests {
  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], nil), ([0x61, 0x80], 1), ([0xC0, 0xAF], 0), ([0xE0, 0x80, 0x80], 0),
      ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x9F, 0x98, 0x80], nil), ([0xE2, 0x82], 0),
      ([0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0xFF], 8),
    ] as [([UInt8], Int?)])
  func findsTheFirstByteThatIsNotUTF8(bytes: [UInt8], expected: Int?) {
    #expect(InvalidUTF8.firstInvalidOffset(in: bytes) == expected)
    #expect((String(validating: bytes, as: UTF8.self) == nil) == (expected != nil))
  }

  @Test func boundariesAreThoseOfScalars() {
    let text = SourceText("aé日")
    #expect((0...text.count).filter(text.isScalarBoundary) == [0, 1, 3, 6])
    #expect(!text.isScalarBoundary(7))
    #expect(text[TextSpan(1, 3)] == "é")
  }
}
