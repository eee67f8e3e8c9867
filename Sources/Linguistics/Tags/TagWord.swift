internal import Records
internal import Text

/// What the tagger knows of a token by its form alone.
package struct TagWord: Sendable {
  /// The hash of the form in small letters, with every digit a 0 and straight quotation marks.
  package var hash = TagHash.spread(FNV1a.seed64)
  /// Its last eight bytes, the last one lowest.
  package var tail: UInt64 = 0
  /// Its first bytes, the first one lowest.
  package var head: UInt64 = 0
  /// What the lexicon says of it: a hash of the labels that it is known to have, or of its ending where it is unknown.
  package var kind: UInt16 = 0
  /// The cluster of words that stand in the same company, from 1; 0 where it is unknown.
  package var cluster: UInt16 = 0
  /// The label that it always has, plus 1; 0 where it may have several.
  package var certain: UInt8 = 0
  /// The number of its bytes, up to 255.
  package var length: UInt8 = 0
  /// Capitals and digits.
  package var shape = Shape.edge
  /// What a capital says at its place.
  package var place = Place.inner
  /// Blanks before (1) and after (2).
  package var blanks: UInt8 = 3
  /// Whether the lexicon has it as a frequent word, whose ending says nothing more.
  package var isFrequent = false

  /// Capitals and digits of a form.
  package enum Shape: UInt8, Sendable {
    case edge, mark, lower, title, initial, upper, mixed, digits, coded
    var isCapital: Bool { self == .title || self == .upper || self == .mixed || self == .initial }
  }

  /// Where a word stands, as far as it says what a capital means.
  package enum Place: UInt8, Sendable { case inner, first, headline, shouted }

  /// The edge of a sentence.
  package init() {}

  /// Reads a form.
  ///
  /// - Complexity: O(*n*) in its bytes.
  package init(
    _ bytes: [UInt8], _ range: Range<Int>, blankBefore: Bool, blankAfter: Bool
  ) {
    var hash = FNV1a.seed64
    var upper = 0
    var lower = 0
    var digits = 0
    var count = 0
    var offset = range.lowerBound
    @inline(__always) func take(_ byte: UInt8) {
      FNV1a.add(byte, to: &hash)
      tail = tail << 8 | UInt64(byte)
      if count < 8 { head |= UInt64(byte) << UInt64(count &* 8) }
      count &+= 1
    }
    while offset < range.upperBound {
      let byte = bytes[offset]
      offset &+= 1
      if ASCII.isLower(byte) {
        lower &+= 1
        take(byte)
      } else if ASCII.isUpper(byte) {
        upper &+= 1
        take(ASCII.lowercased(byte))
      } else if ASCII.isDigit(byte) {
        digits &+= 1
        take(UInt8(ascii: "0"))
      } else if byte < 0x80 {
        take(byte)
      } else if byte == 0xE2, offset &+ 1 < range.upperBound, bytes[offset] == 0x80,
        let straight = Self.straight(bytes[offset &+ 1])
      {
        offset &+= 2
        take(straight)
        if straight != 0x27 { take(straight) }
      } else if let mark = MangledMark(bytes, offset &- 1, range.upperBound), mark.isQuote {
        offset = offset &- 1 &+ mark.length
        let straight: UInt8 = mark.value < 0x201C ? 0x27 : mark.value == 0x201C ? 0x60 : 0x22
        take(straight)
        if straight != 0x27 { take(straight) }
      } else {
        let start = offset &- 1
        offset = min(start &+ (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1), range.upperBound)
        // A letter with a mark is the letter, whether it is one scalar or two.
        let base = NameFold.base(bytes, start, offset)
        if base == 0 { continue }
        if Letters.letterCase(bytes, start, offset) == .upper { upper &+= 1 } else { lower &+= 1 }
        if let base { take(base) } else { for place in start..<offset { take(bytes[place]) } }
      }
    }
    self.hash = TagHash.spread(hash)
    length = UInt8(min(count, 255))
    blanks = (blankBefore ? 1 : 0) | (blankAfter ? 2 : 0)
    shape =
      digits > 0
      ? (upper &+ lower > 0 ? .coded : .digits)
      : upper == 0
        ? (lower == 0 ? .mark : .lower)
        : lower == 0
          ? (upper == 1 ? .initial : .upper)
          : upper == 1 && ByteText.startsUpper(bytes, range.lowerBound, range.upperBound) ? .title : .mixed
  }

  /// Reads the token at `index`.
  @inline(__always)
  package init(_ bytes: [UInt8], _ tokens: [Token], _ index: Int) {
    let span = tokens[index].span
    self.init(
      bytes, span.range, blankBefore: index == 0 || tokens[index - 1].span.end < span.start,
      blankAfter: index + 1 == tokens.count || span.end < tokens[index + 1].span.start)
  }

  /// The straight form of a curly quotation mark, by its last byte: `'`, or one of two that stand for `` and ''.
  @inline(__always)
  private static func straight(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x98, 0x99, 0x9B: 0x27
    case 0x9C, 0x9E: 0x60
    case 0x9D: 0x22
    default: nil
    }
  }

  /// The last bytes of the form, at most seven.
  @inline(__always)
  func suffix(_ count: UInt64) -> UInt64 { tail & (1 << (count &* 8) &- 1) }
  /// The first bytes of the form, at most seven.
  @inline(__always)
  func prefix(_ count: UInt64) -> UInt64 { head & (1 << (count &* 8) &- 1) }

  /// Shape and place in one number.
  @inline(__always)
  var casing: UInt64 { UInt64(shape.rawValue) << 2 | UInt64(place.rawValue) }
}

extension TagWord {
  /// Whether its capitals say nothing: there are none, or it begins a sentence.
  @inline(__always)
  package var isPlain: Bool {
    switch shape {
    case .lower, .mark, .digits, .coded: true
    case .title: place == .first
    default: false
    }
  }
}
