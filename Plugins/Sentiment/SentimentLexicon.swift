internal import Linguistics
internal import Records

/// What a word or phrase says by itself.
struct SentimentValence {
  /// How much it praises or blames, -4 to 4.
  var stance: Double
  /// How good or bad the event is that it names, -4 to 4; 0 for words that name none.
  var event: Double
}

/// What a word does to the polar words after it.
enum SentimentModifier {
  /// Turns them round: `not`, `never`, `without`.
  case negator
  /// Changes their strength by a factor: `very`, `slightly`.
  case scale(Double)
  /// Sets what follows against what went before: `but`.
  case contrast
}

/// The word lists of the analyzer; each is read when first asked for.
enum SentimentLexicon {
  private static let words = ByteLexicon(SentimentResources.words)
  private static let phrases = ByteLexicon(SentimentResources.phrases)
  private static let modifiers = ByteLexicon(SentimentResources.modifiers)
  private static let frames = ByteLexicon(SentimentResources.frames)
  private static let links = ByteLexicon(SentimentResources.links)
  private static let phraseStarts = starts(of: phrases)
  private static let modifierStarts = starts(of: modifiers)
  private static let longestPhrase = 5

  /// Returns the longest entry that begins at a token, and its length in tokens.
  ///
  /// Phrases win over words, so that `no problem` is not bad and `White House` is not white.
  static func entry(at token: Int, before end: Int, in text: SentimentText) -> (
    valence: SentimentValence, length: Int
  )? {
    if phraseStarts.contains(text.bytes, text.ranges[token]) {
      for length in stride(from: min(longestPhrase, end - token), to: 1, by: -1) {
        if let value = phrases.value(of: text.bytes, text.range(token, length)) {
          return (valence(value), length)
        }
      }
    }
    return words.value(of: text.bytes, text.ranges[token]).map { (valence($0), 1) }
  }

  /// Returns the modifier that begins at a token, and its length; nil as modifier where a fixed phrase stands.
  static func modifier(
    at token: Int, before end: Int, in text: SentimentText
  ) -> (modifier: SentimentModifier?, length: Int)? {
    guard modifierStarts.contains(text.bytes, text.ranges[token]) else { return nil }
    for length in stride(from: min(longestPhrase, end - token), to: 0, by: -1) {
      guard let value = modifiers.value(of: text.bytes, text.range(token, length)) else { continue }
      let fields = value.split(separator: 0x09, maxSplits: 1)
      guard let kind = fields.first?.first else { return nil }
      switch kind {
      case UInt8(ascii: "n"): return (.negator, length)
      case UInt8(ascii: "c"): return (.contrast, length)
      case UInt8(ascii: "f"): return (nil, length)
      case UInt8(ascii: "m"): continue
      default: return (.scale(fields.count > 1 ? SentimentNumber.read(fields[1]) : 1), length)
      }
    }
    return nil
  }

  /// Returns what a verb form says of its subject and its object, -1 to 1.
  static func frame(at token: Int, in text: SentimentText) -> (subject: Double, object: Double)? {
    guard let value = frames.value(of: text.bytes, text.ranges[token]) else { return nil }
    let fields = value.split(separator: 0x09)
    return fields.count == 2 ? (SentimentNumber.read(fields[0]), SentimentNumber.read(fields[1])) : nil
  }

  /// Returns what `length` words before a name say of it: `against`, `support for`.
  static func link(at token: Int, length: Int, in text: SentimentText) -> Double? {
    links.value(of: text.bytes, text.range(token, length)).map(SentimentNumber.read)
  }

  private static func valence(_ value: ArraySlice<UInt8>) -> SentimentValence {
    let fields = value.split(separator: 0x09)
    return SentimentValence(
      stance: fields.first.map(SentimentNumber.read) ?? 0,
      event: fields.count > 1 ? SentimentNumber.read(fields[1]) : 0)
  }

  /// The first words of all entries, so that most tokens are turned away by one look.
  private static func starts(of lexicon: ByteLexicon) -> ByteLexicon {
    var lines: [UInt8] = []
    for index in 0..<lexicon.count {
      // A contraction begins with what stands before its `n't`: `can't wait` with `ca`.
      let key = lexicon.key(at: index)
      let first = key.prefix { $0 != 0x20 && $0 != 0x2D && $0 != 0x27 }
      let isContraction = key.dropFirst(first.count).starts(with: [0x27, 0x74]) && first.last == 0x6E
      lines += first + [0x0A]
      if isContraction { lines += first.dropLast() + [0x0A] }
      if first.count < key.count { lines += key.prefix { $0 != 0x20 } + [0x0A] }
    }
    return ByteLexicon(bytes: lines)
  }
}
