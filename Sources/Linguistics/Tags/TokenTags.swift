internal import Records

/// The tags of a text's tokens, one a token.
///
/// They are kept as numbers, four bytes a token; a base form becomes a string when it is asked for.
///
/// Where the tagging was stopped there is still one for every token, so that positions stay right, but all are the
/// same: a list of millions of them would take as long to make as a person waits after Ctrl-C.
public struct TokenTags: RandomAccessCollection, Hashable, Sendable {
  /// What the model says of a token.
  struct Entry: Hashable, Sendable {
    let label: UInt8
    let rule: UInt16
  }

  /// Always 0.
  public let startIndex = 0
  /// The number of tokens.
  public let endIndex: Int
  private let entries: [Entry]
  private let tokens: [Token]
  private let text: SourceText
  private let model: TagModel?

  init(_ entries: [Entry], of tokens: [Token], in text: SourceText, by model: TagModel) {
    self.entries = entries
    self.tokens = tokens
    self.text = text
    self.model = model
    endIndex = tokens.count
  }

  /// Tags of so many tokens that were not looked at.
  init(unknown count: Int) {
    entries = []
    tokens = []
    text = SourceText("")
    model = nil
    endIndex = count
  }

  /// The tag of the token at `position`.
  public subscript(position: Int) -> TokenTag {
    precondition(indices.contains(position), "there are tags of \(endIndex) tokens")
    guard let model, !entries.isEmpty else { return .unknown }
    let entry = entries[position]
    return TokenTag(
      model.labels.upos(entry.label), model.labels.xpos(entry.label),
      lemma: model.baseForm(of: text.bytes, tokens[position].span.range, entry.label, rule: entry.rule))
  }

  /// Whether two texts have the same tags on the same tokens.
  public static func == (left: TokenTags, right: TokenTags) -> Bool {
    left.endIndex == right.endIndex && left.entries == right.entries && left.tokens == right.tokens
      && left.text == right.text
  }

  /// Takes in what tells tags apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(entries)
    hasher.combine(tokens)
  }
}
