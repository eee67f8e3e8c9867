internal import Records

/// Reads Markdown: the text stays as it was; the body begins after the front matter, whose fields become metadata.
///
///     ---
///     title: Talks resume
///     date: 2021-04-13
///     ---
///     Body …
public struct MarkdownReader: DocumentReader {
  /// Creates the reader.
  public init() {}

  /// The name in messages.
  public var name: String { "Markdown" }

  /// Returns whether the name ends as Markdown files' names do.
  public func accepts(name: String, bytes: [UInt8]) -> Bool {
    let name = name.lowercased()
    return [".md", ".markdown", ".mdown"].contains { name.hasSuffix($0) }
  }

  /// Returns the text, and the front matter's fields.
  ///
  /// - Throws: ``Problem`` for bytes that are no text.
  public func read(_ bytes: [UInt8], path: String) throws(Problem) -> ReadDocument {
    ReadDocument(try DecodedText(bytes, path: path), isMarkdown: true, path: path)
  }
}
