internal import Platform
internal import Records
internal import Text

/// Finds the tokens of a text in the convention of the English treebanks.
///
/// The scanner goes forward only; each rule looks at a bounded stretch, or remembers how far it looked,
/// so the time is linear whatever the text.
struct Tokenizer {
  let bytes: [UInt8]
  /// The tokens; their sentences are not known yet.
  var pieces: [Token] = []
  /// The end of the block that is read.
  var end = 0
  /// Up to here no e-mail address begins: the stretch was searched already.
  var searchedForAddress = 0
  /// Whether a single opening quotation mark waits for its partner in this block.
  var openSingle = false

  let joinedWords = JoinedWords.listed

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Gives the tokens away, and keeps none.
  mutating func takePieces() -> [Token] {
    defer {
      let count = pieces.count
      pieces = []
      pieces.reserveCapacity(count)
    }
    return pieces
  }

  /// Appends the tokens of the block `span` to ``pieces``.
  mutating func scan(_ span: TextSpan, cancellation: Cancellation) throws(Cancelled) {
    end = span.end
    openSingle = false
    var offset = ByteText.skipBlanks(bytes, span.start, end)
    var step = pieces.count
    while offset < end {
      try cancellation.check(at: step)
      step += 1
      offset = scanPlainWord(offset) ?? scanToken(offset)
      offset = ByteText.skipBlanks(bytes, offset, end)
    }
  }

  /// Reads a word of ASCII letters where nothing but its end is to be asked; nil where something else stands.
  ///
  /// Most tokens are such words. ``scanWord(_:)`` would find the same.
  @inline(__always)
  private mutating func scanPlainWord(_ offset: Int) -> Int? {
    let last = min(end, ByteSearch.lettersEnd(in: bytes.span, from: offset))
    guard last > offset, last == end || Self.partsWords(bytes[last]),
      !joinedWords.mayHold(bytes, offset..<last)
    else { return nil }
    if offset >= searchedForAddress { searchedForAddress = last }
    pieces.append(Token(offset, last, .word, .letters(bytes, offset, last)))
    return last
  }

  /// Whether no word, address or abbreviation goes on over a byte: blanks and most marks, not `.` `'` `-` `:` and the like.
  @inline(__always)
  private static func partsWords(_ byte: UInt8) -> Bool {
    byte < 64 ? parting >> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  /// The bytes below 64 that part words, bit *n* for byte *n*: blanks and controls, and `"` `,` `;` `?` `(` `)`.
  @inline(__always)
  private static var parting: UInt64 {
    0x1_FFFF_FFFF | 1 << 0x22 | 3 << 0x28 | 1 << 0x2C | 1 << 0x3B | 1 << 0x3F
  }

  /// The byte at `offset`, 0 outside the block.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

  mutating func add(_ start: Int, _ end: Int, _ kind: TokenKind, _ period: TokenPeriod = .none) {
    pieces.append(Token(start, end, kind, BoundaryClass(kind, period, bytes, start, end)))
  }

  /// Whether a blank, or nothing, stands before `offset`.
  func isAfterBlank(_ offset: Int) -> Bool {
    guard let last = pieces.last else { return true }
    return last.end < offset
  }

  /// Reads what begins at `offset`, and returns where it ends.
  private mutating func scanToken(_ offset: Int) -> Int {
    let first = bytes[offset]
    if ASCII.isLetter(first) { return scanWord(offset) }
    if ASCII.isDigit(first) { return scanNumber(offset) }
    if first < 0x80 { return scanMark(offset, first) }
    if let mark = MangledMark(bytes, offset, end) {
      if mark.isQuote { return scanQuote(offset, mark.value, mark.length) }
      pieces.append(
        Token(
          offset, offset + mark.length, .punctuation, mark.value == 0x2026 ? .ellipsis : .dash))
      return offset + mark.length
    }
    let scalar = ByteText.scalar(bytes, offset, end)
    switch ScalarClass(scalar.value) {
    case .letter, .mark: return scanWord(offset)
    case .digit: return scanNumber(offset)
    case .quote:
      return scanQuote(offset, scalar.value, scalar.length)
    case .dash, .punctuation:
      return scanRun(offset, scalar.value, scalar.length, .punctuation)
    case .symbol:
      add(offset, offset + scalar.length, .symbol)
      return offset + scalar.length
    case .emoji:
      let last = emojiEnd(offset, scalar)
      add(offset, last, .symbol)
      return last
    }
  }

  /// Reads a run of the same mark as one token: `——`, `……`.
  private mutating func scanRun(_ offset: Int, _ value: UInt32, _ length: Int, _ kind: TokenKind) -> Int {
    var last = offset + length
    while last < end, bytes[last] >= 0x80, ByteText.scalar(bytes, last, end).value == value { last += length }
    if value == 0x2026 { while byte(last) == UInt8(ascii: ".") { last += 1 } }
    add(offset, last, kind)
    return last
  }

  /// Reads an emoji with what belongs to it: skin tone, variation selector, joined emoji, second half of a flag.
  private func emojiEnd(_ offset: Int, _ first: (value: UInt32, length: Int)) -> Int {
    var last = offset + first.length
    if (0x1F1E6...0x1F1FF).contains(first.value), last < end, bytes[last] == 0xF0 {
      let second = ByteText.scalar(bytes, last, end)
      return (0x1F1E6...0x1F1FF).contains(second.value) ? last + second.length : last
    }
    while last < end, bytes[last] >= 0xE2 {
      let next = ByteText.scalar(bytes, last, end)
      switch next.value {
      case 0xFE0E, 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: last += next.length
      case 0x200D:
        guard last + 3 < end else { return last }
        let joined = ByteText.scalar(bytes, last + 3, end)
        guard ScalarClass(joined.value) == .emoji || ScalarClass(joined.value) == .symbol else { return last }
        last += 3 + joined.length
      default: return last
      }
    }
    return last
  }
}

/// What a period at the end of a token says about the sentence.
enum TokenPeriod: UInt8 {
  case none
  /// `Mr.`, `e.g.`, `J.` in a name: goes on.
  case inner
  /// `Inc.`, `U.S.`, `p.m.`: may end a sentence.
  case final
}
