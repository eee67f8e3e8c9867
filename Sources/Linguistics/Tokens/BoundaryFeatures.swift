internal import Records

/// Writes the features of a place between two tokens.
///
/// All that is read lies within a few tokens; so a place costs the same in every text.
struct BoundaryFeatures {
  let text: BoundaryText
  let style: WritingStyle
  /// The tokens of the block.
  let range: Range<Int>
  /// What the last token of the block is.
  let blockEnd: BoundaryClass
  /// A number that stands for the block's role.
  let role: UInt32
  /// How many sentence marks there are to a hundred tokens of the block, in steps.
  let density: UInt32
  /// Whether the writer sets every mark, and ends the block with one.
  let isProse: Bool

  init(_ text: BoundaryText, _ range: Range<Int>, role: UInt32) {
    self.text = text
    style = text.style
    self.range = range
    self.role = role
    blockEnd = range.isEmpty ? .edge : text.boundaryClass(range.upperBound - 1)
    isProse = style.isSpotless && blockEnd.endsByForm
    var marks = 0
    for index in text.marks(in: range) where text.boundaryClass(index).isTerminal { marks += 1 }
    density = marks == 0 ? 0 : UInt32(min(7, marks * 60 / range.count + 1))
  }

  private func kind(_ index: Int) -> UInt32 {
    range.contains(index) ? UInt32(text.pieces[index].formNumber) : 0
  }

  private func hash(_ index: Int) -> UInt32 { range.contains(index) ? text.hash(index) : 0 }

  /// Returns a feature's number.
  @inline(__always)
  private func mix(_ template: UInt32, _ first: UInt32, _ second: UInt32 = 0) -> UInt32 {
    var value = (first &+ template &* 0x9E37_79B9) &* 0x85EB_CA6B
    value ^= value >> 15
    value = (value &+ second) &* 0xC2B2_AE35
    value ^= value >> 14
    return value &* 0x27D4_EB2F
  }

  /// Returns a small number for a length, finer where it is small.
  private func bucket(_ length: Int) -> UInt32 {
    switch length {
    case ..<4: UInt32(max(length, 0))
    case ..<6: 4
    case ..<9: 5
    case ..<16: 6
    case ..<31: 7
    default: 8
    }
  }

  /// The last sentence mark before closing marks that end at `left`, or `left` itself; and what closes.
  func terminal(before left: Int) -> (index: Int, closers: UInt32) {
    var index = left
    var closers: UInt32 = 0
    while index > range.lowerBound, left - index < 5 {
      let kind = text.boundaryClass(index)
      if kind.isTerminal || kind == .abbreviation { return (index, closers) }
      if kind == .closingQuote || kind == .quote {
        closers |= 1
      } else if kind == .closingBracket {
        closers |= 2
        // A reference: harmful.[12]
        if index - 2 > range.lowerBound, text.pieces[index - 1].kind == .number,
          !text.isParted(after: index - 3)
        {
          closers |= 4
          index -= 2
        }
      } else {
        break
      }
      index -= 1
    }
    return (left, 0)
  }

  /// What stands around a place.
  private struct Place {
    let left: Int
    let gap: UInt32
    let before: (UInt32, UInt32, UInt32)
    let after: (UInt32, UInt32, UInt32)
    /// How many tokens the sentence has so far, and the block after this place, in steps.
    let length: UInt32
    let rest: UInt32
    var pair: UInt32 { before.0 << 8 | after.0 }
  }

  /// Writes the features of the place after the token `left`.
  ///
  /// What costs little comes first: where it leaves no doubt, the rest is not looked at.
  func write<Sink: BoundarySink>(after left: Int, _ state: BoundaryState, to sink: inout Sink) {
    let right = left + 1
    let place = Place(
      left: left, gap: text.gap(after: left), before: (kind(left), kind(left - 1), kind(left - 2)),
      after: (kind(right), kind(right + 1), kind(right + 2)), length: bucket(left - state.start),
      rest: bucket(range.upperBound - right - 1))
    let words = (hash(left), hash(right))
    writeNeighbours(place, words, state, to: &sink)
    if sink.isSettled { return }
    writeWords(place, words, state, to: &sink)
    writeEnding(place, state, to: &sink)
  }

  private func writeNeighbours<Sink: BoundarySink>(
    _ place: Place, _ words: (UInt32, UInt32), _ state: BoundaryState, to sink: inout Sink
  ) {
    let (pair, c0, c1) = (place.pair, place.before.0, place.before.1)
    sink.add(mix(2, pair, place.gap))
    sink.add(mix(3, c1 << 16 | pair))
    sink.add(mix(4, pair << 8 | place.after.1))
    sink.add(mix(5, c1 << 24 | pair << 8 | place.after.1))
    sink.add(mix(6, place.before.2 << 24 | c1 << 16 | pair, place.after.1 << 8 | place.after.2))
    sink.add(mix(10, words.0, place.after.0))
    sink.add(mix(11, words.1, c0))
    sink.add(mix(12, words.0, words.1))
    sink.add(mix(27, pair, style.value << 8 | place.gap))
    sink.add(mix(31, place.length << 8 | place.rest, pair))
    sink.add(mix(32, style.value))
    sink.add(mix(36, state.small << 16 | place.length << 8 | c0, place.after.0))
    sink.add(mix(42, state.previous, pair))
    sink.add(mix(43, state.previous << 8 | place.length, pair))
    sink.add(mix(44, density, pair))
  }

