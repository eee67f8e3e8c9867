internal import Records

/// Finds where the sentences of one block end.
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let pieces: [Tokenizer.Piece]
  private let range: Range<Int>
  /// The end of the brackets that are open at a token: sentences do not end within brackets that began inside one.
  private var closing: [Int: Int] = [:]

  /// Where quotations end, after their closing marks: what the form of a mark does not say.
  private let quotationEnds: Set<Int>

  init(_ bytes: [UInt8], _ pieces: [Tokenizer.Piece], in range: Range<Int>, quotationEnds: Set<Int>) {
    self.bytes = bytes
    self.quotationEnds = quotationEnds
    self.pieces = pieces
    self.range = range
  }

  /// Calls `found` with each sentence's tokens, in order.
  mutating func split(_ found: (Range<Int>) throws(Stopped) -> Void) throws(Stopped) {
    matchBrackets()
    var start = range.lowerBound
    var index = start
    var protected = start
    while index < range.upperBound {
      if index > start, let close = closing[index] { protected = max(protected, close) }
      guard let last = terminalEnd(index) else {
        index += 1
        continue
      }
      if index >= protected, last + 1 < range.upperBound, breaks(after: index, closed: last, from: start) {
        try found(start..<(last + 1))
        start = last + 1
      }
      index = last + 1
    }
    if start < range.upperBound { try found(start..<range.upperBound) }
  }

  private mutating func matchBrackets() {
    var open: [Int] = []
    for index in range
    where pieces[index].kind == .punctuation && pieces[index].end - pieces[index].start == 1 {
      switch bytes[pieces[index].start] {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        open.append(index)
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        // Long brackets hold sentences of their own.
        if let start = open.popLast(), index - start <= 60 { closing[start] = index }
      default: break
      }
    }
  }

  /// Returns the last token of the mark at `index` with the closing marks after it; nil where no sentence may end.
  private func terminalEnd(_ index: Int) -> Int? {
    let piece = pieces[index]
    guard isTerminal(piece) else { return nil }
    var last = index
    while last + 1 < range.upperBound, last - index < 6 {
      if isClosing(last + 1) {
        last += 1
      } else if isReference(last + 1) {
        last += 3
      } else {
        break
      }
    }
    return last
  }

  private func isTerminal(_ piece: Tokenizer.Piece) -> Bool {
    if piece.period == .final { return true }
    guard piece.kind == .punctuation else { return false }
    switch bytes[piece.start] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xE2, 0xE3, 0xEF:
      let value = ByteText.scalar(bytes, piece.start, piece.end).value
      return [0x2026, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049, 0x3002, 0xFF01, 0xFF1F].contains(value)
    default: return false
    }
  }

  /// A closing bracket or quotation mark, without a blank before, or a closing mark by its form.
  private func isClosing(_ index: Int) -> Bool {
    let piece = pieces[index]
    let isAdjacent = pieces[index - 1].end == piece.start
    switch piece.kind {
    case .quote:
      if quotationEnds.contains(piece.end) { return true }
      if isAdjacent {
        // "One." "Two.": the mark opens where a word follows without a blank.
        let next = index + 1
        let opens = next < range.upperBound && pieces[next].start == piece.end && pieces[next].kind == .word
        return !opens
      }
      let value = ByteText.scalar(bytes, piece.start, piece.end).value
      return value == 0x201D || value == 0x2019 || value == 0xBB
    case .punctuation:
      guard isAdjacent, piece.end - piece.start == 1 else { return false }
      return [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(bytes[piece.start])
    default: return false
    }
  }

  /// A number in square brackets, as a reference after the mark: `harmful.[12]`.
  private func isReference(_ index: Int) -> Bool {
    guard index + 2 < range.upperBound, pieces[index + 1].kind == .number else { return false }
    let (open, close) = (pieces[index], pieces[index + 2])
    return bytes[open.start] == UInt8(ascii: "[") && bytes[close.start] == UInt8(ascii: "]")
      && pieces[index + 1].end - pieces[index + 1].start <= 3
  }

  /// Says whether a sentence that began at `start` ends with the mark at `mark`, closed at `last`.
  private func breaks(after mark: Int, closed last: Int, from start: Int) -> Bool {
    let piece = pieces[mark]
    let next = pieces[last + 1]
    let isParted = pieces[last].end < next.start
    // Signs before the next word are looked through: (, “, -.
    var word = last + 1
    while word < range.upperBound, word - last <= 3, pieces[word].kind == .quote || isOpening(word) {
      word += 1
    }
    guard word < range.upperBound else { return true }
    let first = pieces[word]
    let upper = ByteText.startsUpper(bytes, first.start, first.end)
    let lower = ByteText.startsLower(bytes, first.start, first.end)

    if piece.period == .final {
      guard upper, isParted else { return false }
      let quoted = next.kind == .quote && word == last + 2
      return last > mark || quoted || isListed("starter", first) && !isSingleLetter(first)
    }
    if first.kind == .punctuation { return false }
    let isPeriod = bytes[piece.start] == UInt8(ascii: ".") && piece.end - piece.start == 1
    if !isParted {
      // stop.Now: a missing blank; not in 3.b or a file name.
      return isPeriod && upper && first.kind == .word && mark > start && pieces[mark - 1].kind == .word
    }
    if lower { return breaksBeforeSmall(mark, last, first, from: start) }
    if isPeriod, mark == start + 1, pieces[start].kind == .number { return false }  // 1. Do this
    let quoted = last > mark && pieces[last].kind == .quote
    if quoted, !isPeriod, isCue(from: last + 1) { return false }
    return true
  }

  /// Says whether a sentence ends although the next word has a small letter.
  private func breaksBeforeSmall(_ mark: Int, _ last: Int, _ first: Tokenizer.Piece, from start: Int) -> Bool
  {
    guard last == mark else { return false }
    let sign = bytes[pieces[mark].start]
    let length = pieces[mark].end - pieces[mark].start
    // An unquoted question ends; so does !!!, but not Yahoo!.
    if sign == UInt8(ascii: "?") || sign == UInt8(ascii: "!") && length > 1 { return true }
    guard sign == UInt8(ascii: "."), length == 1 else { return false }
    // Where people write without capitals, a small letter begins a sentence.
    return ByteText.startsLower(bytes, pieces[start].start, pieces[start].end)
      || first.end - first.start == 1 && bytes[first.start] == UInt8(ascii: "i")
  }

  private func isOpening(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .punctuation else { return false }
    switch bytes[piece.start] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "*"): return true
    case 0xE2: return true
    default: return false
    }
  }

  private func isSingleLetter(_ piece: Tokenizer.Piece) -> Bool {
    piece.end - piece.start == 1 && bytes[piece.start] != UInt8(ascii: "I")
      && bytes[piece.start] != UInt8(ascii: "A")
  }

  private func isListed(_ name: StaticString, _ piece: Tokenizer.Piece) -> Bool {
    guard let value = Lexicons.sentenceWords.value(of: bytes, piece.start..<piece.end, lowercased: true)
    else {
      return false
    }
    return TokenWord(value, name).found
  }

  /// Whether a verb of speech stands among the next words: “Why?” Ann Roe asked.
  private func isCue(from index: Int) -> Bool {
    for place in index..<min(index + 6, range.upperBound) {
      let piece = pieces[place]
      guard piece.kind == .word else { return false }
      if isListed("cue", piece) { return true }
    }
    return false
  }
}
