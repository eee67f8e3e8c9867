internal import Text

/// Looks for the places where a value may begin: a digit, a sign of money, a word of ours.
///
/// Everything else is passed over by its first byte, or by a word's first letter and length.
struct ValueScanner {
  private let bytes: [UInt8]
  private let lexicon = ValueLexicon.shared

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the first such place in `start..<limit`, or a place at or behind `limit` where there is none.
  ///
  /// A number that is glued to a word before it (`B52`, `MH370`) is none.
  /// - Precondition: `start` is no place within a word or a scalar.
  /// - Complexity: O(distance).
  func next(from start: Int, to limit: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < limit {
        switch Self.kinds[Int(bytes[place])] {
        case Self.other: place += 1
        case Self.letter, Self.wideLetter:
          let end = Self.wordEnd(bytes, place)
          if lexicon.mayBegin(bytes[place], end - place) { return place }
          place = Self.gluedEnd(bytes, end)
        case Self.digit: return place
        default:
          if Self.isMoney(bytes, place) { return place }
          place += bytes[place] == 0x24 ? 1 : bytes[place] >= 0xF0 ? 4 : bytes[place] >= 0xE0 ? 3 : 2
        }
      }
      return place
    }
  }

  /// Returns the end of the letters and digits that hang together from `start`, or of the scalar there.
  func end(of start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let end = Self.gluedEnd(bytes, start)
      if end > start { return end }
      var next = start + 1
      while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
      return next
    }
  }

  private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, kinds[Int(bytes[end])] & letter == letter { end += 1 }
    return end
  }

  private static func gluedEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let kind = kinds[Int(bytes[end])]
      if kind & letter == letter || kind == digit {
        end += 1
      } else if bytes[end] == 0x2C || bytes[end] == 0x2E, end > start, end + 1 < bytes.count,
        kinds[Int(bytes[end - 1])] == digit, kinds[Int(bytes[end + 1])] == digit
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private static func isMoney(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard bytes[place] != 0x24 else { return true }
    guard place + 1 < bytes.count else { return false }
    return bytes[place] == 0xC2
      ? bytes[place + 1] == 0xA3 || bytes[place + 1] == 0xA5
      : bytes[place] == 0xE2 && bytes[place + 1] == 0x82
  }

  private static let other: UInt8 = 0
  private static let letter: UInt8 = 1
  private static let digit: UInt8 = 2
  /// Bytes of letters beyond ASCII: all scalars from U+00C0 up to the general punctuation.
  private static let wideLetter: UInt8 = 3
  /// The first byte of some other scalar, or a dollar sign.
  private static let sign: UInt8 = 4
  private static let kinds: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case let byte where ASCII.isDigit(byte): digit
    case let byte where ASCII.isLetter(byte): letter
    case 0x24, 0xC2, 0xE2...0xFF: sign
    case 0x80...0xE1: wideLetter
    default: other
    }
  }
}
