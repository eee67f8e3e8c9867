/// What a word may do around a quotation.
struct CueWordClass: OptionSet, Sendable {
  let rawValue: UInt16
  static let adverb = Self(rawValue: 1 << 0)
  static let auxiliary = Self(rawValue: 1 << 1)
  static let finite = Self(rawValue: 1 << 2)
  static let pronoun = Self(rawValue: 1 << 3)
  static let object = Self(rawValue: 1 << 4)
  static let preposition = Self(rawValue: 1 << 5)
  static let subordinator = Self(rawValue: 1 << 6)
  static let relative = Self(rawValue: 1 << 7)
  static let determiner = Self(rawValue: 1 << 8)
  static let temporal = Self(rawValue: 1 << 9)
  static let title = Self(rawValue: 1 << 10)
  static let plural = Self(rawValue: 1 << 11)
  static let term = Self(rawValue: 1 << 12)
  static let first = Self(rawValue: 1 << 13)

  static let names: [String: Self] = [
    "adverb": adverb, "auxiliary": auxiliary, "finite": finite, "pronoun": pronoun, "object": object,
    "preposition": preposition, "subordinator": subordinator, "relative": relative, "determiner": determiner,
    "temporal": temporal, "title": title, "plural": plural, "term": term, "first": first,
  ]
}
