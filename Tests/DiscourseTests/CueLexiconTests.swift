import Records
import Testing

@testable import Discourse

/// The lists of cues and of the words around quotations.
@Suite struct CueLexiconTests {
  private func entry(_ word: String) -> CueLexicon.Entry {
    let lexicon = CueLexicon.shared
    let text = SourceText(word)
    return lexicon.entries[Int(lexicon.entry(of: text, 0..<text.count))]
  }

  @Test(arguments: [
    ("say", "say", CueVerb.Form.base), ("says", "say", .finite), ("SAID", "say", .finite),
    ("saying", "say", .gerund), ("written", "write", .participle), ("read", "read", .finite),
  ]) func aFormIsReadFromTheList(word: String, lemma: String, form: CueVerb.Form) throws {
    let cue = try #require(entry(word).cue)
    #expect(cue.lemma == lemma)
    #expect(cue.form == form)
  }

  @Test func theFlagsOfAVerbAreRead() throws {
    let said = try #require(entry("said").cue)
    #expect(said.isSpeech && said.inverts && !said.isThought)
    let believes = try #require(entry("believes").cue)
    #expect(believes.isThought)
    #expect(entry("pointed").cue?.particles.contains("out") == true)
  }

  @Test func aWordMayBelongToSeveralClasses() {
    #expect(entry("minister").classes == .title)
    #expect(entry("her").classes.isSuperset(of: [.object, .determiner]))
    #expect(entry("zebra").classes.isEmpty && entry("zebra").cue == nil && entry("zebra").word.isEmpty)
  }

  @Test func aSmallListOfOnesOwnIsRead() {
    let lexicon = CueLexicon(
      cueVerbs: "# note\nbark\tbarks\tbarked\tbarked\tbarking\tsi\tat of\nbad line",
      words: "adverb\tloudly\nnone\tx")
    let text = SourceText("barked loudly x")
    let barked = lexicon.entries[Int(lexicon.entry(of: text, 0..<6))]
    #expect(barked.cue?.particles == ["at", "of"])
    #expect(lexicon.entries[Int(lexicon.entry(of: text, 7..<13))].classes == .adverb)
    #expect(lexicon.entry(of: text, 14..<15) == 0)
  }
}
