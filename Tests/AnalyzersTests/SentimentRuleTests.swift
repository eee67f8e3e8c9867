import AnalyzerKit
import Declarations
import Foundation
import Linguistics
import Records
import Testing

@testable import Analyzers

/// What users of other tools complain about, each by the thread that tells it, and the rules one by one.
@Suite("Sentiment rules")
struct SentimentRuleTests {
  private func score(
    _ text: String, by scope: SentimentAnalyzer.Scope = .document, lexicon: String? = nil
  ) throws -> SentimentScore {
    var options = SentimentAnalyzer.Options()
    options.scope = scope
    options.lexicon = lexicon.map { OptionFile(path: "own.tsv", bytes: Array($0.utf8)) }
    return try #require(
      try AnalysisContext(Document(text)).rows(of: SentimentAnalyzer.self, options: options).first
    ).score
  }

  private func words(_ text: String) throws -> [String] {
    try score(text).evidence.map { SourceText(text)[$0.span] }
  }

  private func rule(of word: String, in text: String) throws -> SentimentRule? {
    try score(text).evidence.first { SourceText(text)[$0.span] == word }?.rule
  }

  @Test("VADER #70: 'no problems' is no complaint")
  func vader70_noProblems() throws {
    #expect(try score("There were no problems with the vote.").label != .negative)
  }

  @Test("VADER #72: 'nobody loves her' is no praise")
  func vader72_nobodyLovesHer() throws {
    #expect(try score("Nobody loves her.").label == .negative)
  }

  @Test("VADER #155: 'kindly' in a rebuke is no praise")
  func vader155_kindly() throws {
    #expect(try score("Kindly stop wasting my time.").label == .negative)
  }

  @Test("TextBlob #70: 'isn't a bad idea' is no blame")
  func textBlob70_notBad() throws {
    #expect(try score("This isn't a bad idea.").label != .negative)
    #expect(try rule(of: "bad", in: "This isn't a bad idea.") == .negated)
  }

  @Test("TextBlob #125: thanks for hard work are praise")
  func textBlob125_hardWork() throws {
    #expect(try score("Thank you for all your hard work.").label == .positive)
  }

  @Test("TextBlob #293: 'not working' is a complaint")
  func textBlob293_notWorking() throws {
    #expect(try score("The website is not working.").label == .negative)
  }

  @Test("NLTagger: 'delete the temp file' and 'ok' are no blame", arguments: ["Delete the temp file.", "ok"])
  func nlTagger_neutral(text: String) throws {
    #expect(try score(text).label != .negative)
  }

  @Test(
    "Names that are words of polarity too",
    arguments: [
      "We asked Grant about the schedule.", "Mr. Gross lives in Boston.", "It was Joy Behar at the door.",
      "The Justice Department and the Health Department moved.", "The Defense Department sits in Virginia.",
      "Grant Wood painted it. Later Grant moved to Iowa.",
    ])
  func names(text: String) throws {
    #expect(
      try words(text).allSatisfy { !["Grant", "Gross", "Joy", "Justice", "Health", "Defense"].contains($0) })
  }

  @Test("A word that the text writes small is no name where it begins a sentence")
  func lowercaseUses() throws {
    #expect(try words("We felt joy at last. Joy Was all there was in us.").contains("Joy"))
  }

  @Test("A short name in capitals is not a shouted word")
  func acronyms() throws {
    #expect(try words("The ministers of NATO met in Rome.").allSatisfy { $0 != "NATO" })
  }

  @Test("Trump as a verb is no name, and no opinion")
  func trumpAsVerb() throws {
    #expect(try score("Facts trump theories.").label == .neutral)
  }

  @Test("What could be is weaker than what is")
  func modality() throws {
    #expect(try score("It would be good.").score < (try score("It is good.").score))
    #expect(try score("It would be good.").score > 0)
    #expect(try rule(of: "good", in: "It would be good.") == .modal)
  }

  @Test("The standard of a comparison counts less, and 'less … than' turns round")
  func comparison() throws {
    #expect(try rule(of: "disaster", in: "The plan is better than a disaster.") == .compared)
    #expect(try score("The mayor is less corrupt than before.").label != .negative)
    #expect(try score("The plan does more harm than good.").label == .negative)
  }

  @Test("Contrast, negation, strength and capitals name their rules")
  func rules() throws {
    #expect(try rule(of: "good", in: "It is good, but the end is awful.") == .contrast)
    #expect(try rule(of: "good", in: "It is very good.") == .intensified)
    #expect(try rule(of: "good", in: "It is slightly good.") == .dampened)
    #expect(try rule(of: "GOOD", in: "It is GOOD.") == .capitals)
    #expect(try rule(of: "good", in: "It is good!") == .exclamation)
    #expect(try rule(of: "good", in: "They are not, as he said, good.") == .lexicon)
  }

  @Test("The whole document asks for no slow layer")
  func layers() throws {
    let context = AnalysisContext(Document("The plan is good. “It is awful,” said Jane Roe."))
    _ = try context.rows(of: SentimentAnalyzer.self)
    #expect(context.layers.computed["names"] == nil)
    #expect(context.layers.computed["tags"] == nil)
  }

  @Test("Silence is little evidence, and no confident neutral")
  func silence() throws {
    let silent = try score("The bus leaves at nine.")
    #expect(silent.label == .neutral)
    #expect(silent.hasLittleEvidence)
    #expect(try !score("The plan is good.").hasLittleEvidence)
  }

  // MARK: A user's own words

  @Test("A user's own words add to the lists and win over them")
  func ownWords() throws {
    let text = "The synergy was sick."
    #expect(try score(text).label != .positive)
    let own = try score(text, lexicon: "sick\t3\r\n# a comment\n\nsynergy\t1.5\n")
    #expect(own.label == .positive)
    #expect(own.evidence.map(\.rule) == [.own, .own])
    #expect(try score("We can’t wait.", lexicon: "can't wait\t-2").label == .negative)
    #expect(try score("It is not sick.", lexicon: "sick\t3").score < 0)
    #expect(try score("The Move The Needle plan.", lexicon: "move the needle\t2").label == .positive)
  }

  @Test("A third column is an event")
  func ownEvents() throws {
    let own = try score("The walkout began.", lexicon: "walkout\t0\t-3\n")
    #expect(try #require(own.eventValence) < 0)
    #expect(own.score == 0)
  }

  @Test(
    "Bad lines are told with their file and number",
    arguments: [
      ("good\n", "own.tsv:1 has no tab"), ("# x\ngood\tfine\n", "own.tsv:2 has 'fine'"),
      ("good\t5\n", "own.tsv:1 has the value 5"), ("\t1\n", "own.tsv:1 has no word"),
      ("good\tnan\n", "own.tsv:1 has 'nan'"), ("a\t1\n\nA\t2\n", "own.tsv:3 has a word that line 1"),
      ("good\t1\t2\t3\n", "own.tsv:1 has 4 columns"), ("good\t\n", "own.tsv:1 has ''"),
      ("a b c d e f g h i\t1\n", "own.tsv:1 has a phrase of 9 words"),
    ])
  func badLines(text: String, message: String) throws {
    let values: [String: OptionValue] = [
      "lexicon": .file(OptionFile(path: "own.tsv", bytes: Array(text.utf8)))
    ]
    #expect {
      _ = try SentimentAnalyzer.entry.prepared(values)
    } throws: { error in
      (error as? AnalysisError).map { $0.message.hasPrefix(message) && $0.code == "options.file" } ?? false
    }
  }

  @Test(
    "No lexicon traps",
    arguments: [
      "", "\u{FEFF}good\t1", "\r\n\r\n", "'\t1", "n't\t1\n", "-\t1", "’\t-4\n", "  good  day \t 1 \n",
    ])
  func oddLexicons(lexicon: String) throws {
    for text in ["", "good day", "it isn’t - good", "’ ' n't"] {
      _ = try score(text, lexicon: lexicon)
    }
  }
}
