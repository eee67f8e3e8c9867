internal import Records

/// The tokens of a text as the finder of sentence boundaries sees them.
struct BoundaryText {
  let bytes: [UInt8]
  let pieces: [Token]
  /// How many quotations open before, and close after, each token.
  private(set) var opened: [UInt8]
  private(set) var closed: [UInt8]
  /// What each token is: asked several times for each.
  private var classes: [BoundaryClass] = []

  init(
    _ bytes: [UInt8], _ pieces: [Token], _ quotations: [Quotation], stop: StopCheck
  ) throws(Stopped) {
    self.bytes = bytes
    self.pieces = pieces
    opened = Array(repeating: 0, count: pieces.count)
    closed = opened
    for quotation in quotations {
      let first = firstPiece(from: quotation.outer.start)
      let last = firstPiece(from: quotation.outer.end) - 1
      guard first < pieces.count, first <= last else { continue }
      opened[first] = min(opened[first], 200) + 1
      closed[last] = min(closed[last], 200) + 1
    }
    classes.reserveCapacity(pieces.count)
    for index in pieces.indices {
      try stop.check(at: index)
      classes.append(formClass(index))
    }
  }

  /// Returns the position of the first token that begins at `offset` or after it.
  private func firstPiece(from offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a blank stands between a token and the next one.
  @inline(__always)
  func isParted(after index: Int) -> Bool { pieces[index].end < pieces[index + 1].start }

  /// What stands between a token and the next one: 0 nothing, 1 a blank, 2 the end of a line.
  func gap(after index: Int) -> UInt32 {
    let start = pieces[index].end
    let end = pieces[index + 1].start
    if start == end { return 0 }
    // A gap may be long; what is in its first bytes says enough.
    for offset in start..<min(end, start + 8) where bytes[offset] == 0x0A || bytes[offset] == 0x0D {
      return 2
    }
    return 1
  }

  /// What the token at `index` is.
  @inline(__always)
  func boundaryClass(_ index: Int) -> BoundaryClass { classes[index] }

  private func formClass(_ index: Int) -> BoundaryClass {
    let piece = pieces[index]
    switch piece.kind {
    case .word: return wordClass(piece)
    case .number: return .number
    case .address: return .address
    case .quote: return quoteClass(index)
    case .symbol: return symbolClass(piece)
    case .punctuation: return markClass(piece)
    }
  }

  private func wordClass(_ piece: Token) -> BoundaryClass {
    switch piece.period {
    case .final: return .abbreviation
    case .inner: return .title
    case .none: break
    }
    let first = bytes[piece.start]
    if ByteText.isLower(first) { return .lowercase }
    if ByteText.isDigit(first) { return .number }
    let length = piece.end - piece.start
    if ByteText.isUpper(first) {
      if length == 1 { return .letter }
      return ByteText.isUpper(bytes[piece.start + 1]) ? .capitals : .capitalised
    }
    // A clitic: 's, ’re.
    if first == UInt8(ascii: "'") { return .lowercase }
    if ByteText.startsUpper(bytes, piece.start, piece.end) { return .capitalised }
    return ByteText.startsLower(bytes, piece.start, piece.end) || first == 0xE2 ? .lowercase : .word
  }

  private func quoteClass(_ index: Int) -> BoundaryClass {
    // A mark that opens a quotation or closes one, as the layer of quotations knows.
    if opened[index] > 0 { return .openingQuote }
    if closed[index] > 0 { return .closingQuote }
    let isAfterBlank = index == 0 || isParted(after: index - 1)
    let isBeforeBlank = index + 1 == pieces.count || isParted(after: index)
    if isAfterBlank != isBeforeBlank { return isAfterBlank ? .openingQuote : .closingQuote }
    return .quote
  }

  private func symbolClass(_ piece: Token) -> BoundaryClass {
    let length = piece.end - piece.start
    switch bytes[piece.start] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return .face
    case UInt8(ascii: "="), UInt8(ascii: "~"): return length > 2 ? .rule : length == 2 ? .face : .symbol
    case 0xF0: return .face
    case 0xE2:
      return ScalarClass(ByteText.scalar(bytes, piece.start, piece.end).value) == .emoji ? .face : .symbol
    default: return .symbol
    }
  }

  private func markClass(_ piece: Token) -> BoundaryClass {
    let length = piece.end - piece.start
    let first = bytes[piece.start]
    switch first {
    case UInt8(ascii: "."):
      if length == 1 { return .period }
      return bytes[piece.end - 1] == first ? .ellipsis : .emphatic
    case UInt8(ascii: "!"): return length == 1 ? .exclamation : .emphatic
    case UInt8(ascii: "?"): return length == 1 ? .question : .emphatic
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .openingBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closingBracket
    case UInt8(ascii: "<"), UInt8(ascii: ">"): return .angle
    case UInt8(ascii: "-"), UInt8(ascii: "_"): return length > 3 ? .rule : .dash
    case UInt8(ascii: "*"): return length > 3 ? .rule : .bullet
    case 0xC2...0xFF: return wideMarkClass(ByteText.scalar(bytes, piece.start, piece.end).value)
    default: return .mark
    }
  }

  private func wideMarkClass(_ value: UInt32) -> BoundaryClass {
    switch value {
    case 0x2026: .ellipsis
    case 0x3002: .period
    case 0xFF01: .exclamation
    case 0xFF1F: .question
    case 0x203C, 0x203D, 0x2047, 0x2048, 0x2049: .emphatic
    case 0x2010...0x2015: .dash
    case 0xB7, 0x2022, 0x2023, 0x2043: .bullet
    default: .mark
    }
  }

  /// Returns a number that stands for a token's letters, whatever their case.
  func hash(_ index: Int) -> UInt32 { hash(pieces[index].start, pieces[index].end) }

  /// Returns a number that stands for a token's last three bytes.
  func suffixHash(_ index: Int) -> UInt32 {
    hash(max(pieces[index].start, pieces[index].end - 3), pieces[index].end)
  }

  private func hash(_ start: Int, _ end: Int) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    // Long words differ before their twentieth byte.
    for offset in start..<min(end, start + 20) {
      let byte = bytes[offset]
      hash = (hash ^ UInt32(ByteText.isUpper(byte) ? byte | 0x20 : byte)) &* 0x0100_0193
    }
    return hash
  }
}
