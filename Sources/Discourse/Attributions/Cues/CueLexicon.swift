internal import CLexicons
internal import Linguistics
internal import Records

/// The cue verbs and the function words around quotations.
struct CueLexicon: Sendable {
  /// The lexicon of the built-in lists, read once.
  static let shared = CueLexicon(
    cueVerbs: String(decoding: EmbeddedBytes(lede_lexicon_cue_verbs), as: UTF8.self),
    words: String(decoding: EmbeddedBytes(lede_lexicon_cue_words), as: UTF8.self))

  /// A word of the lists: what it may do.
  struct Entry: Sendable {
    /// The word, in small letters.
    let word: String
    /// What it may do around a quotation.
    let classes: CueWordClass
    /// What it is as a cue verb, if it is one.
    let cue: CueVerb?
  }

  /// The words of the lists and the common marks; the first is none of them, and is the entry of every other word.
  let entries: [Entry]
  /// The words as they are looked up; the entry after a word's position is its own.
  private let index: ByteLexicon

  /// Reads the two lists; lines that begin with `#` are notes.
  init(cueVerbs: String, words: String) {
    var cues: [String: CueVerb] = [:]
    for line in cueVerbs.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 6 || fields.count == 7 else { continue }
      let flags = fields[5]
      let particles = fields.count == 7 ? fields[6].split(separator: " ").map(String.init) : []
      // A form that is several, such as `read`, is the finite one: it is written last.
      let forms: [(Int, CueVerb.Form)] = [
        (0, .base), (4, .gerund), (3, .participle), (1, .finite), (2, .finite),
      ]
      for (field, form) in forms {
        cues[fields[field]] = CueVerb(
          lemma: fields[0], form: form, isSpeech: flags.contains("s"), inverts: flags.contains("i"),
          isThought: flags.contains("t"), takesObject: flags.contains("o"),
          takesInfinitive: flags.contains("n"), isNounToo: flags.contains("x"),
          particles: particles)
      }
    }
    var classes: [String: UInt16] = [:]
    for line in words.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let wordClass = CueWordClass.names[String(fields[0])] else { continue }
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
        Entry(word: word, classes: CueWordClass(rawValue: classes[word] ?? 0), cue: cues[word]))
    }
    self.entries = entries
  }

  /// Returns the position among ``entries`` of the word in `range`, whatever its case; 0 where it is none of them.
  func entry(of text: SourceText, _ range: Range<Int>) -> UInt16 {
    guard let position = index.index(of: text.bytes, range, lowercased: true) else { return 0 }
    return UInt16(exactly: position + 1) ?? 0
  }
}

/// The cue verb that each token is; none inside quotations.
struct TokenCues {
  let entries: [UInt16]
  let quotation: [Int32]
  let lexicon: [CueLexicon.Entry]
  let tokens: [Token]

  /// What the token at `index` is as a cue verb.
  subscript(index: Int) -> CueVerb? {
    let entry = Int(entries[index])
    guard entry > 0, quotation[index] < 0, tokens[index].kind == .word else { return nil }
    return lexicon[entry].cue
  }
}
