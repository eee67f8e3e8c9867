/// A sentence of a treebank.
public struct TreebankSentence: Sendable {
  /// Its text, as it stands in the document.
  public let text: String
  public let tokens: [TreebankToken]
  /// Whether a paragraph begins here.
  public let beginsParagraph: Bool
}

/// A document of a treebank: its sentences, in order.
public struct TreebankDocument: Sendable {
  public let name: String
  public var sentences: [TreebankSentence]
}
