import Testing

@testable import GoldData
@testable import Linguistics
@testable import train

/// Labels of words, and how often they are seen.
@Suite struct TagLabelTests {
  private func examples(_ sentences: String...) -> [TagExample] {
    sentences.map { TagExample(TreebankSentence($0), fold: 0) }
  }

  @Test func rareLabelsAreTheCommonestOfTheirTag() {
    let set = LabelSet(
      examples(
        "dogs/NOUN/NNS cats/NOUN/NNS birds/NOUN/NNS dog/NOUN/NN cat/NOUN/NN odd/NOUN/FW",
        "Roe/PROPN/NNP Doe/PROPN/NNP ./PUNCT/. ,/PUNCT/,"), minimum: 2)
    #expect(set.labels.map(\.xpos) == ["NN", "NNS", "NNP"])
    #expect(set.number(GoldLabel(upos: "NOUN", xpos: "NN")) == 0)
    #expect(set.number(GoldLabel(upos: "NOUN", xpos: "FW")) == 1)
    #expect(set.number(GoldLabel(upos: "VERB", xpos: "VB")) == 0)
    #expect(set.names == [false, false, true])
  }

  @Test func copiesAreInOtherCapitalsAndMarks() {
    let sentence = TreebankSentence(
      "the/DET/DT dog/NOUN/NN of/ADP/IN ``/PUNCT/`` John's/PROPN/NNP '/PUNCT/''")
    func written(_ casing: TagExample.Casing) -> String {
      let example = TagExample(sentence, fold: 0, casing: casing)
      #expect(example.labels.count == 6 && example.isAsWritten == (casing == .asWritten))
      return example.ranges.map { String(decoding: example.bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }
    #expect(written(.asWritten) == "the dog of `` John's '")
    #expect(written(.capitals) == "THE DOG OF `` JOHN'S '")
    #expect(written(.title) == "The Dog of `` John's '")
    #expect(written(.curly) == "the dog of “ John’s ’")
  }

  @Test func aPartOfTheDataIsLeftOut() throws {
    let word = try #require(examples("run/VERB/VB")[0].words().tokens.first)
    var counts = LabelCounts()
    for _ in 0..<3 { counts.add(word, 1, part: 0) }
    counts.add(word, 2, part: 1)
    #expect(counts.counts(word.hash, without: nil) == [1: 3, 2: 1])
    #expect(counts.counts(word.hash, without: 0) == [2: 1])
    #expect(counts.counts(word.hash, without: 1) == [1: 3])
    #expect(counts.counts(word.hash &+ 1, without: nil) == [:])
  }

  @Test func theKindOfAWordIsItsLabelsTheCommonestFirst() {
    #expect(LabelCounts.kind([:]) == 0)
    #expect(LabelCounts.kind([1: 10, 2: 4]) == LabelCounts.kind([1: 100, 2: 30]))
    #expect(LabelCounts.kind([1: 10, 2: 4]) != LabelCounts.kind([1: 4, 2: 10]))
    // One in a hundred says nothing.
    #expect(LabelCounts.kind([1: 99, 2: 1]) == LabelCounts.kind([1: 99]))
    // A word that was seen once or twice is of another kind than one that was seen often.
    #expect(LabelCounts.kind([1: 2]) != LabelCounts.kind([1: 3]))
  }

  @Test func aWordWithOneLabelIsCertainWhenSeenOften() throws {
    let words = examples("see/VERB/VB the/DET/DT dog/NOUN/NN now/ADV/RB")[0].words()
    func certain(times: Int) -> UInt8? {
      var lexicon = TagLexicon()
      for _ in 0..<times { lexicon.add(words, [4, 5, 6, 7], fold: 0) }
      lexicon.finish()
      var looked = words
      lexicon.look(&looked)
      return looked.tokens.dropFirst().first?.certain
    }
    #expect(certain(times: 19) == 0)
    #expect(certain(times: 20) == 6)
  }
}
