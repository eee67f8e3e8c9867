public import Records
internal import Text

/// Reads UTF-8 text, with or without a byte order mark; the mark is not part of the text.
public struct PlainTextReader: DocumentReader {
  /// Creates the reader.
  public init() {}

  /// The name in messages.
  public var name: String { "text" }

  /// Returns true: whatever no other reader wants may be text.
  public func accepts(name: String, bytes: [UInt8]) -> Bool { true }

  /// Returns the text.
  ///
  /// - Throws: ``Problem`` for UTF-16, UTF-32, NUL bytes and bytes that are not UTF-8.
  public func read(_ bytes: [UInt8], path: String) throws(Problem) -> ReadDocument {
    ReadDocument(try Self.text(bytes, path: path))
  }

  /// Returns the text of a file.
  ///
  /// - Throws: ``Problem`` for UTF-16, UTF-32, NUL bytes and bytes that are not UTF-8.
  public static func text(_ bytes: [UInt8], path: String) throws(Problem) -> SourceText {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .wideEncoding(path, "UTF-32")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .wideEncoding(path, "UTF-16")
    }
    if let offset = bytes.firstIndex(of: 0) { throw .binary(path, at: offset) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = bytes.starts(with: mark)
    do {
      return try SourceText(validating: hasMark ? Array(bytes.dropFirst(mark.count)) : bytes)
    } catch {
      throw .invalidUTF8(path, at: error.offset + (hasMark ? mark.count : 0))
    }
  }
}
