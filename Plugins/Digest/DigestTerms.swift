internal import Linguistics
internal import Records

/// The content words of a text, as the numbers of their stems.
///
/// A number is a hash of 32 bits: two of a million different words may have the same, which then count as one.
enum DigestTerms {
  private static let stopWords = ByteLexicon(DigestResources.stopWords)

  /// Returns the terms of a text, in order, those that stand twice twice.
  ///
  /// - Complexity: O(*n*).
  static func terms(of text: String) throws -> [UInt32] {
    let layers = TextLayers(text)
    return try layers.tokens.compactMap { term($0, in: layers.text) }
  }

  /// Returns the terms of a text with their words.
  static func words(of text: String) throws -> [(term: UInt32, word: String)] {
    let layers = TextLayers(text)
    return try layers.tokens.compactMap { token in
      term(token, in: layers.text).map { ($0, layers[token]) }
    }
  }

  /// Returns the number of a token's stem; nil for marks and for words that say nothing by themselves.
  static func term(_ token: Token, in text: SourceText) -> UInt32? {
    guard token.kind == .word || token.kind == .number else { return nil }
    let span = token.span
    if !isAcronym(text.bytes[span.range]), stopWords.contains(text.bytes, span.range, lowercased: true) {
      return nil
    }
    var word: [UInt8] = []
    word.reserveCapacity(span.count)
    var isPlain = true
    for byte in text.bytes[span.range] {
      if byte >= 0x80 { isPlain = false }
      if byte == UInt8(ascii: ".") { continue }
      word.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    if !isPlain {
      word = Array(NameFold.folded(text[span]).utf8)
      if stopWords.contains(word, 0..<word.count) { return nil }
    }
    guard word.count > 1 || token.kind == .number, !word.isEmpty else { return nil }
    DigestStem.cut(&word)
    let hash = Self.hash(word)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// `US` and `WHO` are names, `us` and `who` say nothing.
  private static func isAcronym(_ word: ArraySlice<UInt8>) -> Bool {
    (2...4).contains(word.count) && word.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Returns the number of two terms that follow each other.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let mixed = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// Returns the pairs of terms that follow each other, each once, in order of number.
  static func pairs(of terms: [UInt32]) -> [UInt32] {
    unique(zip(terms, terms.dropFirst()).map { pair($0, $1) })
  }

  /// Returns some numbers each once, in order.
  static func unique(_ numbers: [UInt32]) -> [UInt32] {
    var unique: [UInt32] = []
    unique.reserveCapacity(numbers.count)
    for number in numbers.sorted() where unique.last != number { unique.append(number) }
    return unique
  }

  /// Returns a number that sentences have in common that differ only in case, marks and blanks.
  static func key(of text: String) -> UInt64 { hash(letters(of: text)) }

  /// Returns the letters and figures of a text, the 26 as small letters.
  static func letters(of text: String) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count)
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == 0xE2, bytes.first == 0x80 {
        // General punctuation: curly marks, dashes, the ellipsis.
        bytes = bytes.dropFirst(2)
      } else if byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) {
        letters.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    return letters
  }

  /// FNV-1a.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
