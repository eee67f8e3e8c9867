import Records
import Testing

@testable import GoldData
@testable import train

/// A document as other papers would print it.
@Suite struct TrainingCopiesTests {
  private static let document = TreebankDocument(
    name: "d", line: 1,
    sentences: [
      TreebankSentence("“ We won't go , ” said the \"old\" mayor of the small town .", beginsParagraph: true),
      TreebankSentence("She and the others stayed at home for a very long time after that day ."),
      TreebankSentence("Nobody knows why .", beginsParagraph: true),
    ])

  @Test func everyCopyHasTheSentencesOfTheDocument() {
    var generator = SeededGenerator(3)
    let copies = TrainingCopies.texts(Self.document, &generator)
    #expect(copies.count == 4)
    for copy in copies {
      #expect(copy.sentences.count == 3)
      let ends = copy.sentences.map { copy.source[$0].last }
      #expect(ends == [".", ".", "."])
      // A blank line parts the paragraphs.
      let gap = copy.bytes[copy.sentences[1].end..<copy.sentences[2].start]
      #expect(Array(gap) == [0x0A, 0x0A])
    }
    #expect(
      copies[0].source.string == Self.document.sentences[0].text + " " + Self.document.sentences[1].text
        + "\n\nNobody knows why .")
    #expect(copies[0].tokens.count == Self.document.sentences.reduce(0) { $0 + $1.tokens.count })
    #expect(copies[0].tokens.map { copies[0].source[$0] }.prefix(2) == ["“", "We"])
  }

  @Test func oneCopyHasShortLines() throws {
    var generator = SeededGenerator(3)
    let copy = TrainingCopies.texts(Self.document, &generator)[2]
    let lines = copy.source.string.split(separator: "\n")
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.utf8.count <= 80 })
  }

  @Test func theSameSeedGivesTheSameCopies() {
    func bytes(_ seed: UInt64) -> [[UInt8]] {
      var generator = SeededGenerator(seed)
      return TrainingCopies.texts(Self.document, &generator).map(\.bytes)
    }
    #expect(bytes(3) == bytes(3))
    #expect((0..<8).contains { bytes($0) != bytes(3) })
  }

  @Test func quotationMarksAreWrittenInAStyle() throws {
    let french = try #require(QuotationStyle.all.first { $0.opening == "«" })
    #expect(french.rewritten("“Yes,” he said. \"No.\" (\"So?\")") == "«Yes,» he said. «No.» («So?»)")
    #expect(french.rewritten("They don't.") == "They don’t.")
    for style in QuotationStyle.all {
      #expect(
        style.rewritten("“a” \"b\"") == "\(style.opening)a\(style.closing) \(style.opening)b\(style.closing)")
    }
  }
}
