public import Records

/// A token with its words, its tags and its base form.
public struct TaggedToken: Hashable, Sendable {
  /// Where it stands, what it is made of, and in which sentence.
  public let token: Token
  /// What it is in its sentence.
  public let tag: TokenTag
  /// Its words, as they stand in the text.
  public let text: String

  /// Creates a token.
  public init(_ token: Token, _ tag: TokenTag, text: String) {
    self.token = token
    self.tag = tag
    self.text = text
  }

  /// Where it stands.
  public var span: TextSpan { token.span }
  /// The base form: `say` for `said`.
  public var lemma: String { tag.lemma }
  /// The universal tag: `VERB`.
  public var upos: UniversalTag { tag.upos }
  /// The Penn Treebank tag: `VBD`.
  public var xpos: String { tag.xpos }
}
