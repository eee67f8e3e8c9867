internal import Records
internal import Text

/// What the names network is told about one token.
package struct NameInput {
  /// Rows of the word vectors: one for a known word, a row a piece for another, none where that cannot be cut.
  package var rows: Range<Int>
  /// Rows of the trained tables.
  package var word: UInt16
  package var prefix: UInt16
  package var suffix: UInt16
  package var shape: UInt16
  /// What is so or not: gazetteer flags of the word and of the phrase around it, and how it stands.
  package var bits: UInt64
}

/// Turns words into what the names network reads; training reads the same.
package struct NameInputs {
  /// The rows of the trained tables, powers of two.
  static let wordRows = 1 << 14
  static let affixRows = 1 << 12
  static let shapeRows = 1 << 9

  /// The inputs of the tokens.
  package private(set) var inputs: [NameInput] = []
  /// The rows that ``NameInput/rows`` point into.
  package private(set) var rows: [Int32] = []

  /// Creates the inputs of the tokens of sentences, one sentence after another.
  init(_ words: NameWords, sentences: some Sequence<Range<Int>>, vocabulary: NameVocabulary) {
    for sentence in sentences {
      let casing = Self.casing(words, sentence)
      for index in sentence { append(words, index, casing, vocabulary) }
    }
  }

  private mutating func append(
    _ words: NameWords, _ index: Int, _ casing: UInt64, _ vocabulary: NameVocabulary
  ) {
    let word = words.words[index]
    // A full stop folds to nothing: what has no folded form stands as it is written.
    let key = word.key.isEmpty ? words.text.bytes[words.tokens[index].span.range] : words.folded[word.key]
    let hash = NameHash.word(key)
    let first = rows.count
    if let row = vocabulary.row(hash) {
      rows.append(Int32(row))
    } else {
      vocabulary.appendPieces(of: key, to: &rows)
    }
    var bits = UInt64(word.flags.rawValue) | UInt64(word.phrase.rawValue) << 25
    if word.hasGap { bits |= 1 << 50 }
    if word.isInitial { bits |= 1 << 51 }
    if word.phrasePlace == 1 { bits |= 1 << 52 }
    if word.phrasePlace > 1 { bits |= 1 << 53 }
    if word.shape.isCapitalised { bits |= 1 << 54 }
    if rows.count - first == 1 { bits |= 1 << 55 }
    inputs.append(
      NameInput(
        rows: first..<rows.count, word: Self.place(hash, Self.wordRows),
        prefix: Self.place(NameHash.word(key.prefix(3)) ^ 0x5052_4546, Self.affixRows),
        suffix: Self.place(NameHash.word(key.suffix(3)) ^ 0x5355_4646, Self.affixRows),
        shape: Self.shape(words, index), bits: bits | casing))
  }

  private static func place(_ hash: UInt32, _ rows: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: NameHash.spread(hash) & UInt32(rows - 1))
  }

  /// Returns the row for how a token is written: `Xx`, `X.X.`, `d:d`, with every run as one.
  ///
  /// A letter with a mark is written as the letter is, whether it is one scalar or two.
  private static func shape(_ words: NameWords, _ index: Int) -> UInt16 {
    let bytes = words.text.bytes
    let span = words.tokens[index].span
    var hash = NameHash.start
    var last: UInt8 = 0
    var length = 0
    var place = span.start
    while place < span.end, length < 10 {
      let start = place
      let byte = bytes[place]
      place += byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let kind: UInt8
      switch byte {
      case _ where ASCII.isUpper(byte): kind = UInt8(ascii: "X")
      case _ where ASCII.isLower(byte): kind = UInt8(ascii: "x")
      case _ where ASCII.isDigit(byte): kind = UInt8(ascii: "d")
      case 0x00...0x7F: kind = byte
      // Marks that join the letter before them.
      case 0xCC, 0xCD: continue
      default:
        switch Letters.letterCase(bytes, start, min(place, span.end)) {
        case .upper: kind = UInt8(ascii: "X")
        case .lower: kind = UInt8(ascii: "x")
        case .none: kind = UInt8(ascii: "u")
        }
      }
      if kind == last { continue }
      last = kind
      hash = NameHash.append(kind, to: hash)
      length += 1
    }
    return Self.place(hash ^ UInt32(words.words[index].shape.rawValue) << 8, shapeRows)
  }

  /// Returns the bits that tell how a sentence is written: mostly in capitals, or mostly with a capital a word.
  private static func casing(_ words: NameWords, _ sentence: Range<Int>) -> UInt64 {
    var letters = 0
    var capitals = 0
    var titles = 0
    for index in sentence {
      let word = words.words[index]
      guard word.key.count > 3, word.shape == .lower || word.shape.isCapitalised else { continue }
      letters += 1
      if word.shape == .capitals { capitals += 1 }
      if word.shape.isCapitalised { titles += 1 }
    }
    guard letters > 1 else { return letters == 0 ? 1 << 58 : 0 }
    if capitals * 2 > letters { return 1 << 56 }
    return titles * 10 >= letters * 7 ? 1 << 57 : 0
  }
}
