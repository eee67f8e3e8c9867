internal import Records

/// Reads text, in whatever encoding, with or without a head.
public struct PlainTextReader: DocumentReader {
  /// Creates the reader.
  public init() {}

  /// The name in messages.
  public var name: String { "text" }

  /// Returns true: whatever no other reader wants may be text.
  public func accepts(name: String, bytes: [UInt8]) -> Bool { true }

  /// Returns the text, whose body begins after the head, and the head's fields.
  ///
  /// - Throws: ``Problem`` for bytes that are no text.
  public func read(_ bytes: [UInt8], path: String) throws(Problem) -> ReadDocument {
    ReadDocument(try DecodedText(bytes, path: path), isMarkdown: false, path: path)
  }
}
