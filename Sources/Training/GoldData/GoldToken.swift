public import Records

/// A word or mark of a gold text, with its tags and its base form.
public struct GoldToken: Hashable, Sendable {
  /// Where it stands, in bytes of the document's text.
  public let span: TextSpan
  /// The universal tag.
  public let upos: String
  /// The Penn tag.
  public let xpos: String
  /// The base form.
  public let lemma: String

  /// Creates a token.
  public init(_ span: TextSpan, upos: String, xpos: String, lemma: String) {
    self.span = span
    self.upos = upos
    self.xpos = xpos
    self.lemma = lemma
  }
}
