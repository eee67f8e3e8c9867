internal import Records

/// Knows sentences that only repeat the document's title, as the first line of many pages does.
struct SummarizeTitleEcho {
  private let source: SourceText
  private let title: [UInt8]

  init(_ document: Document) {
    source = document.text
    title = Self.letters(Array((document.metadata.text("title") ?? "").utf8)[...])
  }

  /// Returns whether a sentence says what the title says, or its beginning, whatever the marks and the case.
  func has(_ span: TextSpan) -> Bool {
    guard !title.isEmpty, span.count <= 2 * title.count + 16 else { return false }
    let letters = Self.letters(source.bytes[span.range])
    return letters.count > 8 && title.starts(with: letters)
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x30...0x39, 0x61...0x7A: byte
      default: nil
      }
    }
  }
}
