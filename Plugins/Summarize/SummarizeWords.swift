internal import Linguistics
internal import Records

/// What a word does in a sentence, whatever it means.
struct SummarizeWords: OptionSet {
  let rawValue: UInt8

  /// Says little by itself: `the`, `of`.
  static let stop = Self(rawValue: 1)
  /// `he`, `her`.
  static let person = Self(rawValue: 2)
  /// `I`, `your`.
  static let firstPerson = Self(rawValue: 4)
  /// May point at what was said before: `it`, `this`.
  static let pointing = Self(rawValue: 8)
  /// Joins a sentence to the one before: `but`, `meanwhile`.
  static let connective = Self(rawValue: 16)
  /// `said`, `according`.
  static let speech = Self(rawValue: 32)
  /// `Monday`, `last`, `week`.
  static let time = Self(rawValue: 64)

  private static let letters = Array("spfgcvt".utf8)
  private static let lexicon = ByteLexicon(SummarizeResources.words)
  private static let classes: [SummarizeWords] = (0..<lexicon.count).map { index in
    lexicon.value(at: index).reduce(into: SummarizeWords()) { classes, letter in
      if let bit = letters.firstIndex(of: letter) {
        classes.insert(SummarizeWords(rawValue: 1 << UInt8(bit)))
      }
    }
  }

  /// Returns what a word does; nothing where it is not listed.
  static func of(_ token: Token, in text: SourceText) -> SummarizeWords {
    guard token.span.count <= longest else { return [] }
    return lexicon.index(of: text.bytes, token.span.range, lowercased: true).map { classes[$0] } ?? []
  }

  /// No listed word is longer.
  private static let longest = 12
}
