import Linguistics
import Records
import Testing

@Suite struct SentenceTests {
  private func sentences(_ string: String) -> [String] {
    let text = SourceText(string)
    return TextLayers(text).sentences.map { text[$0.span] }
  }

  /// A bar stands where a sentence ends.
  @Test(arguments: [
    "He left. |She stayed! |Did they?",
    "Mr. Roe met Dr. Doe on St. Paul St. in Jan. 2001. |They talked.",
    "J. R. Doe of Roe Inc. spoke. |It was late.",
    "He lives in the U.S. |The others do not.",
    "He is a U.S. President of note.",
    "See No. 5 and Fig. 3. |It costs 3.5 dollars.",
    "It began at 5 p.m. on Monday. |It ended at 6 p.m. |The rest went home.",
    "“…the war.” |He left.",
    "“Go,” he said. |“Now.”",
    "“Why?” asked Ann.",
    "“Why?” Jane Roe asked.",
    "“Stop!” he cried. |“Go!”",
    "He said: “Stay calm. |We will win.”",
    "They must stop its activities. provocations and more.",
    "It is so (see above). |It is not.",
    "He came (the doctor said. It was so) and went.",
    "Well... perhaps. |Wait… |Now.",
    "He left.[3] |She stayed.",
    "He said: \"We will win. \" |She left.",
    "“Decrease the tension”. |It is the main idea.",
  ])
  func sentencesEndWhereTheyShould(marked: String) {
    let expected = marked.split(separator: "|").map { $0.trimmingSuffix(" ") }
    #expect(sentences(marked.filter { $0 != "|" }) == expected)
  }

  @Test func paragraphEndsSentence() {
    #expect(
      sentences("One without a mark\n\ntwo without a mark") == ["One without a mark", "two without a mark"])
  }

  @Test func wrappedLineEndsNone() {
    let text = """
      The committee met for the first time since the summer to talk about
      the report that had been promised, but nobody had read it, and the
      chair closed the meeting.
      """
    #expect(sentences(text).count == 1)
  }

  @Test func smallLettersMayBeginSentencesWhereTheFirstDid() {
    #expect(sentences("i like it. it is good. we agree.").count == 3)
  }

  @Test(arguments: ["", " ", "\n\n"])
  func emptyTextHasNone(text: String) { #expect(sentences(text).isEmpty) }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var rest = self
    while rest.last == suffix { rest.removeLast() }
    return String(rest)
  }
}
