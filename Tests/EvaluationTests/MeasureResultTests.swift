import Declarations
import GoldData
import Linguistics
import Records
import Testing

@testable import Evaluation

@Suite struct MeasureResultTests {
  private func document(_ text: String, name: String = "d", path: String = "a.jsonl") -> GoldDocument {
    GoldDocument(
      name: name, path: path, line: 1, text: SourceText(text), tokens: [], sentences: [], names: [])
  }

  private func span(_ start: Int, _ end: Int, _ label: String = "") -> LabelledSpan {
    LabelledSpan(TextSpan(start, end), label, group: label.isEmpty ? nil : label)
  }

  @Test("What the layers say is compared with what the gold says, measure by measure")
  func layers() throws {
    let text = "Angela Merkel flew to Paris."
    let gold = GoldDocument(
      name: "d", path: "a.jsonl", line: 1, text: SourceText(text),
      tokens: [
        GoldToken(TextSpan(0, 6), upos: "PROPN", xpos: "NNP", lemma: "Angela"),
        GoldToken(TextSpan(7, 13), upos: "PROPN", xpos: "NNP", lemma: "merkel"),
        GoldToken(TextSpan(14, 18), upos: "AUX", xpos: "VBD", lemma: "FLY"),
      ], sentences: [TextSpan(0, text.utf8.count)],
      names: [
        GoldName(TextSpan(0, 13), type: "PER"), GoldName(TextSpan(22, 27), type: "ORG"),
        GoldName(TextSpan(14, 18), type: "MISC"),
      ])
    let layers = TextLayers(gold.text)
    func tally(_ measure: Measure) throws -> [Int] {
      var result = MeasureResult(measure)
      try result.add(gold, layers)
      return [result.total.gold, result.total.found, result.total.placed, result.total.right]
    }
    #expect(try tally(.tokens) == [3, 6, 3, 3])
    #expect(try tally(.sentences) == [1, 1, 1, 1])
    #expect(try tally(.upos) == [3, 6, 3, 2])
    #expect(try tally(.xpos) == [3, 6, 3, 3])
    // Lemmas are compared whatever their case.
    #expect(try tally(.lemmas) == [3, 6, 3, 3])
    // Only people, organizations and places count.
    #expect(try tally(.names) == [2, 2, 2, 1])
  }

  @Test("A document without a kind of gold is not counted for it")
  func silentGold() throws {
    var result = MeasureResult(.names)
    let text = SourceText("Paris")
    try result.add(GoldDocument(name: "d", path: "a", line: 1, text: text, tokens: []), TextLayers(text))
    #expect(result.documents.isEmpty)
    try result.add(GoldDocument(name: "d", path: "a", line: 1, text: text, names: []), TextLayers(text))
    #expect(result.documents.count == 1 && result.total.gold == 0 && result.total.found == 1)
  }

  @Test("Confusions are counted with their words, the commonest first")
  func confusions() {
    var result = MeasureResult(.names)
    for _ in 1...2 {
      result.add(document("Kyiv Ann"), gold: [span(0, 4, "LOC")], found: [span(0, 4, "ORG")])
    }
    result.add(
      document("Oslo Ann"), gold: [span(0, 4, "LOC"), span(5, 8, "PER")], found: [span(0, 4, "ORG")])
    let sorted = result.confusions.sorted
    #expect(sorted.map { "\($0.gold) \($0.found) \($0.count)" } == ["LOC ORG 3", "PER – 1"])
    #expect(sorted[0].examples(2).map { "\($0.word) \($0.count)" } == ["Kyiv 2", "Oslo 1"])
    #expect(result.kinds == [.wrongLabel: ["LOC": 3], .missed: ["PER": 1]])
    #expect(result.files.map(\.documents) == [3])
  }

  @Test("The pieces of tokens are confusions too, but not where tags are measured")
  func tokenConfusions() {
    var tokens = MeasureResult(.tokens)
    var tags = MeasureResult(.upos)
    let cut = [span(0, 2), span(2, 3), span(3, 5)]
    tokens.add(document("co-op"), gold: [span(0, 5)], found: cut)
    tags.add(document("co-op"), gold: [span(0, 5, "NOUN")], found: cut)
    #expect(tokens.confusions.sorted.map { "\($0.gold) → \($0.found)" } == ["co-op → co | - | op"])
    #expect(tags.confusions.sorted.isEmpty && tags.total.placed == 0)
  }

  @Test("A wrong boundary of sentences is told by the mark before it")
  func sentenceConfusions() {
    var result = MeasureResult(.sentences)
    result.add(document("At St. Ives"), gold: [span(0, 11)], found: [span(0, 6), span(7, 11)])
    result.add(document("So:\nYes"), gold: [span(0, 3), span(4, 7)], found: [span(0, 7)])
    #expect(
      result.confusions.sorted.map { "\($0.gold), \($0.found), \($0.examples(1).map(\.word))" } == [
        "ends at :⏎, goes on, [\"So:⏎Yes\"]", "goes on, ends at . , [\"St. Ives\"]",
      ])
  }

  @Test("The worst document has the most errors for its size, not the most errors")
  func worst() {
    var result = MeasureResult(.names)
    let long = (0..<50).map { span($0 * 2, $0 * 2 + 1, "PER") }
    result.add(
      document(String(repeating: "A ", count: 50), name: "long"), gold: long, found: Array(long.dropLast(4)))
    result.add(
      document("A B C", name: "bad"), gold: [span(0, 1, "PER"), span(2, 3, "PER"), span(4, 5, "PER")],
      found: [])
    result.add(document("A", name: "good"), gold: [span(0, 1, "PER")], found: [span(0, 1, "PER")])
    #expect(result.worst.map(\.document.name) == ["bad", "long"])
  }
}
