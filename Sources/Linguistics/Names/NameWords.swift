internal import Platform
internal import Records
internal import Text

/// How a token is written.
enum NameShape: UInt8 {
  /// No letter and no digit.
  case other
  case digits
  case lower
  /// `Biden`, `O’Neill`, `Al-Assad`.
  case title
  /// `NATO`, `U.S.`, `G7`.
  case capitals
  /// One capital, also with a period: `J.`
  case initial
  /// `iPhone`, `McDonald`, `pro-Russian`.
  case mixed

  /// Whether it can begin a name.
  var isCapitalised: Bool { self == .title || self == .capitals || self == .initial || self == .mixed }
}

/// What the name finder knows about one token.
struct NameWord {
  /// Where its folded form stands in ``NameWords/folded``.
  let key: Range<Int>
  /// The hash of the folded form.
  let hash: UInt32
  let shape: NameShape
  let flags: GazetteerFlags
  /// Whether a blank stands between it and the token before.
  let hasGap: Bool
  /// Whether it is the first word of its sentence, or the first after an opening mark or a colon.
  let isInitial: Bool
  /// The flags of the longest listed phrase that covers it, and its place there.
  var phrase: GazetteerFlags = []
  var phrasePlace: UInt8 = 0
  /// The run of capitalised words that it stands in; of itself alone where it has no capital.
  var run: Range<Int> = 0..<0
}

/// The tokens of a text with their folded forms, shapes and gazetteer flags.
struct NameWords {
  let text: SourceText
  let tokens: [Token]
  private(set) var words: [NameWord] = []
  /// The folded forms, one after another.
  private(set) var folded: [UInt8] = []
  private let gazetteer: Gazetteer
  private let cancellation: Cancellation

  init(_ text: SourceText, tokens: [Token], gazetteer: Gazetteer, cancellation: Cancellation)
    throws(Cancelled)
  {
    self.cancellation = cancellation
    self.text = text
    self.tokens = tokens
    self.gazetteer = gazetteer
    words.reserveCapacity(tokens.count)
    folded.reserveCapacity(text.count)
    var opens = true
    for (position, token) in tokens.enumerated() {
      try cancellation.check(at: position)
      let previous = position > 0 ? tokens[position - 1] : nil
      if previous?.sentence != token.sentence { opens = true }
      let start = folded.count
      NameFold.append(text.bytes, token.span.range, to: &folded)
      let key = start..<folded.count
      let shape = Self.shape(text.bytes, token)
      words.append(
        NameWord(
          key: key, hash: FNV1a.hash32(folded[key]), shape: shape,
          flags: token.kind == .punctuation || token.kind == .quote ? [] : gazetteer.word(folded[key]),
          hasGap: previous.map { $0.span.end < token.span.start } ?? true, isInitial: opens))
      opens = Self.opensSentence(text.bytes, token) || (opens && shape == .other)
    }
    try markPhrases()
    try markRuns()
  }

  /// Returns the folded forms of `range`, joined by a blank where the text has one.
  func key(_ range: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    for index in range {
      if index > range.lowerBound, words[index].hasGap { key.append(0x20) }
      key.append(contentsOf: folded[words[index].key])
    }
    return key
  }

