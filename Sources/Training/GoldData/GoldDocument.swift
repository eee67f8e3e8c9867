public import Records

/// A text with what people say about it: what a program's answer is measured against.
///
/// What the gold file does not annotate is nil; a text in which people found nothing has an empty list.
public struct GoldDocument: Sendable {
  /// What the gold file calls it.
  public let name: String
  /// The file that it comes from.
  public let path: String
  /// The line of the file where it begins, from 1.
  public let line: Int
  /// The raw text that a program gets.
  public let text: SourceText
  /// Words and marks with tags and lemmas, in text order.
  public let tokens: [GoldToken]?
  /// Sentences, in text order.
  public let sentences: [TextSpan]?
  /// Names, in text order.
  public let names: [GoldName]?

  /// Creates a document.
  public init(
    name: String, path: String, line: Int, text: SourceText, tokens: [GoldToken]? = nil,
    sentences: [TextSpan]? = nil, names: [GoldName]? = nil
  ) {
    self.name = name
    self.path = path
    self.line = line
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
  }
}
