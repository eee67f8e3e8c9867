import AnalyzerKit
import Declarations
import Foundation
import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite("Sentiment")
struct SentimentTests {
  private func rows(
    _ text: String, by scope: SentimentAnalyzer.Scope = .document, target: String? = nil,
    speakers: Bool = false
  ) throws -> [SentimentAnalyzer.Row] {
    var options = SentimentAnalyzer.Options()
    options.namesSpeakers = speakers
    options.scope = scope
    options.target = target
    return try AnalysisContext(Document(text)).rows(of: SentimentAnalyzer.self, options: options)
  }

  private func label(_ text: String, target: String? = nil) throws -> SentimentLabel? {
    try rows(text, target: target).first?.score.label
  }

  @Test(
    "Negation, phrases and strength",
    arguments: [
      ("The plan is good.", SentimentLabel.positive), ("The plan is not good.", .negative),
      ("There is no problem with the plan.", .positive), ("Nobody loves the plan.", .negative),
      ("They did it without success.", .negative), ("It wasn’t a disgrace.", .positive),
      ("The bus leaves at nine.", .neutral), ("It is good, but the end is awful.", .negative),
    ])
  func labels(text: String, expected: SentimentLabel) throws {
    #expect(try label(text) == expected)
  }

  @Test("Boosters strengthen, dampeners weaken, exclamation marks and capitals add a little")
  func strength() throws {
    func score(_ text: String) throws -> Double { try #require(try rows(text).first).score.score }
    let plain = try score("The plan is good.")
    #expect(try score("The plan is very good.") > plain)
    #expect(try score("The plan is slightly good.") < plain)
    #expect(try score("The plan is good!") > plain)
    #expect(try score("The plan is GOOD.") > plain)
  }

  @Test("The evidence tells the word, its value and the rule")
  func evidence() throws {
    let text = "The soup was not good."
    let score = try #require(try rows(text).first).score
    #expect(score.evidence.map { SourceText(text)[$0.span] } == ["good"])
    #expect(score.evidence.map(\.rule) == [.negated])
    #expect(score.evidence.allSatisfy { $0.value < 0 })
  }

  @Test("A full name finds the person whom the text calls by the surname only")
  func surname() throws {
    #expect(try label("Critics blasted Roe on Monday. They said Roe lied.", target: "Jane Roe") == .negative)
    #expect(try label("Critics blasted Roe on Monday.", target: "Jane Doe") == nil)
  }

  @Test("Names and offices are no opinions")
  func names() throws {
    for text in [
      "Mr. Grant met Joy Trump at the Justice Department.", "The White House called the Supreme Court.",
    ] {
      let score = try #require(try rows(text).first).score
      #expect(score.evidence.isEmpty, "\(text)")
      #expect(score.hasLittleEvidence)
    }
  }

  @Test("Events are told apart from stance")
  func events() throws {
    let score = try #require(try rows("Ten people were killed in the war.").first).score
    #expect(try #require(score.eventValence) < score.score)
    #expect(try #require(try rows("The plan is awful.").first).score.eventValence == nil)
  }

  @Test("The article's own voice leaves quotations out, and a text of only quotations takes them")
  func ownVoice() throws {
    let row = try #require(
      try rows("The mayor spoke at noon in the hall. “You are liars and thieves,” Jane Roe said.").first)
    #expect(row.score.evidence.isEmpty)
    #expect(try label("“This is a wonderful day.”") == .positive)
  }

  @Test("Quotations are scored with their speakers")
  func quotes() throws {
    let found = try rows(
      "Jane Roe said: “The plan is awful.” John Doe said: “It is a great plan.”", by: .quote)
    #expect(found.map(\.speaker) == ["Jane Roe", "John Doe"])
    #expect(found.map(\.score.label) == [.negative, .positive])
  }

  @Test("A sentence inside a quotation has its speaker")
  func sentences() throws {
    let text = "Jane Roe said: “We will win. The plan is great.” The hall was full."
    let found = try rows(text, by: .sentence, speakers: true)
    #expect(found.map(\.speaker) == [nil, "Jane Roe", nil])
    let alone = try rows(text, by: .sentence)
    #expect(alone.map(\.speaker) == [nil, nil, nil])
    #expect(alone.map(\.score.score) == found.map(\.score.score))
    #expect(alone.map(\.text) == found.map(\.text))
  }