  /// Returns whether a token's folded form is `word`.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard words.indices.contains(index) else { return false }
    let key = words[index].key
    guard key.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { folded[key].elementsEqual($0) }
  }

  /// Returns whether a token is the pronoun `us`, also with a capital, and not the country.
  func isPronoun(_ index: Int) -> Bool {
    isWord(index, "us") && (words[index].shape == .lower || words[index].shape == .title)
  }

  /// Returns whether a token is a full stop.
  func isFullStop(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].span.count == 1 && text[tokens[index].span.start] == 0x2E
  }

  /// Returns whether a line ends between a token and the one before.
  func hasLineEnd(before index: Int) -> Bool {
    guard index > 0, tokens.indices.contains(index) else { return true }
    return text.bytes[tokens[index - 1].span.end..<tokens[index].span.start].contains(0x0A)
  }

  /// Finds the listed phrases, the longest from each place, and marks their words.
  private mutating func markPhrases() throws(Cancelled) {
    var index = 0
    var step = 0
    while index < words.count {
      try cancellation.check(at: step)
      step += 1
      guard words[index].shape.isCapitalised, let match = longestPhrase(from: index) else {
        index += 1
        continue
      }
      for (place, word) in match.range.enumerated() {
        words[word].phrase = match.flags
        words[word].phrasePlace = UInt8(min(place + 1, 250))
      }
      index = match.range.upperBound
    }
  }

  /// Finds the runs of capitalised words, over hyphens without blanks.
  private mutating func markRuns() throws(Cancelled) {
    var index = 0
    var step = 0
    while index < words.count {
      try cancellation.check(at: step)
      step += 1
      var end = index + 1
      if words[index].shape.isCapitalised {
        while end < words.count, tokens[end].sentence == tokens[index].sentence {
          if words[end].shape.isCapitalised {
            end += 1
          } else if !words[end].hasGap, isWord(end, "-"), end + 1 < words.count, !words[end + 1].hasGap,
            words[end + 1].shape.isCapitalised
          {
            end += 2
          } else {
            break
          }
        }
      }
      for place in index..<end { words[place].run = index..<end }
      index = end
    }
  }

  private func longestPhrase(from start: Int) -> (range: Range<Int>, flags: GazetteerFlags)? {
    var key: [UInt8] = Array(folded[words[start].key])
    var best: (range: Range<Int>, flags: GazetteerFlags)?
    var end = start + 1
    while end < words.count, end - start < 8, tokens[end].sentence == tokens[start].sentence {
      let gap = words[end].hasGap
      if gap, !gazetteer.phraseContinues(key[...]) { break }
      if !gap, words[end].shape == .other, !isWord(end, "-") { break }
      if gap { key.append(0x20) }
      key.append(contentsOf: folded[words[end].key])
      end += 1
      guard words[end - 1].shape != .other else { continue }
      let flags = gazetteer.phrase(key[...]).union(gap ? [] : gazetteer.word(key[...]))
      if !flags.isEmpty, words[end - 1].shape != .lower { best = (start..<end, flags) }
    }
    return best
  }

  private static func opensSentence(_ bytes: [UInt8], _ token: Token) -> Bool {
    guard token.kind == .quote || token.kind == .punctuation else { return false }
    switch bytes[token.span.start] {
    case 0x22, 0x27, 0x28, 0x2A, 0x3A, 0x5B, 0xE2, 0xC2: return true
    default: return false
    }
  }

  private static func shape(_ bytes: [UInt8], _ token: Token) -> NameShape {
    guard token.kind != .address, token.kind != .quote else { return .other }
    var upper = 0
    var lower = 0
    var digits = 0
    var startsUpper = false
    var isFirst = true
    var place = token.span.start
    while place < token.span.end {
      let byte = bytes[place]
      var length = 1
      switch byte {
      case _ where ASCII.isUpper(byte):
        upper += 1
        if isFirst { startsUpper = true }
      case _ where ASCII.isLower(byte): lower += 1
      case _ where ASCII.isDigit(byte): digits += 1
      case 0x00...0x7F: break
      default:
        length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        switch Letters.letterCase(bytes, place, min(place + length, token.span.end)) {
        case .upper:
          upper += 1
          if isFirst { startsUpper = true }
        case .lower: lower += 1
        case .none: break
        }
      }
      isFirst = false
      place += length
    }
    if upper == 0 { return lower > 0 ? .lower : digits > 0 ? .digits : .other }
    if lower == 0 { return upper == 1 && digits == 0 ? .initial : .capitals }
    return startsUpper && upper == 1 ? .title : startsUpper && upper > 1 ? .mixed : .mixed
  }
}

/// Upper and lower case of letters beyond ASCII.
enum Letters {
  enum Case { case upper, lower, none }

  /// Returns the case of the scalar in `bytes[start..<end]`.
  ///
  /// Latin with diacritics, Greek and Cyrillic; letters without case count as small ones.
  static func letterCase(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Case {
    guard end - start >= 2 else { return .none }
    if end - start == 2 {
      let scalar = Int(bytes[start] & 0x1F) << 6 | Int(bytes[start + 1] & 0x3F)
      switch scalar {
      case 0xC0...0xDE: return scalar == 0xD7 ? .none : .upper
      case 0xDF...0xFF: return scalar == 0xF7 ? .none : .lower
      case 0x100...0x137, 0x14A...0x177: return scalar & 1 == 0 ? .upper : .lower
      case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? .upper : .lower
      case 0x178: return .upper
      case 0x200...0x24F: return scalar & 1 == 0 ? .upper : .lower
      case 0x386...0x3AB, 0x400...0x42F: return .upper
      case 0x300..<0x370, 0x80..<0xC0: return .none
      default: return .lower
      }
    }
    if end - start == 3 {
      let scalar =
        Int(bytes[start] & 0x0F) << 12 | Int(bytes[start + 1] & 0x3F) << 6 | Int(bytes[start + 2] & 0x3F)
      switch scalar {
      case 0x1E00...0x1EFF: return scalar & 1 == 0 ? .upper : .lower
      case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFF00...0xFFEF: return .none
      default: return .lower
      }
    }
    return .none
  }
}
