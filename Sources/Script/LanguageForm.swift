public import Declarations
internal import Records

/// A form of the language: what begins a statement, joins pipelines, quotes a word, compares values.
///
/// The parser takes the words that begin statements from here; help and completion take the rest.
public struct LanguageForm: Sendable {
  /// Where a form stands.
  public enum Place: String, Sendable, CaseIterable {
    /// It begins a statement.
    case statement
    /// It makes or joins pipelines.
    case pipeline
    /// It is a word: an argument or an option.
    case word
    /// It is a part of a condition or a value.
    case expression
  }

  /// The word or sign that begins it.
  public let name: String
  /// Other words and signs that it is looked up by.
  public let otherNames: [String]
  /// Where it stands.
  public let place: Place
  /// How it is written; some are written in several ways.
  public let usages: [String]
  /// One sentence for lists.
  public let summary: String
  /// What a reader should know besides.
  public let discussion: String
  /// Statements that run over the demonstration corpus.
  public let examples: [Example]

  init(
    _ name: String, alsoNamed otherNames: [String] = [], _ place: Place, _ usages: [String], summary: String,
    discussion: String = "", examples: [Example]
  ) {
    self.name = name
    self.otherNames = otherNames
    self.place = place
    self.usages = usages
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
  }

  /// All forms, by where they stand.
  public static let all = statements + pipelines + words + expressions

  /// The declaration as a page of help is made from it.
  public var signature: Signature {
    Signature(name, summary: summary, discussion: discussion, examples: examples, seeAlso: ["language"])
  }
}
