import Discourse
import Records
import Testing

@testable import Analyzers

@Suite("Cues of quotes")
struct QuotesCueTests {
  @Test(
    "Nouns, passives, participles and reports tell what somebody says",
    arguments: [
      ("Jane Roe’s claim that the plan failed is wrong.", "Jane Roe: that the plan failed"),
      ("The claim by Jane Roe that the plan failed is wrong.", "Jane Roe: that the plan failed"),
      ("They broke the promise by Jane Roe to cut taxes.", "Jane Roe: to cut taxes"),
      ("Jane Roe’s statement that nobody came has angered voters.", "Jane Roe: that nobody came"),
      ("John Doe was told by Jane Roe that the plan had failed.", "Jane Roe: that the plan had failed"),
      ("Jane Roe is quoted as saying that the plan had failed.", "Jane Roe: that the plan had failed"),
      ("The plan had failed, said Jane Roe.", "Jane Roe: The plan had failed"),
      ("The plan had failed, according to Jane Roe.", "Jane Roe: The plan had failed"),
      ("A poll by Gallup found that most voters agree.", "Gallup: that most voters agree"),
    ])
  func reports(_ text: String, _ expected: String) throws {
    #expect(try QuotesReading.said(text, [.indirect]) == [expected])
  }

  @Test("A participle is said by who spoke before, not by what was spoken of")
  func participle() throws {
    #expect(
      try QuotesReading.said("Jane Roe said the plan had failed, adding that it was late.", [.indirect]) == [
        "Jane Roe: the plan had failed", "Jane Roe: that it was late",
      ])
  }

  @Test("A noun of speech without anybody, or with what it does, reports nothing")
  func bareNouns() throws {
    #expect(try QuotesReading.said("The claim that the plan failed is old.", [.indirect]) == [])
    #expect(try QuotesReading.said("Jane Roe’s claim that angered voters is old.", [.indirect]) == [])
  }

  @Test("A noun leads a quotation in")
  func nounBeforeMarks() throws {
    #expect(
      try QuotesReading.said("Jane Roe’s statement: “We will win it.”") == ["Jane Roe: We will win it."])
  }

  @Test("Speech, thought and writing are told apart by the cue")
  func manners() throws {
    let text =
      "Jane Roe said that the plan failed. John Doe believes that the plan worked. Bob Stone tweeted that he left. "
      + "Ann Hart’s hope that it ends is old."
    func speakers(_ manners: [Attribution.Manner]) throws -> [String?] {
      try QuotesReading.rows(text, kinds: [.indirect], manners: manners).map(\.speaker)
    }
    #expect(try speakers([.speech]) == ["Jane Roe"])
    #expect(try speakers([.thought]) == ["John Doe", "Ann Hart"])
    #expect(try speakers([.writing]) == ["Bob Stone"])
    #expect(try speakers(Attribution.Manner.allCases) == ["Jane Roe", "John Doe", "Bob Stone", "Ann Hart"])
  }

  @Test("According to, in the next sentence, is not the quotation’s")
  func nextSentence() throws {
    let text = "Mr. Lee called it “a fantasy.” According to the FBI, millions are missing."
    #expect(try QuotesReading.said(text) == ["Lee: it “a fantasy.”"])
    #expect(try QuotesReading.said(text, [.indirect]) == ["FBI: millions are missing"])
  }

  @Test(
    "The name between commas says who a title is",
    arguments: [
      "\"We are shocked\", the mayor, Tim Cole, said.", "\"We are shocked\", said the mayor, Tim Cole.",
    ])
  func titleThenName(_ text: String) throws {
    #expect(try QuotesReading.said(text) == ["Tim Cole: We are shocked"])
  }

  @Test("A cue after the title of another subject takes no name from it")
  func otherSubject() throws {
    #expect(
      try QuotesReading.said("“We are shocked,” said the mayor, Tim Cole looking on.")
        == ["–: We are shocked,"])
  }

  @Test(
    "What is reported stands after a particle, as one word, or before a present",
    arguments: [
      ("Jane Roe spoke about her ties to churches.", "Jane Roe: her ties to churches"),
      ("Jane Roe pointed out that it rained.", "Jane Roe: that it rained"),
      ("Jane Roe did not suggest retaliation.", "Jane Roe: retaliation"),
      ("The permit had been hard to get, analysts say.", "–: The permit had been hard to get"),
      ("The club plans nothing, says Ana dos Santos.", "Ana dos Santos: The club plans nothing"),
      ("Jane Roe called it “a mess” and said the plan should fail.", "Jane Roe: the plan should fail"),
    ])
  func complements(_ text: String, _ expected: String) throws {
    #expect(try QuotesReading.said(text, [.indirect]).contains(expected))
  }

  @Test("The cue is shown with its particle")
  func particle() throws {
    let rows = try QuotesReading.rows("Jane Roe pointed out that it rained.", kinds: [.indirect])
    #expect(rows.map { $0.cue.map { "\($0.start)-\($0.end)" } } == ["9-20"])
  }

  @Test(
    "The outer verb of speech reports what an inner one tells",
    arguments: [
      (
        "A source said the areas that were hit suggested the spies were seeking “economic intelligence.”",
        "the areas that were hit suggested the spies were seeking “economic intelligence.”"
      ),
      (
        "The judge pointed to a case to say that courts must weigh “whether a party benefits.”",
        "that courts must weigh “whether a party benefits.”"
      ),
    ])
  func outer(_ text: String, _ content: String) throws {
    #expect(try QuotesReading.rows(text).map(\.text) == [content])
  }
}
