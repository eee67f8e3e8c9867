package import Linguistics
package import Records

/// The content words of texts by numbers that are the same in every text.
///
///     try TermNumber.all(of: "The council approved it.") == TermNumber.all(of: "Councils approve.")    // true
///
/// A number is a hash of 32 bits: two of a million different words may have the same, which then count as one.
package enum TermNumber {
  /// Returns the terms of a text, in order, those that are there twice twice.
  ///
  /// - Complexity: O(*n*).
  package static func all(of text: String) throws -> [UInt32] {
    let layers = TextLayers(text)
    return try layers.tokens.compactMap { of($0, in: layers.text) }
  }

  /// Returns the terms of a text with their words.
  package static func words(of text: String) throws -> [(term: UInt32, word: String)] {
    let layers = TextLayers(text)
    return try layers.tokens.compactMap { token in
      of(token, in: layers.text).map { ($0, layers[token]) }
    }
  }

  /// Returns the number of a token's stem; nil for marks and for words that say nothing by themselves.
  package static func of(_ token: Token, in text: SourceText) -> UInt32? {
    TermHash.of(token, in: text, as: .folded).map { UInt32(truncatingIfNeeded: $0 ^ $0 >> 32) }
  }
}
