internal import Records
internal import Text

/// Deterministic rules, applied before the classifier.
///
/// They are for the few cases that careful writing decides, and that treebanks of the web show too rarely, or written
/// too carelessly, to be learned from.
extension BoundaryFeatures {
  /// Says whether a sentence ends after the token `left`; nil where the classifier decides.
  func verdict(after left: Int, _ state: BoundaryState) -> Bool? {
    guard left + 1 < range.upperBound else { return nil }
    let next = text.boundaryClass(left + 1)
    if state.brackets(at: left) == 1 {
      // He came (the doctor said. It was so) and went; (Matt. 6:10).
      if style.isCareful || next == .number { return false }
    }
    let mark = terminal(before: left)
    let isQuoted = mark.closers & 1 != 0
    switch text.boundaryClass(mark.index) {
    case .abbreviation: return abbreviationVerdict(left, mark, next)
    case .exclamation, .question, .emphatic:
      // “Why?” Jane Roe asked.
      if isQuoted, next == .capitalised || next == .lowercase, speech(from: left + 1) == 2 { return false }
      // Yahoo! shares; “Why?” is what they ask.
      if next == .lowercase, style.isCareful, text.boundaryClass(mark.index) == .exclamation || isQuoted,
        !isPeculiar(left + 1)
      {
        return false
      }
      return mark.index == left ? plainVerdict(left, state, next) : nil
    case .period:
      if mark.index == left {
        // They must stop its activities. provocations and more: a blot, or an abbreviation that no list has.
        if next == .lowercase { return style.isSpotless && !isPeculiar(left + 1) ? false : nil }
        // 1. Do this
        if left == state.start + 1, text.pieces[state.start].kind == .number, style.isSpotless {
          return false
        }
        return plainVerdict(left, state, next)
      }
      // He called it “a fantasy.” According to the FBI, millions are missing.
      return mark.closers == 1 && state.brackets(at: left) == 0 && text.isParted(after: left)
        && next.beginsSentences
        ? true : nil
    default: return nil
    }
  }

  /// Whether a sentence may end where no mark stands.
  ///
  /// In prose whose writer sets every mark, none ends so within a line: the weights never reach what such prose asks of
  /// them, and need not be looked at.
  var mayEndWithoutMark: Bool { !isProse || hasLines }

  private var hasLines: Bool {
    guard let last = range.last else { return false }
    let bytes = text.bytes
    let end = text.pieces[last].start
    let found = ByteSearch.first(in: bytes.span, from: text.pieces[range.lowerBound].start, to: end) {
      $0.equal(0x0A) | $0.equal(0x0D)
    }
    return found < end
  }

  /// Whether no mark stands before the place, where prose needs one.
  func lacksMark(after left: Int) -> Bool {
    guard isProse else { return false }
    switch text.boundaryClass(left) {
    case .comma: return true
    case .address: return text.gap(after: left) != 2
    default: return text.pieces[left].isPlain && text.gap(after: left) != 2
    }
  }

  /// What the weights must reach: more where a careful writer would have set a mark.
  func threshold(after left: Int) -> Int {
    guard isProse else { return 0 }
    let kind = text.boundaryClass(terminal(before: left).index)
    switch kind {
    case .lowercase, .capitalised, .capitals, .letter, .word, .number, .comma, .closingQuote:
      return Self.doubt
    default: return 0
    }
  }

  /// How sure the weights must be of an end without a mark, in prose.
  private static var doubt: Int { 120 }

  private func abbreviationVerdict(
    _ left: Int, _ mark: (index: Int, closers: UInt32), _ next: BoundaryClass
  ) -> Bool? {
    // Back in the U.S. The others; “in the U.S.” She smiled.
    guard next == .capitalised || next == .letter else { return nil }
    if mark.closers == 1 { return speech(from: left + 1) != 2 }
    guard mark.index == left else { return nil }
    return isStarter(left + 1) ? true : endsTime(left)
  }

  /// What ordinary prose shows: a word in small letters, a mark, a blank, a word with a capital.
  private func plainVerdict(_ left: Int, _ state: BoundaryState, _ next: BoundaryClass) -> Bool? {
    // He was tired. ... He left: the sentence ends after the dots.
    if next == .ellipsis { return false }
    guard state.brackets(at: left) == 0, left > state.start, text.isParted(after: left), next.beginsSentences
    else {
      return nil
    }
    return text.boundaryClass(left - 1) == .lowercase ? true : nil
  }

  /// A word that begins sentences so often that the period of an abbreviation before it ends one.
  private func isStarter(_ index: Int) -> Bool {
    let piece = text.pieces[index]
    let word = piece.start..<piece.end
    if word.count == 1 {
      return text.bytes[piece.start] == UInt8(ascii: "I") || text.bytes[piece.start] == UInt8(ascii: "A")
    }
    guard let value = Lexicons.sentenceWords.value(of: text.bytes, word, lowercased: true) else {
      return false
    }
    return TokenWord(value, "starter").found
  }

  /// `5 p.m.` before what is no day, month or zone; `in Dec.` before what is no number.
  private func endsTime(_ index: Int) -> Bool? {
    let piece = text.pieces[index]
    let word = piece.start..<piece.end - 1
    guard style.isCareful, index > range.lowerBound, text.boundaryClass(index + 1) == .capitalised,
      let value = Lexicons.abbreviations.value(of: text.bytes, word, lowercased: true)
    else { return nil }
    if TokenWord(value, "month").found { return true }
    guard text.pieces[index - 1].kind == .number, TokenWord(value, "hour").found else { return nil }
    let next = text.pieces[index + 1]
    let zone = Lexicons.sentenceWords.value(of: text.bytes, next.start..<next.end, lowercased: true)
    if let zone, TokenWord(zone, "time").found { return false }
    // London time
    guard index + 2 < range.upperBound else { return true }
    let after = text.pieces[index + 2]
    return !ByteText.has("time", text.bytes, after.start, after.end)
  }

  /// A name that begins with a small letter: `iPhone`, `al-Qaida`, `example.org`.
  private func isPeculiar(_ index: Int) -> Bool {
    let piece = text.pieces[index]
    if text.bytes[piece.start..<min(piece.end, piece.start + 4)].contains(where: ASCII.isUpper) {
      return true
    }
    guard index + 2 < range.upperBound, text.boundaryClass(index + 1) == .dash, !text.isParted(after: index)
    else {
      return false
    }
    let after = text.boundaryClass(index + 2)
    return !text.isParted(after: index + 1) && (after == .capitalised || after == .capitals)
  }
}
