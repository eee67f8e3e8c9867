public import Records

/// A sentence: its span without surrounding blanks, and its tokens.
public struct Sentence: Hashable, Sendable {
  /// Where it stands.
  public let span: TextSpan
  /// The positions of its tokens.
  public let tokens: Range<Int>
  /// The position of its paragraph in ``Layout/blocks``.
  public let block: Int

  /// Creates a sentence.
  public init(_ span: TextSpan, tokens: Range<Int>, block: Int) {
    self.span = span
    self.tokens = tokens
    self.block = block
  }
}
