import Discourse
import Records
import Testing

@testable import Analyzers

@Suite("Quotes in press releases, interviews and scripts")
struct QuotesFormTests {
  @Test(
    "A dash signs a quotation, on its line or below it",
    arguments: [
      "“This is a great day for all workers.” – Commissioner Jane Roe",
      "\"This is a great day for all workers.\" -Commissioner Jane Roe",
      "“This is a great day for all workers.” — Jane Roe, Ministry of Labour",
      "“This is a great day for all workers.”\n\n— Commissioner Jane Roe, Ministry of Labour",
    ])
  func signatures(_ text: String) throws {
    let found = try QuotesReading.rows(text)
    #expect(found.map(\.speaker) == ["Jane Roe"])
    #expect(found.map(\.rule) == ["signature"])
    #expect(found.map(\.text) == ["This is a great day for all workers."])
  }

  @Test("A dash that goes on with the sentence signs nothing")
  func dashes() throws {
    let found = try QuotesReading.rows(
      "“This is a great day for all workers.”\n\n— Jane Roe left for Berlin.")
    #expect(found.map(\.rule) == ["none"])
  }

  @Test("A statement and a line that begins with From name the speaker")
  func statements() throws {
    #expect(
      try QuotesReading.said("“It is done,” said Jane Roe in a statement.") == ["Jane Roe: It is done,"])
    #expect(try QuotesReading.said("From Chairwoman Jane Roe: “It is done.”") == ["Jane Roe: It is done."])
  }

  @Test("Turns of a script need no marks")
  func scripts() throws {
    let text = "MR. ROE: We will win this one.\n\nMS. DOE: I do not think so.\n\nMR. ROE: We will see."
    let found = try QuotesReading.rows(text)
    #expect(found.map(\.kind) == [.direct, .direct, .direct])
    #expect(found.map(\.rule) == ["turn", "turn", "turn"])
    #expect(found.map(\.text) == ["We will win this one.", "I do not think so.", "We will see."])
    #expect(found.compactMap(\.mention).map { SourceText(text)[$0] } == ["MR. ROE", "MS. DOE", "MR. ROE"])
  }

  @Test("A mark before each label is no quotation of its own")
  func markedScripts() throws {
    #expect(
      try QuotesReading.said(
        "\"WALLACE: Will you be there?\n\n\"PENCE: I will be there.\n\n\"WALLACE: Thank you.\"")
        == ["WALLACE: Will you be there?", "PENCE: I will be there.", "WALLACE: Thank you."])
  }

  @Test("Questions and answers are turns; what an answer quotes is not listed again")
  func interviews() throws {
    for text in [
      "Q: What did you see?\nA: I saw “nothing at all in there” all night.\n\nIt was dark.\n\nQ: And then?\nA: I left.",
      "Q. What did you see?\n\nA. I saw “nothing at all in there” all night.\n\nIt was dark.\n\nQ. And then?\n\nA. I left.",
    ] {
      let found = try QuotesReading.rows(text, kinds: Attribution.Kind.allCases)
      #expect(
        found.map(\.text) == [
          "What did you see?", "I saw “nothing at all in there” all night. … It was dark.", "And then?",
          "I left.",
        ])
      #expect(found.map(\.speaker) == [nil, nil, nil, nil])
      #expect(found.last?.reason == "A says only who asks and who answers")
    }
  }

  @Test("One turn is enough below a heading that says interview")
  func heading() throws {
    #expect(
      try QuotesReading.said("Interview with the mayor\n\nJANE ROE: The bridge will be built.").count == 1)
    #expect(try QuotesReading.said("Plans for the town\n\nJANE ROE: The bridge will be built.") == [])
  }

  @Test(
    "A label is no speaker where the form does not repeat or nobody talks",
    arguments: [
      "Note: We will be closed on Monday.\n\nThe rest of the text follows here.",
      "Note: We will be closed on Monday.\n\nWarning: We will be closed on Friday.",
      "Jane Roe: 1,769.\n\nJohn Doe: 1,501.", "IOWA: Bob Stone, Ann Hart\n\nOHIO: Hugh Hill, Tom Lee",
      "Jane Roe: We win, says poll.\n\nThe town of Berlin voted on Monday.",
      "Jane Roe: Last year Senator Roe promised us a bridge.\n\nJohn Doe: In May Governor Doe left us.",
    ])
  func noTurns(_ text: String) throws {
    #expect(try QuotesReading.said(text) == [])
  }

  @Test("Labels before quotations in marks stay with the rule for the colon")
  func quotedTurns() throws {
    let found = try QuotesReading.rows("Jane Roe: “We will win.”\n\nJohn Doe: “I do not think so.”")
    #expect(found.map(\.speaker) == ["Jane Roe", "John Doe"])
    #expect(found.map(\.rule) == ["colon", "colon"])
  }
}
