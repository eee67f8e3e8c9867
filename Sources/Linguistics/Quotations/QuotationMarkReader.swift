internal import Platform
internal import Records
internal import Text

/// Finds the quotation marks of a paragraph, and leaves out apostrophes, inches, feet and code.
struct QuotationMarkReader {
  let bytes: [UInt8]
  let cancellation: Cancellation

  /// Returns the marks in `paragraph`, in order.
  ///
  /// - Complexity: O(*n*) in the paragraph's length.
  func marks(in paragraph: TextSpan) throws(Cancelled) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var offset = paragraph.start
    var skipsNextStraight = false
    var step = 0
    while true {
      offset = ByteSearch.first(in: bytes.span, from: offset, to: paragraph.end, Self.mayBeMark)
      guard offset < paragraph.end else { break }
      try cancellation.check(at: step)
      step += 1
      guard let glyph = glyph(at: offset, limit: paragraph.end) else {
        // What stands for a dash may have a quotation mark in it.
        offset += MangledMark(bytes, offset, paragraph.end)?.length ?? 1
        continue
      }
      defer { offset = glyph.end }
      if glyph.isStraightDouble {
        if skipsNextStraight {
          skipsNextStraight = false
          continue
        }
        if isCode(offset, paragraph) {
          skipsNextStraight = true
          continue
        }
        if followsFeet(offset, paragraph) { continue }
      }
      if let mark = mark(glyph, at: offset, in: paragraph) { marks.append(mark) }
    }
    return marks
  }

  // MARK: Shapes

  private struct Glyph {
    let end: Int
    let family: QuotationMark.Family
    let shape: QuotationMark.Role
    var isDoubled = false
    var isStraightDouble = false
  }

  /// Finds the first bytes of marks, as ``glyph(at:limit:)`` knows them, and of some other characters.
  @inline(__always)
  private static func mayBeMark(_ bytes: EightBytes) -> UInt64 {
    bytes.equal(0x22) | bytes.equal(0x27) | bytes.equal(0x60) | bytes.equal(0x2C) | bytes.equal(0xC2)
      | bytes.equal(0xC3)
      | bytes.equal(0xE2)
  }

  /// Returns the mark whose first byte is at `offset`; runs of one shape are one mark.
  private func glyph(at offset: Int, limit: Int) -> Glyph? {
    switch bytes[offset] {
    case 0x22:
      let run = runLength(offset, 1, limit)
      return Glyph(
        end: offset + run, family: .double, shape: .unknown, isDoubled: run > 1, isStraightDouble: true)
    case 0x27:
      return apostrophes(at: offset, run: runLength(offset, 1, limit))
    case 0x60:
      let run = runLength(offset, 1, limit)
      return run == 2 ? Glyph(end: offset + 2, family: .double, shape: .opening) : nil
    case 0x2C where offset + 1 < limit && bytes[offset + 1] == 0x2C:
      let run = runLength(offset, 1, limit)
      guard run == 2, isBlank(before: offset), offset + 2 < limit, isWord(offset + 2) else { return nil }
      return Glyph(end: offset + 2, family: .double, shape: .opening)
    case 0xC2 where offset + 1 < limit:
      switch bytes[offset + 1] {
      case 0xAB: return wide(offset, 2, .guillemet, .opening, limit)
      case 0xBB: return wide(offset, 2, .guillemet, .closing, limit)
      default: return nil
      }
    case 0xC3: return mangled(at: offset, limit: limit)
    case 0xE2 where offset + 2 < limit && bytes[offset + 1] == 0x80:
      switch bytes[offset + 2] {
      case 0x9C, 0x9E, 0x9F: return wide(offset, 3, .double, .opening, limit)
      case 0x9D: return wide(offset, 3, .double, .closing, limit)
      case 0x98, 0x9A, 0x9B: return curlySingles(offset, .opening, limit)
      case 0x99: return curlySingles(offset, .closing, limit)
      case 0xB9: return wide(offset, 3, .angle, .opening, limit)
      case 0xBA: return wide(offset, 3, .angle, .closing, limit)
      default: return nil
      }
    default: return nil
    }
  }

  private func wide(
    _ offset: Int, _ width: Int, _ family: QuotationMark.Family, _ shape: QuotationMark.Role, _ limit: Int
  ) -> Glyph {
    let run = runLength(offset, width, limit)
    return Glyph(end: offset + run * width, family: family, shape: shape, isDoubled: run > 1)
  }

  /// Reads what a wrong encoding made of a mark.
  private func mangled(at offset: Int, limit: Int) -> Glyph? {
    guard let mark = MangledMark(bytes, offset, limit), mark.isQuote else { return nil }
    let isDouble = mark.value >= 0x201C
    let shape: QuotationMark.Role = mark.value == 0x201C || mark.value == 0x2018 ? .opening : .closing
    return Glyph(end: offset + mark.length, family: isDouble ? .double : .single, shape: shape)
  }

  /// Two curly single marks stand for a double one.
  private func curlySingles(_ offset: Int, _ shape: QuotationMark.Role, _ limit: Int) -> Glyph {
    let run = runLength(offset, 3, limit)
    return run == 1
      ? Glyph(end: offset + 3, family: .single, shape: shape)
      : Glyph(end: offset + 3 * run, family: .double, shape: shape, isDoubled: run > 2)
  }

  /// Two apostrophes stand for a double mark; three for a single and a double one, the single inside.
  private func apostrophes(at offset: Int, run: Int) -> Glyph {
    let single = Glyph(end: offset + 1, family: .single, shape: .unknown)
    if run == 1 || (run == 3 && !isBlank(before: offset)) { return single }
    if run == 3 { return Glyph(end: offset + 2, family: .double, shape: .unknown) }
    return Glyph(end: offset + run, family: .double, shape: .unknown, isDoubled: run > 2)
  }

  private func runLength(_ offset: Int, _ width: Int, _ limit: Int) -> Int {
    var run = 1
    var next = offset + width
    while next + width <= limit, (0..<width).allSatisfy({ bytes[next + $0] == bytes[offset + $0] }) {
      run += 1
      next += width
    }
    return run
  }

  // MARK: Places

  private func mark(_ glyph: Glyph, at start: Int, in paragraph: TextSpan) -> QuotationMark? {
    let left = leftNeighbour(start, paragraph)
    let right = rightNeighbour(glyph.end, paragraph)
    if glyph.isStraightDouble, glyph.isDoubled, left == .blank, right != .word { return nil }
    var place = place(left, right, start, glyph.end, paragraph)
    var isWeak = false
    if glyph.family == .single {
      guard !isApostrophe(start, glyph, paragraph) else { return nil }
      if place == .unknown, left == .word || left == .stop, right == .word { return nil }
      isWeak = place == .closing && isWeakCloser(start, glyph.end, paragraph)
      if glyph.shape == .closing, place == .opening {
        // A curly apostrophe before a word is an elision more often than a mark turned round.
        guard isUppercase(glyph.end) else { return nil }
      }
    }
    if left == .edge, place == .unknown { place = .opening }
    if right == .edge, place == .unknown { place = .closing }
    let role = glyph.shape == .unknown ? place : glyph.shape
    let inner = role == .closing ? left == .blank : right == .blank
    let isSpaced = inner && glyph.family != .guillemet && glyph.family != .angle
    return QuotationMark(
      start: start, end: glyph.end, family: glyph.family, shape: glyph.shape, place: place,
      isDoubled: glyph.isDoubled, isSpaced: isSpaced, isWeak: isWeak,
      followsDigit: start > paragraph.start && ASCII.isDigit(bytes[start - 1]))
  }

  private enum Neighbour {
    /// The paragraph's start or end.
    case edge
    case blank
    /// A bracket or a dash that something follows.
    case opener
    /// Letters, digits and signs that begin words.
    case word
    /// Marks that end words, clauses and sentences.
    case stop
  }

  private func place(
    _ left: Neighbour, _ right: Neighbour, _ start: Int, _ end: Int, _ paragraph: TextSpan
  ) -> QuotationMark.Role {
    switch (left, right) {
    case (.edge, .edge): .unknown
    case (.edge, _): .opening
    case (.blank, .edge), (.word, .edge), (.stop, .edge), (.opener, .edge): .closing
    case (.blank, .blank): .unknown
    case (.blank, .stop): beginsEllipsis(end, paragraph) ? .opening : .closing
    case (.blank, _): .opening
    case (.opener, .blank), (.opener, .stop): .closing
    case (.opener, _): .opening
    case (_, .blank), (_, .stop): bytes[start - 1] == 0x3A && right == .blank ? .unknown : .closing
    case (.stop, _): bytes[start - 1] == 0x3A ? .opening : .unknown
    case (.word, .opener): .closing
    case (.word, .word): .unknown
    }
  }

  private func leftNeighbour(_ start: Int, _ paragraph: TextSpan) -> Neighbour {
    var offset = start
    var skipped = 0
    // Marks that stand together share their surroundings; the bound keeps long runs linear.
    while skipped < 4, let previous = quoteBefore(offset, paragraph) {
      offset = previous
      skipped += 1
    }
    guard offset > paragraph.start else { return .edge }
    let byte = bytes[offset - 1]
    if isBlank(before: offset) { return .blank }
    switch byte {
    case 0x28, 0x5B, 0x7B, 0x2D, 0x2F: return .opener
    case 0x2E, 0x2C, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x5D, 0x7D: return .stop
    case 0x93, 0x94: return isScalar(0xE2, 0x80, byte, endingAt: offset) ? .opener : .word
    case 0xA6: return isScalar(0xE2, 0x80, byte, endingAt: offset) ? .stop : .word
    default: return .word
    }
  }

  private func rightNeighbour(_ end: Int, _ paragraph: TextSpan) -> Neighbour {
    var offset = end
    var skipped = 0
    while skipped < 4, offset < paragraph.end, let glyph = glyph(at: offset, limit: paragraph.end) {
      offset = glyph.end
      skipped += 1
    }
    guard offset < paragraph.end else { return .edge }
    if isBlank(at: offset) { return .blank }
    switch bytes[offset] {
    case 0x2E, 0x2C, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x5D, 0x7D: return .stop
    case 0x28, 0x5B, 0x7B, 0x2D, 0x2F: return .opener
    case 0xE2 where offset + 2 < paragraph.end && bytes[offset + 1] == 0x80:
      switch bytes[offset + 2] {
      case 0x93, 0x94: return .opener
      case 0xA6: return .stop
      default: return .word
      }
    default: return .word
    }
  }

  private func quoteBefore(_ offset: Int, _ paragraph: TextSpan) -> Int? {
    for width in 1...8 where offset - width >= paragraph.start {
      let byte = bytes[offset - width]
      guard byte == 0xC3 || (width < 4 && (byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2))
      else {
        continue
      }
      guard width > 1 || byte < 0x80 else { continue }
      if let glyph = glyph(at: offset - width, limit: offset), glyph.end == offset { return offset - width }
    }
    return nil
  }

  // MARK: Guards

  /// Whether a single mark stands inside a word, before a decade or an elided word.
  private func isApostrophe(_ start: Int, _ glyph: Glyph, _ paragraph: TextSpan) -> Bool {
    let end = glyph.end
    let wordBefore = start > paragraph.start && isWordEnd(before: start)
    guard end < paragraph.end, isWord(end) else { return false }
    if wordBefore { return true }
    var offset = end
    while offset < paragraph.end, offset - end < 12, isLetter(bytes[offset]) || ASCII.isDigit(bytes[offset]) {
      offset += 1
    }
    let word = String(decoding: bytes[end..<offset], as: UTF8.self).lowercased()
    if let first = word.utf8.first, ASCII.isDigit(first) {
      return word.utf8.count == 2 || (word.utf8.count == 3 && word.hasSuffix("s"))
    }
    return Self.elisions.contains(word)
  }

  private static let elisions: Set<String> = [
    "em", "til", "till", "cause", "tis", "twas", "twere", "twill", "n", "bout", "round", "cept", "cos",
    "coz", "neath", "gainst", "s", "t", "re", "ve", "ll", "d", "m", "nother", "nuff",
  ]

  /// Whether a closing single mark may be a plural's apostrophe or a dropped letter's.
  private func isWeakCloser(_ start: Int, _ end: Int, _ paragraph: TextSpan) -> Bool {
    guard start > paragraph.start, end < paragraph.end, isBlank(at: end) else { return false }
    let last = bytes[start - 1]
    guard ASCII.isDigit(last) || "sSnzx".utf8.contains(last) else { return false }
    var next = end
    while next < paragraph.end, next - end < 4, isBlank(at: next) { next += 1 }
    return next < paragraph.end && isWord(next)
  }

  /// Whether the mark ends a height such as `5'10"`.
  private func followsFeet(_ offset: Int, _ paragraph: TextSpan) -> Bool {
    var index = offset
    while index > paragraph.start, offset - index < 3, ASCII.isDigit(bytes[index - 1]) { index -= 1 }
    guard index < offset, index - paragraph.start >= 2 else { return false }
    if bytes[index - 1] == 0x27 { return ASCII.isDigit(bytes[index - 2]) }
    guard index - paragraph.start >= 4, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80,
      bytes[index - 1] == 0x99 || bytes[index - 1] == 0xB2
    else { return false }
    return ASCII.isDigit(bytes[index - 4])
  }

  /// Whether the mark follows `=`, as in markup and code.
  private func isCode(_ offset: Int, _ paragraph: TextSpan) -> Bool {
    offset > paragraph.start && bytes[offset - 1] == 0x3D
  }

  private func beginsEllipsis(_ offset: Int, _ paragraph: TextSpan) -> Bool {
    if bytes[offset] == 0xE2 { return true }
    return bytes[offset] == 0x2E && offset + 1 < paragraph.end && bytes[offset + 1] == 0x2E
  }

  // MARK: Bytes

  func isBlank(at offset: Int) -> Bool { QuotationBytes.blankWidth(bytes, at: offset) > 0 }
  func isBlank(before offset: Int) -> Bool {
    QuotationBytes.blankWidth(bytes, before: offset) > 0 || offset == 0
  }
  private func isLetter(_ byte: UInt8) -> Bool { QuotationBytes.isLetter(byte) }
  private func isWord(_ offset: Int) -> Bool { QuotationBytes.isWord(bytes, at: offset) }
  private func isWordEnd(before offset: Int) -> Bool { QuotationBytes.isWordEnd(bytes, before: offset) }
  private func isUppercase(_ offset: Int) -> Bool {
    offset < bytes.count && ASCII.isUpper(bytes[offset])
  }
  private func isScalar(_ first: UInt8, _ second: UInt8, _ third: UInt8, endingAt offset: Int) -> Bool {
    offset >= 3 && bytes[offset - 3] == first && bytes[offset - 2] == second && bytes[offset - 1] == third
  }
}
