internal import AnalyzerKit
internal import Linguistics
internal import Records

/// The tokens in the form of the word lists: small letters, straight apostrophes, single blanks between words.
///
///     tokens: Can  ’t  wait        bytes: "can't wait"
struct SentimentText {
  /// The joined words.
  private(set) var bytes: [UInt8] = []
  /// Where each token stands in ``bytes``.
  private(set) var ranges: [Range<Int>] = []

  /// Creates the form of all tokens of a text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ tokens: [Token], in text: SourceText, _ context: AnalysisContext) throws {
    bytes.reserveCapacity(text.count)
    ranges.reserveCapacity(tokens.count)
    var end = 0
    for (index, token) in tokens.enumerated() {
      try context.checkpoint(at: index)
      if token.span.start > end { bytes.append(0x20) }
      end = token.span.end
      let start = bytes.count
      Self.append(text.bytes[token.span.range], to: &bytes)
      ranges.append(start..<bytes.count)
    }
  }

  /// Returns bytes in the form of the word lists.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text[...], to: &bytes)
    return bytes
  }

  @inline(__always)
  private static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var offset = text.startIndex
    while offset < text.endIndex {
      let byte = text[offset]
      // U+2019, the typographic apostrophe.
      if byte == 0xE2, offset + 2 < text.endIndex, text[offset + 1] == 0x80, text[offset + 2] == 0x99 {
        bytes.append(0x27)
        offset += 3
      } else {
        bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        offset += 1
      }
    }
  }

  /// Returns where `length` tokens from `token` on stand in ``bytes``.
  func range(_ token: Int, _ length: Int) -> Range<Int> {
    ranges[token].lowerBound..<ranges[token + length - 1].upperBound
  }

  /// Returns whether a token is `word`.
  func equals(_ token: Int, _ word: StaticString) -> Bool {
    let range = ranges[token]
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      for (index, byte) in buffer.enumerated() where bytes[range.lowerBound + index] != byte { return false }
      return true
    }
  }

  /// Returns whether a token is one of `words`.
  func isOne(_ token: Int, of words: ByteLexicon) -> Bool { words.contains(bytes, ranges[token]) }
}
