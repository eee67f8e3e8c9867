internal import Linguistics
internal import Text

/// What the word lists say of one word, in one record: a token is looked up once.
struct SentimentWord {
  /// What the lists and the model say of it together, in the unit of the word list: -4 to 4.
  var weight = 0.0
  /// How good or bad the event is that it names, -4 to 4.
  var event = 0.0
  /// What it does to the words after it, where it does that by itself.
  var modifier: SentimentWordRole?
  /// The factor of a booster or dampener.
  var scale = 1.0
  /// Whether the word list itself has it, or only the model.
  var isListed = false
  /// Whether it is one of the user's own words.
  var isOwn = false
  /// How many tokens the longest phrase that begins with it has; 0 where none does.
  var longestPhrase: UInt8 = 0
  /// The same for modifiers of several words.
  var longestModifier: UInt8 = 0
  /// Whether it is also a given name, a surname or a part of names: `Grant`, `Joy`.
  var isNameToo = false
}

/// What a word does in its clause.
enum SentimentWordRole: UInt8 {
  case negator
  case scale
  /// `but`.
  case contrast
  /// `would`, `if`: what follows is not so, or not yet.
  case modal
  /// `less`: turns round what `than` follows.
  case lesser
  /// `than`: what follows is only compared with.
  case than
  /// What ends a clause.
  case clauseEnd
  case exclamation
  /// `not only`: begins like a modifier and is none.
  case fixed
}

/// All single words of the lists with their records, and the phrases.
struct SentimentVocabulary {
  /// The vocabulary of the program; built when first asked for.
  static let shared = SentimentVocabulary()

  private let keys: LexiconIndex
  /// What of a record most tokens are asked for.
  private let kinds: [Kind]
  private let records: [SentimentWord]
  private let phrases: ByteLexicon
  private let phraseRecords: [SentimentWord]
  private let modifiers: ByteLexicon
  private let modifierRecords: [SentimentWord]

  private init() {
    let words = ByteLexicon(SentimentResources.words)
    let weights = ByteLexicon(SentimentResources.weights)
    let names = ByteLexicon(SentimentResources.names)
    phrases = ByteLexicon(SentimentResources.phrases)
    modifiers = ByteLexicon(SentimentResources.modifiers)
    modifierRecords = (0..<modifiers.count).map { [modifiers] in Self.modifier(modifiers.value(at: $0)) }
    phraseRecords = (0..<phrases.count).map { [phrases] index in
      var record = Self.valence(phrases.value(at: index))
      let key = Array(phrases.key(at: index))
      if let weight = weights.value(of: key, 0..<key.count) { record.weight = SentimentNumber.read(weight) }
      return record
    }
    let phraseStarts = Self.starts(of: phrases)
    let modifierStarts = Self.starts(of: modifiers)
    var lines: [UInt8] = []
    for list in [words, weights, modifiers, phraseStarts, modifierStarts, SentimentMarks.clauseEnds] {
      for index in 0..<list.count {
        lines += list.key(at: index)
        lines.append(0x0A)
      }
    }
    for mark in ["!", "than", "less"] { lines += Array(mark.utf8) + [0x0A] }
    let keys = ByteLexicon(bytes: lines)
    self.keys = LexiconIndex(keys)
    records = (0..<keys.count).map { [keys, modifiers, modifierRecords] index in
      let key = Array(keys.key(at: index))
      let range = 0..<key.count
      var record = words.value(of: key, range).map(Self.valence) ?? SentimentWord()
      if let weight = weights.value(of: key, range) { record.weight = SentimentNumber.read(weight) }
      if SentimentMarks.clauseEnds.contains(key, range) { record.modifier = .clauseEnd }
      if key == Array("!".utf8) { record.modifier = .exclamation }
      if let place = modifiers.index(of: key, range) {
        record.modifier = modifierRecords[place].modifier
        record.scale = modifierRecords[place].scale
      }
      if key == Array("than".utf8) { record.modifier = .than }
      if key == Array("less".utf8) { record.modifier = .lesser }
      record.longestPhrase = phraseStarts.value(of: key, range)?.first.map { $0 - UInt8(ascii: "0") } ?? 0
      record.longestModifier = modifierStarts.value(of: key, range)?.first.map { $0 - UInt8(ascii: "0") } ?? 0
      record.isNameToo = names.contains(key, range)
      return record
    }
    kinds = records.map { record in
      var kind: Kind = []
      if record.weight != 0 || record.event != 0 || record.longestPhrase > 0 { kind.insert(.polar) }
      if record.modifier != nil || record.longestModifier > 0 { kind.insert(.modifies) }
      if record.isNameToo { kind.insert(.isNameToo) }
      return kind
    }
  }

