internal import Records
internal import Text

/// The pieces around one place of a text, cut when a rule first asks for them.
///
///     at 10:30 a.m. on May 3
///        0 12  3456    7  8  9     positions from the place; -1 is `at`
///
/// A paragraph's end is the end: no piece behind a blank line is given, nor any at or behind the limit.
final class ValuePieces {
  let bytes: [UInt8]
  private let lexicon = ValueLexicon.shared
  private var ahead: [ValuePiece] = []
  private var behind: [ValuePiece] = []
  private var origin = 0
  private var limit = 0
  /// Whether nothing more can be cut there.
  private var isAheadDone = false
  private var isBehindDone = false

  init(_ text: SourceText) { bytes = text.bytes }

  /// Moves to a place; no piece reaches over `limit`.
  func begin(at place: Int, limit: Int) {
    ahead.removeAll(keepingCapacity: true)
    behind.removeAll(keepingCapacity: true)
    origin = place
    self.limit = limit
    isAheadDone = false
    isBehindDone = false
  }

  /// Returns the piece at a position, counted from the place; nil beyond the paragraph.
  func piece(_ index: Int) -> ValuePiece? {
    if index < 0 {
      while behind.count < -index, !isBehindDone { cutBehind() }
      return behind.count >= -index ? behind[-index - 1] : nil
    }
    while ahead.count <= index, !isAheadDone { cutAhead() }
    return index < ahead.count ? ahead[index] : nil
  }

  // MARK: Cutting

  private func cutAhead() {
    var place = ahead.last?.end ?? origin
    let start = place
    var lineEnds = 0
    while place < limit, let blank = blank(at: place) {
      if bytes[place] == 0x0A { lineEnds += 1 }
      place += blank
    }
    guard place < limit, lineEnds < 2 else { return isAheadDone = true }
    let hasGap = place > start || (ahead.isEmpty && (origin == 0 || blankBefore(origin) > 0))
    let (kind, end) = end(of: place)
    guard end <= limit else { return isAheadDone = true }
    ahead.append(piece(kind, place, end, hasGap))
  }

  private func cutBehind() {
    var end = behind.last?.start ?? origin
    var lineEnds = 0
    while end > 0 {
      let blank = blankBefore(end)
      guard blank > 0 else { break }
      end -= blank
      if bytes[end] == 0x0A { lineEnds += 1 }
    }
    guard end > 0, lineEnds < 2, origin - end < 200 else { return isBehindDone = true }
    var start = end - 1
    let kind: ValuePiece.Kind
    if isDigit(start) {
      kind = .number
      while start > 0, end - start < 64,
        isDigit(start - 1) || (isSeparator(start - 1) && start > 1 && isDigit(start - 2))
      {
        start -= 1
      }
    } else if isLetter(start) {
      kind = .word
      while start > 0, end - start < 64, isLetter(start - 1) { start -= 1 }
    } else {
      kind = .mark
    }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    behind.append(piece(kind, start, end, start == 0 || blankBefore(start) > 0))
  }

  private func piece(_ kind: ValuePiece.Kind, _ start: Int, _ end: Int, _ hasGap: Bool) -> ValuePiece {
    ValuePiece(
      kind: kind, start: start, end: end, hasGap: hasGap,
      word: kind == .word ? lexicon.index(of: bytes, start, end) : nil)
  }

  private func end(of start: Int) -> (ValuePiece.Kind, Int) {
    var end = start
    if isDigit(start) {
      while isDigit(end) || (isSeparator(end) && isDigit(end + 1)) { end += 1 }
      return (.number, end)
    }
    if isLetter(start) {
      while isLetter(end) { end += 1 }
      return (.word, end)
    }
    end += 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (.mark, end)
  }

  /// The length of the blank at a place, if there is one: also of a no-break space.
  private func blank(at place: Int) -> Int? {
    let byte = bytes[place]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    if byte == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 { return 2 }
    return nil
  }

  private func blankBefore(_ end: Int) -> Int {
    guard end > 0 else { return 0 }
    if blank(at: end - 1) == 1 { return 1 }
    return end > 1 && blank(at: end - 2) == 2 ? 2 : 0
  }

  private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
  private func isDigit(_ place: Int) -> Bool { ASCII.isDigit(byte(place)) }
  private func isSeparator(_ place: Int) -> Bool { byte(place) == 0x2C || byte(place) == 0x2E }

  /// Letters of ASCII, and the bytes of all scalars from U+00C0 up to the general punctuation.
  private func isLetter(_ place: Int) -> Bool {
    let byte = byte(place)
    if byte < 0x80 { return ASCII.isLetter(byte) }
    if byte & 0xC0 != 0x80 { return byte >= 0xC3 && byte < 0xE2 }
    var start = place
    while start > 0, place - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes[start] >= 0xC3 && bytes[start] < 0xE2
  }
}
