internal import CLexicons
internal import Glibc
internal import Text

/// What one small word tells about a person beside it.
struct PersonWord: Sendable {
  /// What it does.
  struct Role: OptionSet {
    let rawValue: UInt16
    static let she = Self(rawValue: 1 << 0)
    static let he = Self(rawValue: 1 << 1)
    static let they = Self(rawValue: 1 << 2)
    static let possessive = Self(rawValue: 1 << 3)
    static let reflexive = Self(rawValue: 1 << 4)
    static let object = Self(rawValue: 1 << 5)
    /// A wife or a husband.
    static let partner = Self(rawValue: 1 << 6)
    static let several = Self(rawValue: 1 << 7)
    /// A preposition or conjunction: what follows tells about something else.
    static let stop = Self(rawValue: 1 << 8)
    static let relative = Self(rawValue: 1 << 9)
    static let copula = Self(rawValue: 1 << 10)
    static let article = Self(rawValue: 1 << 11)
    static let and = Self(rawValue: 1 << 12)

    static let names: [String: Self] = [
      "she": she, "he": he, "they": they, "possessive": possessive, "reflexive": reflexive, "object": object,
      "partner": partner, "several": several, "stop": stop, "relative": relative, "copula": copula,
      "article": article, "and": and,
    ]
  }

  private(set) var role: Role = []
  /// The log-odds of a woman that a noun or title gives: `mother` 4, `chairman` -3; 0 where it has no gender.
  private(set) var weight = 0.0

  /// Reads `she,possessive` or `female=4`.
  init(_ list: ArraySlice<UInt8>) {
    for part in String(decoding: list, as: UTF8.self).split(separator: ",") {
      let fields = part.split(separator: "=")
      if let known = Role.names[String(part)] {
        role.insert(known)
      } else if fields.count == 2, let number = Double(fields[1]) {
        weight = fields[0] == "male" ? -number : number
      }
    }
  }

  /// The gendered pronoun's sign: 1 for `she`, -1 for `he`, 0 for other words.
  var sign: Double { role.contains(.she) ? 1 : role.contains(.he) ? -1 : 0 }
}

/// The words that tell gender and number.
struct PersonWords: Sendable {
  /// The words of the built-in list, read once.
  static let shared = PersonWords(Lexicons.list(lede_lexicon_person_words))

  private let list: ByteLexicon
  private let words: [PersonWord]

  private init(_ list: ByteLexicon) {
    self.list = list
    words = (0..<list.count).map { PersonWord(list.value(at: $0)) }
  }

  /// Returns what the folded word in `bytes[range]` tells.
  func word(_ bytes: [UInt8], _ range: Range<Int>) -> PersonWord? {
    guard range.count < 16 else { return nil }
    return list.index(of: bytes, range).map { words[$0] }
  }
}

/// How many in a hundred bearers of a given name are women, from the lists of names.
struct GivenNames {
  private let list = SortedList(lede_lexicon_given_names)

  /// Returns the log-odds of a woman to a man, or nil where the folded name is not listed.
  func odds(_ key: ArraySlice<UInt8>) -> Double? {
    guard let range = list.value(of: key) else { return nil }
    var hundredths = 0
    for byte in list[range] {
      if let digit = ASCII.digitValue(byte) { hundredths = hundredths * 10 + digit }
    }
    guard (1...99).contains(hundredths) else { return nil }
    return log(Double(hundredths) / Double(100 - hundredths))
  }
}