  @Test("The tone of sentences asks for no slow layer, unless speakers are to be named")
  func layersOfSentences() throws {
    func computed(_ names: Bool) throws -> Set<String> {
      var options = SentimentAnalyzer.Options()
      options.scope = .sentence
      options.namesSpeakers = names
      let context = AnalysisContext(Document("Jane Roe said: “We will win. The plan is great.”"))
      _ = try context.rows(of: SentimentAnalyzer.self, options: options)
      return Set(context.layers.computed.keys)
    }
    #expect(try computed(false).isDisjoint(with: ["names", "tags"]))
    #expect(try computed(true).isSuperset(of: ["names", "tags"]))
  }

  @Test("Speakers are named of sentences alone")
  func speakersOfSentences() {
    for (by, isRefused) in [("document", true), ("quote", true), ("target", true), ("sentence", false)] {
      let options: [String: OptionValue] = ["by": .text(by), "speakers": .flag(true)]
      #expect(((try? SentimentAnalyzer.entry.validate(options)) == nil) == isRefused)
    }
    #expect(SentimentAnalyzer.entry.absentColumns(["by": .text("sentence")]) == ["speaker"])
    #expect(
      SentimentAnalyzer.entry.absentColumns(["by": .text("sentence"), "target": .text("Roe")]).isEmpty)
    #expect(SentimentAnalyzer.entry.absentColumns([:]).isEmpty)
  }

  @Test(
    "What is said about a name",
    arguments: [
      ("Senators blasted Clinton on Monday.", "Clinton", SentimentLabel.negative),
      ("Critics hailed Sandler in the press.", "Sandler", .positive),
      ("Roe was arrested on Monday.", "Roe", .negative),
      ("Roe was not arrested on Monday.", "Roe", .neutral),
      ("Roe was praised by the mayor.", "Roe", .positive),
      ("Senators blasted Clinton on Monday.", "Senators", .neutral),
      ("The support for Roe grew.", "Roe", .positive),
      ("He was accused of fraud.", "He", .negative),
    ])
  func targets(text: String, target: String, expected: SentimentLabel) throws {
    let row = try #require(try rows(text, target: target).first)
    #expect(row.scope == .target)
    #expect(row.target == target)
    if expected == .neutral {
      #expect(row.score.score > -0.6)
    } else {
      #expect(row.score.label == expected)
    }
  }

  @Test("A target's own quoted words are not about it")
  func ownWords() throws {
    let row = try #require(
      try rows("Jane Roe said: “The opposition are liars and crooks.”", target: "Jane Roe").first)
    #expect(row.score.evidence.isEmpty)
  }

  @Test("A target that does not occur gives no row and a warning")
  func missingTarget() throws {
    let context = AnalysisContext(Document("Jane Roe left."))
    var options = SentimentAnalyzer.Options()
    options.target = "Rome"
    #expect(try context.rows(of: SentimentAnalyzer.self, options: options).isEmpty)
    #expect(context.warnings.count == 1)
  }

  @Test("The target comes from a metadata field")
  func targetField() throws {
    var metadata = Metadata()
    metadata["about"] = .text("Roe")
    let document = Document(text: SourceText("Critics blasted Roe."), metadata: metadata)
    var options = SentimentAnalyzer.Options()
    options.targetField = "about"
    let found = try AnalysisContext(document).rows(of: SentimentAnalyzer.self, options: options)
    #expect(found.map(\.target) == ["Roe"])
    #expect(found.map(\.score.label) == [.negative])
    options.target = "Roe"
    #expect(throws: AnalysisError.self) {
      try SentimentAnalyzer.Options(values: ["target": .text("Roe"), "target-field": .text("about")])
        .validate()
    }
  }

  @Test("A name inside another word or another name is not the target")
  func wholeWords() throws {
    #expect(try rows("The heroes won.", target: "hero").isEmpty)
    #expect(try rows("Roe’s plan was praised.", target: "Roe").count == 1)
  }

  @Test(
    "No text traps at any level",
    arguments: ["", "“", "!!!", "no", "é", "not", "'s", ". but . but", "’’’ n’t"])
  func oddTexts(text: String) throws {
    for scope in SentimentAnalyzer.Scope.allCases {
      #expect(try rows(text, by: scope).allSatisfy { abs($0.score.score) <= 1 })
    }
    _ = try rows(text, target: "no")
    _ = try rows(text, target: "")
  }

  /// Found by fuzzing: the options were refused only in a document that has the name.
  @Test("Quotations have no target, and that is told before anything runs")
  func quotesRefuseATarget() {
    for name in ["target", "target-field"] {
      let options: [String: OptionValue] = ["by": .text("quote"), name: .text("NATO")]
      #expect(throws: AnalysisError.self) { try SentimentAnalyzer.entry.validate(options) }
    }
    #expect(throws: Never.self) { try SentimentAnalyzer.entry.validate(["by": .text("quote")]) }
  }
}
