package import Linguistics
package import Records
internal import Text

/// Which words of a text are terms, and which of them are the same term: those of one hash.
///
/// The form decides how much two words may differ and be one term.
package enum TermHash {
  /// How words are compared.
  package enum Form: Sendable {
    /// As one author writes them, but for capitals and a common suffix: within one text.
    ///
    /// Function words are no terms. No bytes are copied.
    case written
    /// Without diacritics, periods and inflection: across texts, and with what somebody types.
    ///
    /// Common words are no terms, but acronyms that look like them are (`US`, `WHO`).
    case folded
  }

  /// Returns the hash of a token's term; nil for marks, for stop words, and for single letters.
  ///
  /// - Complexity: O(length of the word).
  package static func of(_ token: Token, in text: SourceText, as form: Form) -> UInt64? {
    guard token.kind == .word || token.kind == .number else { return nil }
    return of(token, in: text, as: form, WordClasses.of(token, in: text))
  }

  /// Returns the hash of a word or number whose classes are known.
  @inline(__always)
  static func of(_ token: Token, in text: SourceText, as form: Form, _ classes: WordClasses)
    -> UInt64?
  {
    switch form {
    case .written:
      guard !classes.contains(.function), token.span.count > 1 || token.kind == .number else { return nil }
      return written(token.span.range, in: text.bytes)
    case .folded:
      if classes.contains(.common), !isAcronym(text.bytes[token.span.range]) { return nil }
      return folded(token, in: text)
    }
  }

  /// The hash of the stem in small letters.
  private static func written(_ word: Range<Int>, in bytes: [UInt8]) -> UInt64 {
    var hash = FNV1a.seed64
    for offset in word.lowerBound..<Stemmer.end(of: word, in: bytes) {
      FNV1a.add(ASCII.lowercased(bytes[offset]), to: &hash)
    }
    return hash
  }

  private static func folded(_ token: Token, in text: SourceText) -> UInt64? {
    var word: [UInt8] = []
    word.reserveCapacity(token.span.count)
    var isPlain = true
    for byte in text.bytes[token.span.range] where byte != UInt8(ascii: ".") {
      if byte >= 0x80 { isPlain = false }
      word.append(ASCII.lowercased(byte))
    }
    if !isPlain {
      word = Array(NameFold.folded(text[token.span]).utf8)
      if WordClasses.of(word, 0..<word.count).contains(.common) { return nil }
    }
    guard word.count > 1 || token.kind == .number, !word.isEmpty else { return nil }
    Stemmer.cutInflection(&word)
    return FNV1a.hash64(word)
  }

  /// `US` and `WHO` are names, `us` and `who` say nothing.
  private static func isAcronym(_ word: ArraySlice<UInt8>) -> Bool {
    (2...4).contains(word.count) && word.allSatisfy(ASCII.isUpper)
  }
}
