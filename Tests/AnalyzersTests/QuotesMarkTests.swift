import Discourse
import Testing

@testable import Analyzers

@Suite("Marks of quotes")
struct QuotesMarkTests {
  @Test(
    "Marks of every kind quote",
    arguments: [
      "“Stay calm now,” Jane Roe said.", "\"Stay calm now,\" Jane Roe said.",
      "‘Stay calm now,’ Jane Roe said.",
      "'Stay calm now,' Jane Roe said.", "«Stay calm now,» Jane Roe said.", "„Stay calm now,“ Jane Roe said.",
      "''Stay calm now,'' Jane Roe said.", "``Stay calm now,'' Jane Roe said.",
      "»Stay calm now,« Jane Roe said.",
    ])
  func kinds(_ text: String) throws {
    let found = try QuotesReading.rows(text)
    #expect(found.map(\.text) == ["Stay calm now,"])
    #expect(found.map(\.speaker) == ["Jane Roe"])
    #expect(found.map(\.repaired) == [false])
  }

  @Test("A split quotation is one row with two pieces")
  func split() throws {
    let found = try QuotesReading.rows("“We will win,” Jane Roe said, “and we will do it soon.”")
    #expect(found.map(\.content.count) == [2])
    #expect(found.map(\.text) == ["We will win, … and we will do it soon."])
  }

  @Test("A paragraph that opens with a mark continues; one that does not is not quoted")
  func paragraphs() throws {
    let found = try QuotesReading.rows(
      "Jane Roe said: “One is enough for us.\n\n“Two is better.\n\n“Three is best.”\n\nIt rained in Berlin.")
    #expect(found.map(\.content.count) == [3])
    #expect(found.map(\.text) == ["One is enough for us. … Two is better. … Three is best."])
    #expect(found.map(\.repaired) == [false])
  }

  @Test("Only the outermost of nested quotations is a row")
  func nested() throws {
    #expect(
      try QuotesReading.said("“She told me, ‘Go now or never go,’ and then left,” Jane Roe said.") == [
        "Jane Roe: She told me, ‘Go now or never go,’ and then left,"
      ])
  }

  @Test(
    "Marks that are missing, doubled or turned round are repaired and flagged",
    arguments: [
      "“We will win it, Jane Roe said.", "We will win it,” Jane Roe said.",
      "““We will win it,”” Jane Roe said.",
      "”We will win it,“ Jane Roe said.", "“ We will win it, ” Jane Roe said.",
      "“We will win it,\" Jane Roe said.",
      "\"We will win it,\" Jane Roe said. \"",
    ])
  func repairs(_ text: String) throws {
    let found = try QuotesReading.rows(text + "\n\nIt rained in Berlin all day.")
    #expect(found.map(\.text) == ["We will win it,"])
    #expect(found.map(\.speaker) == ["Jane Roe"])
    // A mark too many, after all is said, changes nothing that is quoted.
    #expect(found.map(\.repaired) == [!text.hasSuffix("\"")])
  }

  @Test(
    "A repair never swallows a paragraph that is not quoted",
    arguments: [
      "Jane Roe said: “We will win it.\n\nIt rained in Berlin.\n\n“Nobody knows that now,” John Doe said.",
      "It rained in Berlin.\n\nWe will win it,” Jane Roe said.\n\nNobody was in the street.",
      "“We will win it,” Jane Roe said. “\n\nIt rained in Berlin.\n\n“Nobody knows that now,” John Doe said.",
    ])
  func limits(_ text: String) throws {
    let found = try QuotesReading.rows(text, kinds: Attribution.Kind.allCases, recall: true)
    #expect(found.contains { $0.text.hasPrefix("We will win it") && $0.speaker == "Jane Roe" })
    for row in found { #expect(!row.text.contains("rained") && !row.text.contains("street")) }
  }

  @Test("What nobody says and only a guessed mark shows is listed with --recall alone")
  func doubtful() throws {
    let text = "It rained in Berlin and nobody came to the old bridge” on that day."
    #expect(try QuotesReading.rows(text).isEmpty)
    #expect(try QuotesReading.rows(text, kinds: Attribution.Kind.allCases, recall: true).count == 1)
  }

  @Test("Words in marks that are a part of the writer’s clause are mixed, not an utterance")
  func parts() throws {
    let found = try QuotesReading.rows(
      "The bridge would be paid for by “closing loopholes for the rich” in May.")
    #expect(found.map(\.kind) == [.mixed])
  }

  @Test("A scare quote is a term")
  func scareQuotes() throws {
    let text = "The so-called “peace process” went on, and the “experts” left."
    #expect(try QuotesReading.said(text) == [])
    #expect(try QuotesReading.said(text, [.term]) == ["–: peace process", "–: experts"])
  }
}
