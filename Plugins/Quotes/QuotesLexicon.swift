internal import Linguistics
internal import Records

/// A form of a cue verb: what it may introduce, and which form it is.
struct QuotesCue: Sendable {
  /// Which form of the verb it is.
  enum Form: Sendable {
    case base
    case finite
    case participle
    case gerund
  }

  /// The base form: `say` for `said`.
  let lemma: String
  /// Which form it is.
  let form: Form
  /// Whether it introduces speech or thought by itself; others need a quotation or an object.
  let isSpeech: Bool
  /// Whether it may stand before its subject: `said Roe`.
  let inverts: Bool
  /// Whether it tells thought rather than speech.
  let isThought: Bool
  /// Whether it reports with an object: `criticized the plan`.
  let takesObject: Bool
  /// Whether it reports with an infinitive: `vowed to win`.
  let takesInfinitive: Bool
  /// Whether its base form is also a noun: `report`.
  let isNounToo: Bool
  /// What may stand between it and what it reports: `out` in `pointed out that`, `of` in `spoke of the war`.
  let particles: [String]
}

/// What a word may do around a quotation.
struct QuotesWordClass: OptionSet, Sendable {
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

/// The cue verbs and the function words that the analyzer knows.
struct QuotesLexicon: Sendable {
  /// The lexicon of the built-in lists, read once.
  static let shared = QuotesLexicon(
    cueVerbs: "\(QuotesResources.cueVerbs)", words: "\(QuotesResources.words)")

  /// A word of the lists: what it may do.
  struct Entry: Sendable {
    /// The word, in small letters.
    let word: String
    /// What it may do around a quotation.
    let classes: QuotesWordClass
    /// What it is as a cue verb, if it is one.
    let cue: QuotesCue?
  }

  /// The words of the lists and the common marks; the first is none of them, and stands for every other word.
  let entries: [Entry]
  /// The words as they are looked up; the entry after a word's position is its own.
  private let index: ByteLexicon

  /// Reads the two lists; lines that begin with `#` are notes.
  init(cueVerbs: String, words: String) {
    var cues: [String: QuotesCue] = [:]
    for line in cueVerbs.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 6 || fields.count == 7 else { continue }
      let flags = fields[5]
      let particles = fields.count == 7 ? fields[6].split(separator: " ").map(String.init) : []
      // A form that is several, such as `read`, is the finite one: it is written last.
      let forms: [(Int, QuotesCue.Form)] = [
        (0, .base), (4, .gerund), (3, .participle), (1, .finite), (2, .finite),
      ]
      for (field, form) in forms {
        cues[fields[field]] = QuotesCue(
          lemma: fields[0], form: form, isSpeech: flags.contains("s"), inverts: flags.contains("i"),
          isThought: flags.contains("t"), takesObject: flags.contains("o"),
          takesInfinitive: flags.contains("n"), isNounToo: flags.contains("x"),
          particles: particles)
      }
    }
    var classes: [String: UInt16] = [:]
    for line in words.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let wordClass = QuotesWordClass.names[String(fields[0])] else { continue }
      for word in fields[1].split(separator: " ") { classes[String(word), default: 0] |= wordClass.rawValue }
    }
    let marks = [
      ",", ".", ":", ";", "!", "?", "(", ")", "[", "]", "-", "--", "—", "–", "“", "”", "\"", "’s", "'s",
    ]
    let listed = Set(cues.keys).union(classes.keys).union(marks)
    index = ByteLexicon(bytes: Array(listed.sorted().joined(separator: "\n").utf8))
    var entries = [Entry(word: "", classes: [], cue: nil)]
    for position in 0..<index.count {
      let word = String(decoding: index.key(at: position), as: UTF8.self)
      entries.append(
        Entry(word: word, classes: QuotesWordClass(rawValue: classes[word] ?? 0), cue: cues[word]))
    }
    self.entries = entries
  }

  /// Returns the position among ``entries`` of the word in `range`, whatever its case; 0 where it is none of them.
  func entry(of text: SourceText, _ range: Range<Int>) -> UInt16 {
    guard let position = index.index(of: text.bytes, range, lowercased: true) else { return 0 }
    return UInt16(exactly: position + 1) ?? 0
  }
}
