import AnalyzerConformance
import AnalyzerKit
import Discourse
import Linguistics
import Platform
import Records
import Testing

@testable import Analyzers

@Suite("Whom pronouns stand for in quotes")
struct QuotesPronounTests {
  private func rows(_ text: String) throws -> [QuotesRow] {
    var options = QuotesAnalyzer.Options()
    options.kinds = [.direct, .mixed, .indirect]
    return try AnalysisContext(Document(text)).rows(of: QuotesAnalyzer.self, options: options)
  }

  /// Returns the speakers of the rows whose source is a pronoun, in order.
  private func persons(_ text: String) throws -> [String?] {
    let source = SourceText(text)
    return try rows(text).filter { row in
      ["he", "she", "him", "her"].contains(row.mention.map { source[$0].lowercased() } ?? "")
    }.map(\.speaker)
  }

  @Test("The subject of the sentence before comes before the person named last")
  func subject() throws {
    #expect(
      try persons("Peter Roe met John Doe in Berlin. “We talked for hours,” he said.") == ["Peter Roe"])
    #expect(try persons("Mary Roe met John Doe in Berlin. “We talked for hours,” he said.") == ["John Doe"])
  }

  @Test("Who spoke comes before the subject, before or after the cue")
  func speaker() throws {
    #expect(
      try persons("John Doe won the race, Peter Roe said on Monday. “It was close,” he said.") == [
        "Peter Roe"
      ])
    #expect(
      try persons("“It was close,” said Peter Roe, who knows John Doe. “Nobody slept,” he said.")
        == ["Peter Roe"])
  }

  @Test("An earlier clause of the same sentence comes before the sentence before")
  func sameSentence() throws {
    #expect(
      try persons("John Doe spoke. Peter Roe left early, but he said the plan was good.") == ["Peter Roe"])
    #expect(
      try persons(
        "Elizabeth Roe grilled John Doe. “You should go,” Roe told Doe, after he said he knew nothing.")
        == ["John Doe"])
  }

  @Test("Where the subject is a thing or several, the person named last counts, also one who owns something")
  func names() throws {
    #expect(try persons("The plan pleased Peter Roe. “It is cheap,” he said.") == ["Peter Roe"])
    #expect(try persons("Peter Roe’s plan was cheap. “It saves money,” he said.") == ["Peter Roe"])
    #expect(
      try persons("Peter Roe’s plan was to get through the questions of John Doe. “It saves money,” he said.")
        == ["Peter Roe"])
    #expect(
      try persons("Voters in Ohio asked Peter Roe about John Doe. “He is fine,” she said.") == [nil])
  }

  @Test("Chains of pronouns go on over paragraphs")
  func chain() throws {
    let text = """
      Peter Roe praised the plan of John Doe.

      “It is cheap,” he said.

      He said the town had waited for years.

      “We are glad,” he added.

      The weather was fine. The streets were empty.

      “I will vote for it,” he said.
      """
    #expect(try persons(text) == ["Peter Roe", "Peter Roe", "Peter Roe", "Peter Roe"])
  }

  @Test("Who is named in quotation marks is no candidate")
  func quoted() throws {
    #expect(
      try persons("Peter Roe praised the plan. “John Doe wrote it alone. John Doe is a genius,” he said.")
        == ["Peter Roe"])
  }

  @Test("Who goes on speaking is who spoke last")
  func goesOn() throws {
    #expect(
      try persons(
        "Peter Roe said the plan was cheap. John Doe left the room. “It saves money,” he continued.")
        == ["Peter Roe"])
  }

  @Test("A pronoun tells persons of one surname apart")
  func namesakes() throws {
    #expect(
      try persons(
        "Bill Roe and Hillary Roe came to Iowa. Hillary Roe spoke first. Roe praised the voters. “We did it,” he said."
      ) == ["Bill Roe"])
  }

  @Test("A name before a noun means no person")
  func modifier() throws {
    #expect(
      try persons("Peter Roe spoke in Ohio. The Doe campaign was silent. “We will win,” he said.")
        == ["Peter Roe"])
  }

  @Test("A subordinate clause looks ahead")
  func ahead() throws {
    #expect(
      try persons("John Doe was silent. While he said that the plan was good, Peter Roe voted against it.")
        == ["Peter Roe"])
  }

  @Test("A line of marks or a time parts what is told")
  func sections() throws {
    for line in ["___", "* * *", "6:10 p.m."] {
      let found = try rows("Peter Roe came to Iowa.\n\n\(line)\n\n“We will win,” he said.")
      #expect(found.map(\.speaker) == [nil], "\(line)")
      #expect(found.map(\.reason) == ["nobody that he may stand for is named before"], "\(line)")
    }
  }

  @Test("Somebody without a name is nobody who was named before, and the reason tells who")
  func unnamed() throws {
    let woman = try rows("Mary Roe came to Iowa. A spokeswoman praised the trip. “We will win,” she said.")
    #expect(woman.last?.speaker == nil && woman.last?.reason == "she is not named: A spokeswoman")
    let father = try rows("John Doe is a writer. My father was a miner. “Work hard,” he said.")
    #expect(father.last?.reason == "he is not named: My father")
    // A man without a name is not she.
    #expect(
      try persons("Mary Roe came to Iowa. A spokesman praised the trip. “We will win,” she said.")
        == ["Mary Roe"])
  }

  @Test("A name that tells no gender is not excluded, and the first pronoun settles it")
  func unknownGender() throws {
    #expect(
      try persons("Zorblat Roe praised the plan. “It is cheap,” she said. “It is good,” she added.")
        == ["Zorblat Roe", "Zorblat Roe"])
  }

  @Test("Names after offices and in apposition are subjects")
  func offices() throws {
    #expect(
      try persons(
        "John Doe was silent. Secretary of State Peter Roe praised the deal. “It is fair,” he said.")
        == ["Peter Roe"])
    #expect(
      try persons(
        "Mr. Doe was silent. The minister of the economy, Peter Roe, praised the deal. “It is fair,” he said."
      )
        == ["Peter Roe"])
  }

  @Test("Confidence tells a subject of sure gender from a guess, and all are listed")
  func confidence() throws {
    let sure = try rows("Peter Roe praised the plan. “It is cheap,” he said.")
    let named = try rows("The plan pleased Peter Roe. “It is cheap,” he said.")
    let unknown = try rows("The plan pleased Zorblat Roe. “It is cheap,” he said.")
    let found = [sure, named, unknown].compactMap(\.last?.confidence)
    #expect(found.count == 3 && found == found.sorted(by: >) && Set(found).count == 3)
  }

  @Test("Pronouns of a long text take work by its length")
  func linear() throws {
    func checkpoints(_ count: Int) throws -> Int {
      let text = "Peter Roe came. " + String(repeating: "He said the plan was good, and ", count: count)
      let passed = CheckpointCount()
      let context = AnalysisContext(
        Document(text), cancellation: Cancellation(isRaised: { passed.check() }))
      var options = QuotesAnalyzer.Options()
      options.kinds = [.indirect]
      _ = try context.rows(of: QuotesAnalyzer.self, options: options)
      return passed.count
    }
    let (short, long) = (try checkpoints(500), try checkpoints(4000))
    #expect(long <= short * 8, "\(short) for 500, \(long) for 4000")
  }
}
