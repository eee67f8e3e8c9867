internal import Text

/// Why a written value does not fit a declaration.
public struct InvalidValue: Error, Hashable, Sendable {
  /// One sentence of cause, without the option's name: "must be a whole number from 1 to 200".
  public let requirement: String
  /// The legal words, where there are few, for a near-miss suggestion.
  public let choices: [String]

  /// The word among those written that is none of ``choices``.
  public let word: String

  /// What a flag with a value requires.
  public static let flag = InvalidValue("takes no value")

  init(_ requirement: String, choices: [String] = [], word: String = "") {
    self.requirement = requirement
    self.choices = choices
    self.word = word
  }

  /// The legal word that was probably meant; nil where none is near.
  public var suggestion: String? { NearMiss.nearest(to: word, among: choices) }
}