  /// What a word may be.
  struct Kind: OptionSet {
    let rawValue: UInt8
    /// It or a phrase that begins with it may have polarity.
    static let polar = Kind(rawValue: 1)
    /// It does something in its clause, or a phrase that begins with it does.
    static let modifies = Kind(rawValue: 2)
    /// It is a part of names too.
    static let isNameToo = Kind(rawValue: 4)
  }

  /// Returns the number of each token's word, or -1.
  func numbers(of text: SentimentText) -> [Int32] { keys.positions(of: text) }

  /// Returns what a word of a number may be; nothing for -1.
  func kind(_ number: Int32) -> Kind { number < 0 ? [] : kinds[Int(number)] }

  /// Returns the record of a number.
  subscript(number: Int32) -> SentimentWord { records[Int(number)] }

  /// How many numbers there are.
  var count: Int { records.count }

  /// Returns the record of a phrase, or nil.
  func phrase(_ bytes: [UInt8], _ range: Range<Int>) -> SentimentWord? {
    phrases.index(of: bytes, range).map { phraseRecords[$0] }
  }

  /// Returns the record of a modifier of several words, or nil.
  func modifier(_ bytes: [UInt8], _ range: Range<Int>) -> SentimentWord? {
    modifiers.index(of: bytes, range).map { modifierRecords[$0] }
  }

  private static func valence(_ value: ArraySlice<UInt8>) -> SentimentWord {
    let fields = value.split(separator: 0x09)
    var record = SentimentWord()
    record.isListed = true
    record.weight = fields.first.map(SentimentNumber.read) ?? 0
    record.event = fields.count > 1 ? SentimentNumber.read(fields[1]) : 0
    return record
  }

  private static func modifier(_ value: ArraySlice<UInt8>) -> SentimentWord {
    let fields = value.split(separator: 0x09, maxSplits: 1)
    var record = SentimentWord()
    if fields.count > 1 { record.scale = SentimentNumber.read(fields[1]) }
    switch fields.first?.first {
    case UInt8(ascii: "n"): record.modifier = .negator
    case UInt8(ascii: "c"): record.modifier = .contrast
    case UInt8(ascii: "m"): record.modifier = .modal
    case UInt8(ascii: "f"): record.modifier = .fixed
    default: record.modifier = .scale
    }
    return record
  }

  /// The first words of entries that have several, each with how many tokens the longest has, a digit.
  static func starts(of lexicon: ByteLexicon) -> ByteLexicon {
    var lengths: [[UInt8]: Int] = [:]
    var order: [[UInt8]] = []
    for index in 0..<lexicon.count {
      let key = lexicon.key(at: index)
      let first = key.prefix { $0 != 0x20 && $0 != 0x2D && $0 != 0x27 }
      guard first.count < key.count else { continue }
      // A tokenizer may split at hyphens, on both of their sides, and at apostrophes.
      let tokens = 1 + key.count { $0 == 0x20 || $0 == 0x27 } + 2 * key.count { $0 == 0x2D }
      // A contraction begins with what stands before its `n't`: `can't wait` with `ca`.
      let isContraction = key.dropFirst(first.count).starts(with: [0x27, 0x74]) && first.last == 0x6E
      for start in [first, key.prefix { $0 != 0x20 }] + (isContraction ? [first.dropLast()] : []) {
        let start = Array(start)
        if lengths[start] == nil { order.append(start) }
        lengths[start] = max(lengths[start] ?? 0, min(9, tokens))
      }
    }
    var lines: [UInt8] = []
    for start in order where !start.isEmpty {
      lines += start
      lines += [0x09, UInt8(ascii: "0") + UInt8(lengths[start] ?? 0), 0x0A]
    }
    return ByteLexicon(bytes: lines)
  }
}

/// Numbers of the word lists.
enum SentimentNumber {
  /// Reads `-1.5`.
  static func read(_ bytes: ArraySlice<UInt8>) -> Double {
    var value = 0.0
    var fraction = 0.0
    var isNegative = false
    for byte in bytes {
      if let digit = ASCII.digitValue(byte) {
        value = value * 10 + Double(digit)
        fraction *= 10
      } else if byte == UInt8(ascii: "-") {
        isNegative = true
      } else if byte == UInt8(ascii: ".") {
        fraction = 1
      }
    }
    if fraction > 1 { value /= fraction }
    return isNegative ? -value : value
  }
}
