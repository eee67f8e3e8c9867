internal import Text

/// What bytes are to the quotation scanner: blanks, letters, words.
enum QuotationBytes {
  /// Returns the width of the blank that begins at `offset`: ASCII, no-break, thin and wide ones; else 0.
  static func blankWidth(_ bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard offset + 2 < bytes.count else { return 0 }
      if bytes[offset + 1] == 0x80 {
        let last = bytes[offset + 2]
        return (0x80...0x8B).contains(last) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
      }
      return bytes[offset + 1] == 0x81 && (bytes[offset + 2] == 0x9F || bytes[offset + 2] == 0xA0) ? 3 : 0
    case 0xE3:
      return offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80 ? 3 : 0
    case 0xEF:
      return offset + 2 < bytes.count && bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// Returns the width of the blank that ends before `offset`; else 0.
  static func blankWidth(_ bytes: [UInt8], before offset: Int) -> Int {
    guard offset > 0, offset <= bytes.count else { return 0 }
    if bytes[offset - 1] < 0x80 { return blankWidth(bytes, at: offset - 1) == 1 ? 1 : 0 }
    if offset >= 2, bytes[offset - 2] == 0xC2 { return blankWidth(bytes, at: offset - 2) == 2 ? 2 : 0 }
    return offset >= 3 && blankWidth(bytes, at: offset - 3) == 3 ? 3 : 0
  }

  /// Whether a byte is an ASCII letter or part of a scalar beyond ASCII.
  static func isLetter(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte >= 0x80
  }

  /// Whether a letter or digit begins at `offset`; punctuation beyond ASCII is none.
  static func isWord(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    if ASCII.isDigit(byte) { return true }
    if byte == 0xE2 { return false }
    if byte == 0xC2 {
      return offset + 1 < bytes.count && (bytes[offset + 1] == 0xAA || bytes[offset + 1] == 0xBA)
    }
    return isLetter(byte)
  }

  /// Whether a letter or digit ends before `offset`.
  static func isWordEnd(_ bytes: [UInt8], before offset: Int) -> Bool {
    guard offset > 0, offset <= bytes.count else { return false }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isWord(bytes, at: start)
  }
}
