/// A sentence of a treebank.
public struct TreebankSentence: Sendable {
  /// Its text, as it stands in the document.
  public let text: String
  /// Its words and marks, in text order.
  public let tokens: [TreebankToken]
  /// Whether a paragraph begins here.
  public let beginsParagraph: Bool
}
