import Records
import Testing

@testable import GoldData

@Suite struct TreebankReaderTests {
  /// A line of a word; what no reader looks at is left empty.
  private func word(_ id: String, _ form: String, _ lemma: String = "_", _ upos: String = "X") -> String {
    ([id, form, lemma, upos, "T"] + [String](repeating: "_", count: 5)).joined(separator: "\t")
  }

  private func read(_ lines: String..., separator: String = "\n") throws(GoldFault) -> [TreebankDocument] {
    try TreebankReader.documents(
      GoldLines(path: "a.conllu", bytes: lines.joined(separator: separator).utf8))
  }

  @Test("The parts of a contraction that spell it stand at their own places")
  func spelledContraction() throws {
    let documents = try read(
      "# newdoc id = one", "# text = I don't.", word("1", "I"), word("2-3", "don't"), word("2", "do"),
      word("3", "n't", "not", "PART"), word("4", "."), "")
    #expect(documents.map(\.name) == ["one"])
    let tokens = try #require(documents.first?.sentences.first).tokens
    #expect(tokens.map(\.span) == [TextSpan(0, 1), TextSpan(2, 4), TextSpan(4, 7), TextSpan(7, 8)])
    #expect(tokens[2].lemma == "not" && tokens[2].upos == "PART" && tokens[2].xpos == "T")
  }

  @Test("The parts of a contraction that do not spell it all stand at its place")
  func otherContraction() throws {
    let documents = try read(
      "# text = Vámonos al mar", word("1-2", "Vámonos"), word("1", "Vamos"), word("2", "nos"),
      word("3-4", "al"), word("3", "a"), word("4", "el"), word("5", "mar"))
    let spans = try #require(documents.first?.sentences.first).tokens.map(\.span)
    #expect(
      spans == [TextSpan(0, 8), TextSpan(0, 8), TextSpan(9, 11), TextSpan(9, 11), TextSpan(12, 15)])
  }

  @Test("An empty node is no word, and a last sentence needs no blank line after it")
  func emptyNode() throws {
    let documents = try read("# text = Go on", word("1", "Go"), word("1.1", "you"), word("2", "on"))
    #expect(documents.first?.sentences.first?.tokens.map(\.form) == ["Go", "on"])
    #expect(documents.first?.name == "a.conllu")
  }

  @Test("Line ends of either kind, and no-break spaces between words")
  func lineEnds() throws {
    let documents = try read(
      "# text = Go\u{A0}on", word("1", "Go"), word("2", "on"), "", "# text = Up", word("1", "Up"), "",
      separator: "\r\n")
    #expect(documents.first?.sentences.map { $0.tokens.map(\.form) } == [["Go", "on"], ["Up"]])
  }

  @Test("Sentences of a paragraph are a blank apart, paragraphs an empty line")
  func rawText() throws {
    let gold = try GoldFile.documents(
      GoldLines(
        path: "a.conllu",
        bytes: [
          "# newdoc id = d", "# newpar", "# newpar_block = head", "# text = Ä b", word("1", "Ä"),
          word("2", "b"),
          "", "# text = C", word("1", "C"), "", "# newpar id = p2", "# text = D", word("1", "D"), "",
          "# newdoc", "# text = E", word("1", "E"),
        ].joined(separator: "\n").utf8))
    #expect(gold.map(\.text.string) == ["Ä b C\n\nD", "E"])
    #expect(gold[0].sentences == [TextSpan(0, 4), TextSpan(5, 6), TextSpan(8, 9)])
    #expect(gold[0].tokens?.map { gold[0].text[$0.span] } == ["Ä", "b", "C", "D"])
    #expect(gold.map(\.line) == [1, 15] && gold.map(\.name) == ["d", "a.conllu:15"])
    #expect(gold.allSatisfy { $0.names == nil })
  }

  @Test("A wrong line is told with its place")
  func faults() {
    func fault(_ lines: String...) -> GoldFault? {
      do throws(GoldFault) {
        _ = try TreebankReader.documents(
          GoldLines(path: "a.conllu", bytes: lines.joined(separator: "\n").utf8))
        return nil
      } catch {
        return error
      }
    }
    #expect(
      fault("# text = Go", "1\tGo")?.description
        == "a.conllu:2: a word has ten fields, separated by tabs, and this line has 2")
    #expect(fault("# text = Go", word("x", "Go")) == GoldFault("a.conllu", line: 2, .wordNumber("x")))
    #expect(fault("# text = Go", word("2-1", "Go"))?.reason == .wordNumber("2-1"))
    #expect(fault("", word("1", "Go"), "") == GoldFault("a.conllu", line: 2, .noSentenceText))
    #expect(
      fault("# text = Go on", word("1", "Go"), word("2", "off"))
        == GoldFault("a.conllu", line: 3, .wordNotInText("off")))
    #expect(fault("# text = Go", word("1", ""))?.reason == .wordNotInText(""))
    #expect(fault("# text = Go", word("1", "Go")) == nil)
  }
}
