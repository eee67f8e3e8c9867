internal import CLexicons
package import Linguistics
package import Records

/// What an English word does in a sentence, whatever it means.
///
/// One list has the stop words of every size, so that a word is looked up once.
package struct WordClasses: OptionSet, Sendable {
  /// One bit a class.
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A function word, which says little by itself: `the`, `of`.
  package static let function = Self(rawValue: 1)
  /// `he`, `her`.
  package static let person = Self(rawValue: 2)
  /// `I`, `your`.
  package static let firstPerson = Self(rawValue: 4)
  /// May point at what was said before: `it`, `this`.
  package static let pointing = Self(rawValue: 8)
  /// Joins a sentence to the one before: `but`, `meanwhile`.
  package static let connective = Self(rawValue: 16)
  /// `said`, `according`.
  package static let speech = Self(rawValue: 32)
  /// `Monday`, `last`, `week`.
  package static let time = Self(rawValue: 64)
  /// A stop word for texts of many kinds: every function word, and others that every text has (`going`, `again`).
  package static let common = Self(rawValue: 128)

  /// The letters of the list, in the order of the bits.
  private static let letters = Array("spfgcvtw".utf8)
  private static let lexicon = Lexicons.list(lede_lexicon_word_classes)
  private static let classes: [WordClasses] = (0..<lexicon.count).map { index in
    var classes: WordClasses = []
    for letter in lexicon.value(at: index) {
      guard let bit = letters.firstIndex(of: letter) else { continue }
      classes.insert(WordClasses(rawValue: 1 << UInt8(bit)))
    }
    return classes.contains(.function) ? classes.union(.common) : classes
  }
  /// No listed word has more bytes.
  package static let longest = 12

  /// Returns what a word does; nothing where it is not listed.
  package static func of(_ token: Token, in text: SourceText) -> WordClasses {
    of(text.bytes, token.span.range)
  }

  /// Returns what the word in a range of bytes does, whatever its case; nothing where it is not listed.
  package static func of(_ bytes: [UInt8], _ range: Range<Int>) -> WordClasses {
    guard range.count <= longest else { return [] }
    return lexicon.index(of: bytes, range, lowercased: true).map { classes[$0] } ?? []
  }

  /// The listed words, for tests.
  static var words: [String] {
    (0..<lexicon.count).map { String(decoding: lexicon.key(at: $0), as: UTF8.self) }
  }
}
