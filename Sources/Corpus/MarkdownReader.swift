internal import Records

/// Reads Markdown: the text stays as it was; the front matter's simple fields become metadata.
///
///     ---
///     title: Talks resume
///     date: 2021-04-13
///     ---
///     Body …
///
/// Only `key: value` lines are read, with or without quotation marks; lists and nested fields are left out.
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
  /// - Throws: ``Problem`` where the bytes are not UTF-8 text.
  public func read(_ bytes: [UInt8], path: String) throws(Problem) -> ReadDocument {
    let text = try PlainTextReader.text(bytes, path: path)
    return ReadDocument(text, metadata: Self.frontMatter(of: text))
  }

  static func frontMatter(of text: SourceText) -> Metadata {
    var metadata = Metadata()
    var lines = text.bytes.split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false)
      .prefix(200).map { trimmed(String(decoding: $0, as: UTF8.self)) }[...]
    guard lines.popFirst() == "---", let end = lines.firstIndex(of: "---") else { return metadata }
    for line in lines[..<end] {
      guard let colon = line.firstIndex(of: ":"), let first = line.first, first.isLetter else { continue }
      let key = trimmed(String(line[..<colon]))
      let value = unquoted(trimmed(String(line[line.index(after: colon)...])))
      if !value.isEmpty, metadata[key] == nil { metadata[key] = Metadata.cell(key: key, value) }
    }
    return metadata
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    var text = text[...].drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text)
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let first = text.first, first == "\"" || first == "'", text.last == first else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
