public import Records

/// What a reader made of one file.
public struct ReadDocument: Hashable, Sendable {
  /// The text as it was; it knows where its body begins.
  public let text: SourceText
  /// What the file says about itself.
  public var metadata: Metadata
  /// The encoding of the file, such as `utf-8`.
  public let encoding: String
  /// What could not be read as it was meant; the document is loaded all the same.
  public var warnings: [Problem]

  /// Creates a document as it was read.
  public init(
    _ text: SourceText, metadata: Metadata = Metadata(), encoding: String = "utf-8", warnings: [Problem] = []
  ) {
    self.text = text
    self.metadata = metadata
    self.encoding = encoding
    self.warnings = warnings
  }

  /// Creates a document from a decoded file, whose head is recognized.
  init(_ decoded: DecodedText, isMarkdown: Bool, path: String) {
    let head = FileHead.read(decoded.text, isMarkdown: isMarkdown)
    let fields = HeadMetadata(head)
    var warnings = decoded.warnings
    if let error = head.error {
      warnings.append(head.isOpen ? .openHead(path, error) : .invalidHead(path, error))
    }
    if fields.isFull { warnings.append(.longHead(path, limit: HeadMetadata.mostFields)) }
    self.init(
      decoded.text.withBody(from: head.bodyStart), metadata: fields.metadata, encoding: decoded.encoding,
      warnings: warnings)
  }
}
