import AnalyzerKit
import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite("Sentiment towards a target")
struct SentimentTargetTests {
  private func row(_ text: String, _ target: String) throws -> SentimentAnalyzer.Row? {
    var options = SentimentAnalyzer.Options()
    options.target = target
    return try AnalysisContext(Document(text)).rows(of: SentimentAnalyzer.self, options: options).first
  }

  private func score(_ text: String, _ target: String) throws -> Double {
    try #require(try row(text, target)).score.score
  }

  @Test(
    "Verbs, by the target's role",
    arguments: [
      ("Senators blasted Clinton on Monday.", "Clinton", SentimentLabel.negative),
      ("Critics hailed Sandler as a hero.", "Sandler", .positive),
      ("Roe was arrested on Monday.", "Roe", .negative),
      ("Mayor Roe has lied to voters about his record, the judge ruled.", "Roe", .negative),
      ("Roe was praised by the mayor for her courage.", "Roe", .positive),
      ("He was accused of fraud.", "He", .negative),
      ("The award honored her for her great work.", "her", .positive),
      ("Roe was not arrested on Monday.", "Roe", .neutral),
      ("The meeting with Roe is scheduled for Tuesday.", "Roe", .neutral),
    ])
  func roles(text: String, target: String, expected: SentimentLabel) throws {
    #expect(try #require(try row(text, target)).score.label == expected)
  }

  @Test("One verb, two roles")
  func twoRoles() throws {
    let text = "Jane Roe was attacked by John Doe, who lied."
    #expect(try score(text, "John Doe") < 0)
    #expect(try score("Senators blasted Clinton on Monday.", "Clinton") < -0.3)
    #expect(
      try score("Senators blasted Clinton on Monday.", "Senators")
        > score("Senators blasted Clinton on Monday.", "Clinton"))
  }

  @Test("The name itself says nothing: what is said about one person is as bad for another")
  func namesAreHidden() throws {
    let first = try score("Obama failed to keep his promise.", "Obama")
    #expect(try score("Trump failed to keep his promise.", "Trump") == first)
    #expect(first < 0)
  }

  @Test("What the target itself says changes neither its score nor the evidence")
  func ownWords() throws {
    let good = try #require(try row("Jane Roe said: “The hosts were wonderful and brave.”", "Jane Roe"))
    let bad = try #require(try row("Jane Roe said: “The hosts were liars and crooks.”", "Jane Roe"))
    #expect(good.score.score == bad.score.score)
    #expect(bad.score.evidence.isEmpty)
  }

  @Test("The evidence lies in the text, in order, and is counted for the right side")
  func evidence() throws {
    let text = "Critics blasted Roe for the scandal on Monday."
    let found = try #require(try row(text, "Roe")).score.evidence
    let words = found.map { SourceText(text)[$0.span] }
    #expect(words.contains("blasted"))
    #expect(found.map(\.span.start) == found.map(\.span.start).sorted())
    #expect(try #require(found.first { SourceText(text)[$0.span] == "blasted" }).value < 0)
    #expect(found.first { SourceText(text)[$0.span] == "blasted" }?.rule == .frame)
  }

  @Test(
    "A name ends at marks and blanks of all kinds",
    arguments: ["Roe\u{A0}lied.", "«Roe» lied.", "Roe—who lied—left."])
  func nameEnds(text: String) throws {
    #expect(try #require(try row(text, "Roe")).target == "Roe")
    #expect(try row("The Roeé lied.", "Roe") == nil)
  }

  @Test("Several sentences are one mean")
  func mean() throws {
    let bad = "Critics blasted Roe for the scandal."
    let good = "Voters praised Roe for her courage."
    let both = try score(bad + " " + good, "Roe")
    #expect(try score(bad, "Roe") < both)
    #expect(try both < score(good, "Roe"))
  }

  @Test("The same text has the same score again")
  func determinism() throws {
    let text = "Critics blasted Roe for the scandal, but voters in Paris praised her courage."
    let first = try #require(try row(text, "Roe")).score
    let second = try #require(try row(text, "Roe")).score
    #expect(first.score == second.score)
    #expect(first.evidence.map(\.value) == second.evidence.map(\.value))
  }

  @Test(
    "Odd texts are read",
    arguments: [
      "Roe", "Roe.", "“Roe”", "Roe Roe Roe", "!!! Roe 💥 ???", "Roe’s", "ROE IS A LIAR!!!", "\n\nRoe\n\n",
      String(repeating: "very ", count: 2000) + "Roe lied", String(repeating: "Roe, ", count: 500),
    ])
  func oddTexts(text: String) throws {
    let found = try row(text, "Roe")?.score
    #expect(abs(found?.score ?? 0) <= 1)
  }

  @Test("The tables have all that the network reads")
  func tables() {
    let table = SentimentTargetTable.embedded
    #expect(table.places.count == SentimentTargetUnit.places * SentimentTargetTable.lanes)
    #expect(table.layers.allSatisfy { $0.count == 9 * 16 * SentimentTargetTable.lanes })
    #expect(table.weight.contains { $0 != SentimentTargetTable.Vector() })
  }

  @Test("Distances fall into seventeen places")
  func places() {
    #expect(SentimentTargetUnit.place(at: 0) == 8)
    #expect(SentimentTargetUnit.place(at: -1) == 7)
    #expect(SentimentTargetUnit.place(at: 4) == 12)
    #expect(SentimentTargetUnit.place(at: -1000) == 0)
    #expect(SentimentTargetUnit.place(at: 1000) == SentimentTargetUnit.places - 1)
  }

  @Test("The label is the likeliest of three")
  func border() {
    func label(_ negative: Double, _ positive: Double) -> SentimentLabel {
      SentimentScore([], words: 1, score: SentimentTargetScorer.score(negative: negative, positive: positive))
        .label
    }
    #expect(label(0, 0) == .neutral)
    #expect(label(0.4, 0.1) == .neutral)
    #expect(label(0.5, 0.2) == .negative)
    #expect(label(0.1, 0.5) == .positive)
    #expect(label(0.5, 0.5) == .neutral)
    #expect(SentimentTargetScorer.score(negative: 0, positive: 1) == 1)
    #expect(SentimentTargetScorer.score(negative: 1, positive: 0) == -1)
  }
}
