internal import CLexicons
internal import Text

/// What the open lists of names and our own lists of cues say about a folded word or phrase.
///
/// The lists are made by `Sources/Training/make_gazetteers.py`; each flag is a letter there.
struct GazetteerFlags: OptionSet, Hashable {
  var rawValue: UInt32

  static let femaleGiven = Self(rawValue: 1 << 0)
  static let maleGiven = Self(rawValue: 1 << 1)
  /// A surname among the 3,000 most frequent, and among 25,000.
  static let commonSurname = Self(rawValue: 1 << 2)
  static let surname = Self(rawValue: 1 << 3)
  /// A word that is written small nearly always, and one that is written both ways.
  static let ordinary = Self(rawValue: 1 << 4)
  static let mixed = Self(rawValue: 1 << 5)
  static let country = Self(rawValue: 1 << 6)
  static let region = Self(rawValue: 1 << 7)
  static let state = Self(rawValue: 1 << 8)
  /// A city, and one whose name is also a given name, a frequent surname or an ordinary word.
  static let city = Self(rawValue: 1 << 9)
  static let weakCity = Self(rawValue: 1 << 10)
  static let nationality = Self(rawValue: 1 << 11)
  static let people = Self(rawValue: 1 << 12)
  /// A known institution, and one whose name is also something else.
  static let organization = Self(rawValue: 1 << 13)
  static let weakOrganization = Self(rawValue: 1 << 14)
  /// Counts only where it is written in capitals.
  static let acronym = Self(rawValue: 1 << 15)
  static let organizationHead = Self(rawValue: 1 << 16)
  static let companySuffix = Self(rawValue: 1 << 17)
  static let placeHead = Self(rawValue: 1 << 18)
  static let eventHead = Self(rawValue: 1 << 19)
  static let maleTitle = Self(rawValue: 1 << 20)
  static let femaleTitle = Self(rawValue: 1 << 21)
  static let title = Self(rawValue: 1 << 22)
  static let titlePart = Self(rawValue: 1 << 23)
  static let date = Self(rawValue: 1 << 24)

  static let given: Self = [.femaleGiven, .maleGiven]
  static let titles: Self = [.maleTitle, .femaleTitle, .title, .titlePart]
  static let surePlace: Self = [.country, .region, .state, .city]
  static let place: Self = [.country, .region, .state, .city, .weakCity]

  /// The letters of the lists, in the order of the bits.
  static let letters: StaticString = "fmSswvCRTYyNGOoAHXPE1234d"

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Returns the bit of a letter, or 0.
  static func bit(_ letter: UInt8) -> UInt32 {
    letters.withUTF8Buffer { buffer in
      buffer.firstIndex(of: letter).map { 1 << UInt32($0) } ?? 0
    }
  }
}

/// The lists of names, searched in place.
package struct Gazetteer {
  private let words = SortedList(lede_lexicon_name_words)
  private let phrases = SortedList(lede_lexicon_name_phrases)
  private let aliases = SortedList(lede_lexicon_name_aliases)

  /// Creates the lists.
  package init() {}

  /// Returns the flags of a folded word.
  func word(_ key: ArraySlice<UInt8>) -> GazetteerFlags { flags(words, key) }

  /// Returns the flags of folded words joined by blanks.
  func phrase(_ key: ArraySlice<UInt8>) -> GazetteerFlags { flags(phrases, key) }

  /// Returns whether some listed phrase is longer than `key` and begins with it.
  func phraseContinues(_ key: ArraySlice<UInt8>) -> Bool { phrases.continues(key) }

  /// Returns the name that a folded name stands for: `us` for `United States`.
  func alias(_ key: ArraySlice<UInt8>) -> String? {
    aliases.value(of: key).map { String(decoding: aliases[$0], as: UTF8.self) }
  }

  private func flags(_ list: SortedList, _ key: ArraySlice<UInt8>) -> GazetteerFlags {
    guard let range = list.value(of: key) else { return [] }
    var bits: UInt32 = 0
    for letter in list[range] { bits |= GazetteerFlags.bit(letter) }
    return GazetteerFlags(rawValue: bits)
  }
}

extension Gazetteer {
  /// Returns whether a folded word is a title, or part of one: `sen`, `vice`, `coach`.
  package func isTitle(_ folded: String) -> Bool {
    !word(Array(folded.utf8)[...]).isDisjoint(with: .titles)
  }

  /// Returns whether a folded word is listed as a given name.
  package func isGivenName(_ folded: String) -> Bool {
    !word(Array(folded.utf8)[...]).isDisjoint(with: .given)
  }

  /// Returns whether a folded word is also an ordinary one, or written small as often: `justice`, `wood`.
  package func isOrdinary(_ folded: String) -> Bool {
    !word(Array(folded.utf8)[...]).isDisjoint(with: [.ordinary, .mixed])
  }

  /// Returns the listed name for an acronym or another form, folded; nil where there is none.
  ///
  /// A listed acronym means its name only where it is written in capitals.
  package func listedName(_ folded: String, written: String) -> String? {
    let key = Array(folded.utf8)
    let isCapital = written.utf8.allSatisfy { !ASCII.isLower($0) }
    guard isCapital || !word(key[...]).contains(.acronym) else { return nil }
    return alias(key[...]).map(NameFold.folded)
  }

  /// Returns a folded name without what writers may leave out: as the listed alias, without a company's legal form.
  ///
  /// A listed acronym means its name only where it is written in capitals: not the `Us` of `Toys R Us`.
  package func canonical(_ folded: String, _ type: EntityType, written: String) -> String {
    if let listed = listedName(folded, written: written) { return listed }
    guard type == .organization else { return folded }
    return String(decoding: withoutCompanySuffix(Array(folded.utf8)), as: UTF8.self)
  }

  /// Returns a folded name without `inc`, `ltd` and the like at its end.
  func withoutCompanySuffix(_ key: [UInt8]) -> [UInt8] {
    guard let blank = key.lastIndex(of: 0x20) else { return key }
    guard word(key[(blank + 1)...]).contains(.companySuffix) else { return key }
    var end = blank
    while end > 0, key[end - 1] == 0x2C || key[end - 1] == 0x20 { end -= 1 }
    return end > 0 ? Array(key[..<end]) : key
  }
}
