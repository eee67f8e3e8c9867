internal import CLexicons

/// The word lists of this room, each built when first used.
package enum Lexicons {
  static let layoutPhrases = list(lede_lexicon_layout_phrases)
  static let agencies = list(lede_lexicon_agencies)
  static let abbreviations = list(lede_lexicon_abbreviations)
  static let tokens = list(lede_lexicon_tokens)
  static let sentenceWords = list(lede_lexicon_sentence_words)
  static let irregularVerbs = list(lede_lexicon_irregular_verbs)
  static let irregularNouns = list(lede_lexicon_irregular_nouns)

  /// Builds a lexicon from an embedded list.
  package static func list(_ embedded: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?) -> ByteLexicon {
    ByteLexicon(bytes: Array(EmbeddedBytes(embedded)))
  }
}
