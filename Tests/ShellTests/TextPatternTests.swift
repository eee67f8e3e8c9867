import Testing

@testable import Shell

@Suite struct TextPatternTests {
  private func isFound(_ pattern: String, _ text: String, ignoresCase: Bool = false) throws -> Bool? {
    try TextPattern(pattern, ignoresCase: ignoresCase).isFound(in: text)
  }

  @Test func readsUnicode() throws {
    #expect(try isFound(#"^\p{Lu}.$"#, "Éa") == true)
    #expect(try isFound("straße", "STRASSE", ignoresCase: true) == false)
    #expect(try isFound("éa", "ÉA", ignoresCase: true) == true)
    #expect(try isFound("", "") == true)
    #expect(try isFound("a\0b", "a\0b") == true)
  }

  @Test func hostilePatternsEndWithoutAnAnswer() throws {
    #expect(try isFound("(a+)+$", String(repeating: "a", count: 40) + "!") == nil)
  }

  /// `\C` takes one byte, so that a match could go on inside a character.
  @Test(arguments: [#"\C"#, "(", #"(?<=\C)é"#, "a{2,1}"])
  func invalidPatternsAreTold(pattern: String) {
    #expect(throws: TextPattern.Invalid.self) { try TextPattern(pattern, ignoresCase: false) }
  }
}
