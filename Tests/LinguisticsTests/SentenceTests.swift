import Linguistics
import Records
import Testing

@Suite struct SentenceTests {
  private func sentences(_ string: String) throws -> [String] {
    let text = SourceText(string)
    return try TextLayers(text).sentences.map { text[$0.span] }
  }

  /// A bar stands where a sentence ends.
  @Test(arguments: [
    "He left. |She stayed! |Did they?",
    "Mr. Roe met Dr. Doe on St. Paul St. in Jan. 2001. |They talked.",
    "J. R. Doe of Roe Inc. spoke. |It was late.",
    "He lives in the U.S. |The others do not.",
    "He is a U.S. President of note.",
    "He lives on Main St. |She does not.",
    "Mr. Roe met St. John in St. Louis.",
    "He got an A. |She got a B. |They left.",
    "It cost Rs. 500 in all.",
    "See No. 5 and Fig. 3. |It costs 3.5 dollars.",
    "It began at 5 p.m. on Monday. |It ended at 6 p.m. |The rest went home.",
    "“…the war.” |He left.",
    "“Go,” he said. |“Now.”",
    "“Why?” asked Ann.",
    "“Why?” Jane Roe asked.",
    "“Stop!” he cried. |“Go!”",
    "He said: “Stay calm. |We will win.”",
    "Mr. Lee called it “a fantasy.” |According to the FBI, millions are missing.",
    "“Yes.” |According to Reuters, the minister resigned.",
    "Troops left the U.S. |They will return in May.",
    "“I met him in the U.S.” |She smiled.",
    "It ends at 5 p.m. |Lunch is served.",
    "It was reported at 11:40 p.m. Saturday.",
    "It opens at 8 p.m. London time.",
    "Sales rose in Dec. |Profits fell.",
    "It is so (see above). |It is not.",
    "He came (the doctor said. It was so) and went.",
    "Well... perhaps. |Wait… |Now.",
    "He left.[3] |She stayed.",
    "He said: \"We will win. \" |She left.",
    "“Decrease the tension”. |It is the main idea.",
  ])
  func sentencesEndWhereTheyShould(marked: String) throws {
    let expected = marked.split(separator: "|").map { $0.trimmingSuffix(" ") }
    #expect(try sentences(marked.filter { $0 != "|" }) == expected)
  }

  @Test func paragraphEndsSentence() throws {
    #expect(
      try sentences("One without a mark\n\ntwo without a mark") == [
        "One without a mark", "two without a mark",
      ])
  }

  /// In a text whose sentences all begin with capitals, a small letter after a period is a blot.
  @Test func smallLetterAfterPeriodEndsNoneInCarefulText() throws {
    let careful =
      "They met on Monday. Nobody spoke. The door was shut. It rained. We left. He stayed. "
      + "Ann sang. Bob slept. "
    let text =
      careful + "They must stop its activities. provocations and more. She won. He lost. It was late."
    #expect(try sentences(text).contains("They must stop its activities. provocations and more."))
  }

  @Test(arguments: [
    "Hi Bob,\n\nHere is the list. thanks for asking\n\nKim", "1. Rise\n2. Shine\n\n* one\n* two",
    "ALL CAPS. ALL OF IT.",
    "see u later :) bye", "(((((((((((", "“““““", "...... ... .", "שלום. מה שלומך? טוב.", "你好。再见！",
    "a\u{301}\u{301}. \u{301}B. \u{0} C.",
  ])
  func everyTokenLiesInOneSentence(string: String) throws {
    let layers = TextLayers(SourceText(string))
    var place = 0
    for sentence in try layers.sentences {
      #expect(sentence.tokens.lowerBound == place && !sentence.tokens.isEmpty)
      place = sentence.tokens.upperBound
    }
    #expect(try place == layers.tokens.count)
  }

  @Test func wrappedLineEndsNone() throws {
    let text = """
      The committee met for the first time since the summer to talk about
      the report that had been promised, but nobody had read it, and the
      chair closed the meeting.
      """
    #expect(try sentences(text).count == 1)
  }

  @Test func smallLettersMayBeginSentencesWhereTheFirstDid() throws {
    #expect(try sentences("i like it. it is good. we agree.").count == 3)
  }

  @Test(arguments: ["", " ", "\n\n"])
  func emptyTextHasNone(text: String) throws { #expect(try sentences(text).isEmpty) }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var rest = self
    while rest.last == suffix { rest.removeLast() }
    return String(rest)
  }
}
