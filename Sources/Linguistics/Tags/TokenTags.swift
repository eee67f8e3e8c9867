/// The tags of a text's tokens, one a token.
///
/// Where the tagging was stopped there is still one for every token, so that positions stay right, but all are the
/// same: a list of millions of them would take as long to make as a person waits after Ctrl-C.
public struct TokenTags: RandomAccessCollection, Hashable, Sendable {
  /// Always 0.
  public let startIndex = 0
  /// The number of tokens.
  public let endIndex: Int
  private let tags: [TokenTag]

  init(_ tags: [TokenTag]) {
    self.tags = tags
    endIndex = tags.count
  }

  /// Tags of so many tokens that were not looked at.
  init(unknown count: Int) {
    tags = []
    endIndex = count
  }

  /// The tag of the token at `position`.
  public subscript(position: Int) -> TokenTag {
    precondition(indices.contains(position), "there are tags of \(endIndex) tokens")
    return tags.isEmpty ? .unknown : tags[position]
  }
}
