public import Records

/// What a reader made of one file.
public struct ReadDocument: Hashable, Sendable {
  /// The text as it was.
  public let text: SourceText
  /// What the file says about itself.
  public var metadata: Metadata
  /// What could not be read as it was meant; the document is loaded all the same.
  public var warnings: [Problem]

  /// Creates a document as it was read.
  public init(_ text: SourceText, metadata: Metadata = Metadata(), warnings: [Problem] = []) {
    self.text = text
    self.metadata = metadata
    self.warnings = warnings
  }
}
