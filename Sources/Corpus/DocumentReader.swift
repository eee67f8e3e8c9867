/// A format that documents are read from: one conforming type a file.
public protocol DocumentReader: Sendable {
  /// The name in messages: "Markdown".
  var name: String { get }
  /// Returns whether this reader should read a file of that name with those bytes.
  func accepts(name: String, bytes: [UInt8]) -> Bool
  /// Returns the text as it was, and what the file says about it.
  ///
  /// - Throws: ``Problem`` where the bytes cannot be read.
  func read(_ bytes: [UInt8], path: String) throws(Problem) -> ReadDocument
}

/// The readers, the most particular first.
enum DocumentReaders {
  static let all: [any DocumentReader] = [MarkdownReader(), PlainTextReader()]

  /// Returns the reader for a file.
  ///
  /// - Throws: ``Problem`` where the format is known, and known not to be text.
  static func reader(name: String, bytes: [UInt8], path: String) throws(Problem) -> any DocumentReader {
    if let format = FormatSniffer.unreadableFormat(name: name, bytes: bytes) {
      throw .unknownFormat(path, format)
    }
    guard let reader = all.first(where: { $0.accepts(name: name, bytes: bytes) }) else {
      throw .unknownFormat(path, "this format")
    }
    return reader
  }
}
