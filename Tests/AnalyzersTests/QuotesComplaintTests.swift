import Discourse
import Testing

@testable import Analyzers

/// What users of other tools complain of in public, each with a test of its name.
@Suite("Published complaints about quotes")
struct QuotesComplaintTests {
  @Test("An appositive between name and verb keeps the name")
  func appositive() throws {
    #expect(try QuotesReading.said("“It works,” Hugh Hill, a doctor, said.") == ["Hugh Hill: It works,"])
    #expect(try QuotesReading.said("Hugh Hill, a doctor, said, “It works.”") == ["Hugh Hill: It works."])
  }

  @Test("A nickname in quotes does not end the sentence")
  func nickname() throws {
    for marks in [("“", "”"), ("\"", "\""), ("‘", "’")] {
      let found = try QuotesReading.rows("“It works well here,” said Jim \(marks.0)Shorty\(marks.1) Stone.")
      #expect(found.map(\.text) == ["It works well here,"])
      #expect(found.first?.speaker?.hasSuffix("Stone") == true)
    }
  }

  @Test("An apostrophe is not taken for a mark")
  func apostrophe() throws {
    #expect(
      try QuotesReading.said("'I don't know the players' names,' Jane Roe said.") == [
        "Jane Roe: I don't know the players' names,"
      ])
  }

  @Test("An unclosed quotation is listed and flagged")
  func unclosed() throws {
    let found = try QuotesReading.rows("“We will win, Jane Roe said.\n\nIt rained all day.")
    #expect(found.map(\.text) == ["We will win,"])
    #expect(found.map(\.repaired) == [true])
    #expect(found.map(\.speaker) == ["Jane Roe"])
  }

  @Test("A speaker two paragraphs up is not guessed, and the reason is told")
  func farSpeaker() throws {
    let found = try QuotesReading.rows(
      "Jane Roe came to Berlin.\n\nIt rained all day.\n\n“Nothing can stop us any more now.”")
    #expect(found.map(\.speaker) == [nil])
    #expect(found.map(\.reason) == ["no cue or speaker near the quotation"])
  }

  @Test("Cues of sighing and grumbling, before the name and after it, and verbs that no list has")
  func rareCues() throws {
    #expect(
      try QuotesReading.said(
        "“It never stops,” Ann Hart sighed. “Never,” grumbled Bob Stone. “Really,” chirped Jane Roe.") == [
          "Ann Hart: It never stops,", "Bob Stone: Never,", "Jane Roe: Really,",
        ])
  }

  @Test("Several speakers in one sentence each have their words")
  func severalSpeakers() throws {
    #expect(
      try QuotesReading.said("John Doe said “yes we will go” and Jane Roe replied “no we will not go.”") == [
        "John Doe: yes we will go", "Jane Roe: no we will not go.",
      ])
    #expect(
      try QuotesReading.said("“We will go,” said John Doe, but Jane Roe replied, “We will not go.”") == [
        "John Doe: We will go,", "Jane Roe: We will not go.",
      ])
  }

  @Test("A sentence about who begins to talk leads the quotation in")
  func leadIn() throws {
    #expect(
      try QuotesReading.said("Alice Hart began talking to Bob Stone. “It is late now and I want to go.”") == [
        "Alice Hart: It is late now and I want to go."
      ])
  }

  @Test("The speaker is the fullest name in the document")
  func canonicalName() throws {
    #expect(
      try QuotesReading.said("Dmytro Kuleba came to Berlin.\n\n“We do not want war,” Kuleba said.") == [
        "Dmytro Kuleba: We do not want war,"
      ])
  }

  @Test("Quotations shorter than four words are kept")
  func shortQuotations() throws {
    #expect(
      try QuotesReading.said("“Never,” Jane Roe said. “No way!” shouted John Doe.") == [
        "Jane Roe: Never,", "John Doe: No way!",
      ])
  }

  @Test("A long article is read to its end")
  func longArticle() throws {
    let filler = String(repeating: "It rained in the city all day long. ", count: 700)
    #expect(filler.utf8.count > 20_000)
    #expect(
      try QuotesReading.said(filler + "\n\n“We will win,” Jane Roe said.") == ["Jane Roe: We will win,"])
  }

  @Test("Books, shows and articles in marks are terms, whoever speaks beside them")
  func titles() throws {
    for (text, title) in [
      (
        "In his 2002 book, “Make Your Kid Rich,” Bob Stone suggested that people save.", "Make Your Kid Rich,"
      ),
      ("Bob Stone said on ABC’s “This Week With Ann Hart” that it was late.", "This Week With Ann Hart"),
      ("“Orange Is the New Black” star Jane Roe said it was late.", "Orange Is the New Black"),
      ("Ann Hart’s commentary, “Tell us your own story,” is thoughtful.", "Tell us your own story,"),
      ("“Why we all pay more for bread,” by Jane Roe.", "Why we all pay more for bread,"),
      ("“Follow Jane Roe on Twitter @janeroe.”", "Follow Jane Roe on Twitter @janeroe."),
    ] {
      #expect(try QuotesReading.said(text) == [], "\(text)")
      #expect(try QuotesReading.said(text, [.term]) == ["–: \(title)"], "\(text)")
    }
  }

  @Test("A nickname in marks is no quotation, wherever it stands")
  func nicknameIsNoQuotation() throws {
    let text = "Rep. Robert C. “Bobby” Scott, D-Va., left early. “We will win,” Bobby Scott said."
    #expect(try QuotesReading.said(text) == ["Robert C. “Bobby” Scott: We will win,"])
  }
}