  private func writeWords<Sink: BoundarySink>(
    _ place: Place, _ words: (UInt32, UInt32), _ state: BoundaryState, to sink: inout Sink
  ) {
    let (pair, c0) = (place.pair, place.before.0)
    let (h0, k0) = words
    let (h1, k1) = (hash(place.left - 1), hash(place.left + 2))
    let start = hash(state.start)
    let startKind = kind(state.start)
    sink.add(mix(13, k0, k1 ^ c0))
    sink.add(mix(14, h1, h0))
    sink.add(mix(28, start, pair))
    sink.add(mix(33, h0, place.before.1 << 8 | place.after.0))
    sink.add(mix(34, k0, c0 << 16 | place.after.1 << 8 | place.after.2))
    sink.add(mix(35, k0, k1))
    sink.add(mix(37, state.small << 8 | startKind, pair))
    sink.add(mix(38, h0, style.value))
    sink.add(mix(39, k0, style.value << 8 | c0))
    sink.add(mix(40, h1, pair))
    sink.add(mix(41, k0 == start ? 1 : 0, pair))
  }

  /// What ends the sentence, what closes it, and the word that would begin the next one.
  private func writeEnding<Sink: BoundarySink>(_ place: Place, _ state: BoundaryState, to sink: inout Sink) {
    let right = place.left + 1
    let mark = terminal(before: place.left)
    var first = right
    var openers: UInt32 = 0
    while first + 1 < range.upperBound, first - right < 3 {
      let kind = text.boundaryClass(first)
      guard kind.isOpening else { break }
      openers |= kind == .openingQuote || kind == .quote ? 1 : kind == .openingBracket ? 2 : 4
      first += 1
    }
    let end = kind(mark.index)
    let word = kind(first)
    let wordHash = hash(first)
    let before = mark.index - 1
    let beforeHash = hash(before)
    let beforeLength =
      range.contains(before) ? bucket(text.pieces[before].end - text.pieces[before].start) : 9
    let depth = UInt32(min(max(state.quotationDepth, 0), 2))
    let marks = end << 16 | mark.closers << 12 | openers << 8 | word
    let ends = end << 8 | word
    sink.add(mix(1, marks, place.gap))
    sink.add(mix(7, wordHash, end))
    sink.add(mix(8, beforeHash, end))
    sink.add(mix(9, beforeHash, ends))
    sink.add(mix(15, ends, place.length))
    sink.add(mix(16, ends, place.rest))
    sink.add(mix(17, ends, style.value))
    sink.add(mix(18, ends, UInt32(blockEnd.rawValue) << 8 | style.value))
    sink.add(mix(19, marks, depth))
    sink.add(mix(20, ends, state.brackets(at: place.left)))
    sink.add(mix(21, ends, kind(state.start)))
    sink.add(mix(22, ends, kind(before) << 8 | beforeLength))
    if range.contains(first) { sink.add(mix(23, text.suffixHash(first), ends)) }
    sink.add(mix(24, hash(first + 1), ends))
    sink.add(mix(25, ends, role))
    sink.add(mix(26, ends, distanceToMark(from: right)))
    if mark.closers & 1 != 0 || depth > 0 || openers & 1 != 0 {
      let speech = speech(from: right)
      sink.add(mix(29, marks, speech))
      sink.add(mix(30, ends << 8 | place.after.1, speech))
    }
    sink.add(mix(45, density << 8 | place.length, ends))
    sink.add(mix(46, wordHash, ends << 4 | state.previous))
  }

  /// How far the next sentence mark is: few tokens after the last one speak against an end without a mark.
  private func distanceToMark(from index: Int) -> UInt32 {
    for place in index..<min(index + 12, range.upperBound) where text.boundaryClass(place).isTerminal {
      return bucket(place - index)
    }
    return index + 12 >= range.upperBound ? 10 : 9
  }

  /// Whether a verb of speech stands among the next words: “Why?” Ann Roe asked.
  func speech(from index: Int) -> UInt32 {
    for place in index..<min(index + 5, range.upperBound) {
      let piece = text.pieces[place]
      guard piece.kind == .word else { return 1 }
      let word = piece.start..<piece.end
      if let value = Lexicons.sentenceWords.value(of: text.bytes, word, lowercased: true),
        TokenWord(value, "cue").found
      {
        return 2
      }
    }
    return 0
  }
}
