internal import Records

/// A number, word or mark, as the value rules see it: simpler than a token, the same whatever the tokeniser does.
struct ValuePiece {
  enum Kind {
    /// Digits with inner commas and periods: `80,000`, `1.2`.
    case number
    /// Letters.
    case word
    /// One other scalar.
    case mark
  }

  let kind: Kind
  let span: TextSpan
  /// Whether a blank stands before it.
  let hasGap: Bool
  /// Whether a blank line or the text's edge stands before it.
  let opensParagraph: Bool
}

/// The pieces of a text, without the addresses in it.
struct ValuePieces {
  let bytes: [UInt8]
  private(set) var pieces: [ValuePiece] = []

  /// Cuts a text; `skipped` spans, in order, give no pieces.
  ///
  /// - Complexity: O(*n*).
  init(_ text: SourceText, skipping skipped: [TextSpan], stop: StopCheck) throws(Stopped) {
    bytes = text.bytes
    var place = 0
    var next = 0
    var hasGap = true
    var lineEnds = 2
    var step = 0
    while place < bytes.count {
      try stop.check(at: step)
      step += 1
      if next < skipped.count, place >= skipped[next].start {
        place = max(place, skipped[next].end)
        next += 1
        hasGap = true
        lineEnds = 2
        continue
      }
      let byte = bytes[place]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        hasGap = true
        if byte == 0x0A { lineEnds += 1 }
        place += 1
        continue
      }
      if byte == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 {
        hasGap = true
        place += 2
        continue
      }
      let (kind, end) = pieceEnd(place)
      pieces.append(
        ValuePiece(kind: kind, span: TextSpan(place, end), hasGap: hasGap, opensParagraph: lineEnds > 1))
      place = end
      hasGap = false
      lineEnds = 0
    }
  }

  private func pieceEnd(_ start: Int) -> (ValuePiece.Kind, Int) {
    var end = start
    if isDigit(start) {
      while isDigit(end) || ((byte(end) == 0x2C || byte(end) == 0x2E) && isDigit(end + 1)) { end += 1 }
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

  private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
  private func isDigit(_ place: Int) -> Bool { (0x30...0x39).contains(byte(place)) }

  /// Letters of ASCII, and all scalars from U+00C0 up to the general punctuation.
  private func isLetter(_ place: Int) -> Bool {
    let byte = byte(place)
    if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) && byte & 0x40 != 0 }
    if byte & 0xC0 == 0x80 { return place > 0 && (byte & 0xC0 == 0x80) && continuesLetter(place) }
    return byte >= 0xC3 && byte < 0xE2
  }

  private func continuesLetter(_ place: Int) -> Bool {
    var start = place
    while start > 0, place - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes[start] >= 0xC3 && bytes[start] < 0xE2
  }

  // MARK: Reading

  /// Returns whether there is a piece at `index` in the paragraph of the one before.
  func isInside(_ index: Int) -> Bool { pieces.indices.contains(index) && !pieces[index].opensParagraph }

  /// Returns the word at `index` in small letters, or nil where something else stands.
  func word(_ index: Int) -> String? {
    guard pieces.indices.contains(index), pieces[index].kind == .word, pieces[index].span.count <= 15 else {
      return nil
    }
    return String(
      decoding: bytes[pieces[index].span.range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  /// Returns whether the piece begins with an ASCII capital.
  func isCapitalised(_ index: Int) -> Bool {
    pieces.indices.contains(index) && (0x41...0x5A).contains(bytes[pieces[index].span.start])
  }

  /// Returns whether the mark at `index` is `scalar`.
  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    guard pieces.indices.contains(index), pieces[index].kind == .mark else { return false }
    return String(decoding: bytes[pieces[index].span.range], as: UTF8.self).unicodeScalars.first == scalar
  }

  /// Returns the digits of a number of at most `digits` digits without separators.
  func integer(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard pieces.indices.contains(index), pieces[index].kind == .number,
      digits.contains(pieces[index].span.count)
    else { return nil }
    return Int(String(decoding: bytes[pieces[index].span.range], as: UTF8.self))
  }

  /// Returns the span from one piece to another, both included.
  func span(_ first: Int, _ last: Int) -> TextSpan { pieces[first].span.union(pieces[last].span) }
}
