import Records
import Testing

@Suite struct OffsetMapTests {
  /// Long enough for several of the map's checkpoints, with characters across them.
  private static let long = String(repeating: "aé“👩‍🚀”\n", count: 100)

  @Test("Every boundary of a character is mapped there and back", arguments: ["", "Zoë", "a👩‍🚀b", long])
  func thereAndBack(string: String) {
    let text = SourceText(string)
    for unit in OffsetUnit.allCases {
      let map = OffsetMap(text, unit: unit)
      for offset in 0...text.count where text.isScalarBoundary(offset) {
        #expect(map.byteOffset(of: map(offset)) == offset, "\(unit) \(offset)")
      }
    }
    #expect(OffsetMap(text, unit: .utf16)(text.count) == string.utf16.count)
    #expect(OffsetMap(text, unit: .scalars)(text.count) == string.unicodeScalars.count)
  }

  @Test("What is no boundary of a character has no byte offset")
  func noBoundary() {
    let text = SourceText("é👩b")
    #expect(OffsetMap(text, unit: .utf16).byteOffset(of: 2) == nil)
    #expect(OffsetMap(text, unit: .bytes).byteOffset(of: 1) == nil)
    for unit in OffsetUnit.allCases {
      let map = OffsetMap(text, unit: unit)
      #expect(map.byteOffset(of: -1) == nil && map.byteOffset(of: 8) == nil)
      #expect(map.byteOffset(of: map(text.count) + 1) == nil)
    }
  }

  @Test("Spans are mapped back where they are a stretch of the text")
  func spans() {
    let map = OffsetMap(SourceText("Zoë left"), unit: .scalars)
    #expect(map.span(from: 4, to: 8) == TextSpan(5, 9))
    #expect(map.span(from: 4, to: 9) == nil && map.span(from: 4, to: 3) == nil)
  }

  @Test("A span is a range of the string that it points into")
  func stringRange() throws {
    let text = "Zoë 👩‍🚀 left"
    let range = try #require(TextSpan(5, 16).range(in: text))
    #expect(text[range] == "👩‍🚀")
    #expect(TextSpan(3, 5).range(in: text) == nil)
    #expect(TextSpan(0, 100).range(in: text) == nil && TextSpan(100, 101).range(in: text) == nil)
    #expect(TextSpan(0, 0).range(in: "") == "".startIndex..<"".startIndex)
  }
}
