internal import AnalyzerKit
internal import Linguistics
internal import Records
internal import Text

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
    // A blank before each token at most, and what lets eight bytes be loaded from any place.
    let room = text.count + tokens.count + LexiconIndex.padding
    ranges.reserveCapacity(tokens.count)
    bytes = try [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
      guard let base = buffer.baseAddress else { return }
      var place = 0
      var end = 0
      for (index, token) in tokens.enumerated() {
        try context.checkpoint(at: index)
        let span = token.span
        if span.start > end {
          base[place] = 0x20
          place += 1
        }
        end = span.end
        let start = place
        Self.fold(text.bytes, span.range, to: base, &place)
        ranges.append(start..<place)
      }
      for _ in 0..<LexiconIndex.padding {
        base[place] = 0
        place += 1
      }
      written = place
    }
  }

  /// Returns bytes in the form of the word lists.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count + 1) { buffer, written in
      guard let base = buffer.baseAddress else { return }
      fold(text, text.indices, to: base, &written)
    }
  }

  /// Writes a stretch of a text; what is written is never longer.
  @inline(__always)
  private static func fold(
    _ text: [UInt8], _ range: Range<Int>, to bytes: UnsafeMutablePointer<UInt8>, _ place: inout Int
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      // U+2019, the typographic apostrophe.
      if byte == 0xE2, offset + 2 < range.upperBound, text[offset + 1] == 0x80, text[offset + 2] == 0x99 {
        bytes[place] = 0x27
        offset += 3
      } else {
        bytes[place] = ASCII.lowercased(byte)
        offset += 1
      }
      place += 1
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
