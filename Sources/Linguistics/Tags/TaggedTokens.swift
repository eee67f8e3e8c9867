internal import Records

/// The tokens of a text, each with its words and tags: a view of the layers that holds nothing of its own.
///
///     for sentence in try layers.sentences {
///       for token in try layers.taggedTokens[sentence.tokens] where token.upos == .verb { print(token.lemma) }
///     }
///
/// Positions are those of ``TextLayers/tokens``.
public struct TaggedTokens: RandomAccessCollection, Sendable {
  private let text: SourceText
  private let tokens: [Token]
  private let tags: TokenTags

  init(_ text: SourceText, _ tokens: [Token], _ tags: TokenTags) {
    self.text = text
    self.tokens = tokens
    self.tags = tags
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of tokens.
  public var endIndex: Int { tokens.count }

  /// The token at `position`.
  public subscript(position: Int) -> TaggedToken {
    let token = tokens[position]
    return TaggedToken(token, tags[position], text: text[token.span])
  }
}
