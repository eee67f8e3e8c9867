public import Records

/// A word, number or mark in the treebank convention: `do` `n't`, `Kyiv` `'s`, `80,000`, `“`.
public struct Token: Hashable, Sendable {
  /// Where it stands.
  public let span: TextSpan
  /// What it is made of.
  public let kind: TokenKind
  /// The position of its sentence among the sentences, from 0.
  public let sentence: Int

  /// Creates a token.
  public init(_ span: TextSpan, _ kind: TokenKind, sentence: Int) {
    self.span = span
    self.kind = kind
    self.sentence = sentence
  }
}

/// What a token is made of.
public enum TokenKind: UInt8, Hashable, Sendable {
  /// Letters, also with inner apostrophes and periods: `Biden`, `U.S.`, `'s`.
  case word
  /// Digits with their separators: `80,000`, `3.5`, `21st`.
  case number
  /// Sentence and clause marks, brackets, dashes.
  case punctuation
  /// Quotation marks of any kind.
  case quote
  /// Currency and other signs: `$`, `%`, `§`, emoji.
  case symbol
  /// Web addresses, e-mail addresses, handles and hashtags.
  case address
}
