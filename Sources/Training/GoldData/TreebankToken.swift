public import Records

/// A word of a treebank, with its place in the sentence's text.
public struct TreebankToken: Hashable, Sendable {
  /// Where it stands, in bytes of ``TreebankSentence/text``.
  public let span: TextSpan
  /// The word as the treebank writes it.
  public let form: String
  /// The base form.
  public let lemma: String
  /// The universal tag.
  public let upos: String
  /// The Penn tag.
  public let xpos: String
}
