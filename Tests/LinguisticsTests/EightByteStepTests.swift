import Linguistics
import Records
import Testing

/// Searches take eight bytes at a step: nothing may depend on where in a step, or how near to the end, a byte stands.
@Suite("Steps of eight bytes")
struct EightByteStepTests {
  @Test("Words end where their letters end, wherever they stand", arguments: 0..<18)
  func words(_ length: Int) throws {
    let word = String(repeating: "x", count: length + 1)
    for mark in [",", "!", ";", ")", "\u{E9},", "\u{2014}"] {
      for shift in 0..<9 {
        let text = SourceText(String(repeating: "a ", count: shift) + word + mark)
        let tokens = try TextLayers(text).tokens.dropFirst(shift).map { text[$0.span] }
        let expected = mark == "\u{E9}," ? [word + "\u{E9}", ","] : [word, mark]
        #expect(tokens == expected)
      }
    }
  }

  @Test("Lines end and quotations are found, wherever they stand", arguments: 0..<18)
  func linesAndQuotations(_ length: Int) throws {
    for letter in ["x", "é", "中", "😀"] {
      let words = String(repeating: letter, count: length + 1)
      for end in ["\n\n", "\r\n\r\n", "\r\r", "\u{2029}\u{2028}", "\u{85}\u{85}", "\u{0C}\n"] {
        let text = SourceText("Roe: “\(words)”\(end)Ann: \"\(words)\"")
        let layers = TextLayers(text)
        #expect(try layers.layout.blocks.map { text[$0.span] } == ["Roe: “\(words)”", "Ann: \"\(words)\""])
        #expect(try layers.quotations.flatMap(\.pieces).map { text[$0] } == [words, words])
      }
    }
  }

  @Test(
    "A line's width counts scalars, so wrapped lines join in any script", arguments: ["e", "é", "е", "中"])
  func widths(_ letter: String) throws {
    let line = String(repeating: String(repeating: letter, count: 7) + " ", count: 7) + "end"
    let text = SourceText((0..<4).map { _ in "so " + line }.joined(separator: "\n") + ".\n")
    #expect(try TextLayers(text).layout.blocks.count == 1)
  }

  @Test("A token keeps offsets and sentences beyond four billion")
  func largeOffsets() {
    let span = TextSpan(7 << 32 | 5, 9 << 32 | 3)
    let token = Token(span, .number, sentence: 3 << 32 | 1)
    #expect(token.span == span)
    #expect(token.kind == .number)
    #expect(token.sentence == 3 << 32 | 1)
    #expect(token == Token(span, .number, sentence: 3 << 32 | 1))
    #expect(MemoryLayout<Token>.stride == 16)
  }

  @Test("What a period meant is forgotten with its sentence: tokens compare by what they show")
  func comparison() throws {
    let tokens = try TextLayers(SourceText("The U.S. Army left.")).tokens
    #expect(tokens[1] == Token(TextSpan(4, 8), .word, sentence: 0))
  }
}
