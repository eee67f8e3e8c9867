/// A number, word or mark, as the value rules see it: simpler than a token, the same whatever the tokeniser does.
struct ValuePiece {
  enum Kind {
    /// Digits with inner commas and periods: `80,000`, `1.2`.
    case number
    /// Letters.
    case word
    /// One other scalar.
    case mark
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// Whether a blank stands before it.
  let hasGap: Bool
  /// Its position in the lexicon, or nil where it is no word of ours.
  let word: Int?

  var count: Int { end - start }
}
