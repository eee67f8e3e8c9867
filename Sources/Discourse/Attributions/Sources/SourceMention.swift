/// The words that refer to a source, as they are at the attribution.
struct SourceMention: Equatable {
  /// The tokens: head and title, or a pronoun.
  let tokens: Range<Int>
  /// What it is.
  let kind: Kind

  enum Kind {
    /// `he`, `they`.
    case pronoun
    /// `who`, after the words that it refers to.
    case relative
    /// `Jens Stoltenberg`, `the minister`, `officials`.
    case phrase
  }
}
