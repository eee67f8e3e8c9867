internal import Text

/// Questions about UTF-8 bytes that every scanner asks.
///
/// All are total: past the end there is a zero byte.
enum ByteText {
  /// Returns the length of the blank or control character at `offset`; 0 where there is none.
  ///
  /// Blanks are what shows nothing: spaces of every width, zero-width space, byte order mark, controls.
  @inline(__always)
  static func blankLength(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    guard offset < end else { return 0 }
    let byte = bytes[offset]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    if byte < 0xC2 { return 0 }
    return wideBlankLength(bytes, offset, end)
  }

  private static func wideBlankLength(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    switch bytes[offset] {
    case 0xC2:
      guard offset + 1 < end else { return 0 }
      // C1 controls and the no-break space.
      return bytes[offset + 1] <= 0xA0 ? 2 : 0
    case 0xE1:  // U+1680, U+180E
      guard offset + 2 < end else { return 0 }
      let tail = (bytes[offset + 1], bytes[offset + 2])
      return tail == (0x9A, 0x80) || tail == (0xA0, 0x8E) ? 3 : 0
    case 0xE2:
      guard offset + 2 < end else { return 0 }
      let last = bytes[offset + 2]
      if bytes[offset + 1] == 0x80 {
        // U+2000–200B, marks of direction U+200E–200F, lines, embeddings U+2028–202F.
        return last <= 0x8B || last == 0x8E || last == 0x8F || (0xA8...0xAF).contains(last) ? 3 : 0
      }
      if bytes[offset + 1] == 0x81 {
        // U+205F, word joiner and isolates U+2060–206F.
        return last >= 0x9F && last <= 0xAF ? 3 : 0
      }
      return 0
    case 0xE3:
      guard offset + 2 < end else { return 0 }
      return bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80 ? 3 : 0
    case 0xEF:
      guard offset + 2 < end else { return 0 }
      return bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// Returns the offset of the first character at or after `start` that is not blank.
  @inline(__always)
  static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    while true {
      let length = blankLength(bytes, offset, end)
      if length == 0 { return offset }
      offset += length
    }
  }

  /// Returns the offset after the last character before `end` that is not blank.
  static func trimBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var last = end
    while last > start {
      var scalar = last - 1
      while scalar > start, bytes[scalar] & 0xC0 == 0x80 { scalar -= 1 }
      if blankLength(bytes, scalar, last) != last - scalar { return last }
      last = scalar
    }
    return last
  }

  /// Returns the length in bytes of the scalar that begins with `byte`.
  @inline(__always)
  static func scalarLength(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// Returns the scalar at `offset` and its length; a malformed byte is a scalar of its own.
  @inline(__always)
  static func scalar(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> (value: UInt32, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = scalarLength(first)
    guard first >= 0xC2, offset + length <= end else { return (0xFFFD, 1) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in (offset + 1)..<(offset + length) { value = value << 6 | UInt32(bytes[next] & 0x3F) }
    return (value, length)
  }

  /// Returns whether the character at `offset` is a capital letter.
  static func startsUpper(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
    guard offset < end else { return false }
    if bytes[offset] < 0x80 { return ASCII.isUpper(bytes[offset]) }
    let value = scalar(bytes, offset, end).value
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isUppercase
  }

  /// Returns whether the character at `offset` is a small letter.
  static func startsLower(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
    guard offset < end else { return false }
    if bytes[offset] < 0x80 { return ASCII.isLower(bytes[offset]) }
    let value = scalar(bytes, offset, end).value
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isLowercase
  }

  /// Returns whether `bytes` have `word`, in lower case, at `offset`, whatever their case.
  static func has(_ word: StaticString, _ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= end else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<count {
        let byte = bytes[offset + index]
        if ASCII.lowercased(byte) != letters[index] { return false }
      }
      return true
    }
  }
}

extension ByteText {
  /// Returns the range of the first word (up to a blank) at or after `offset`, or nil where only blanks follow.
  static func wordAfter(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Range<Int>? {
    let start = skipBlanks(bytes, offset, end)
    guard start < end else { return nil }
    var last = start
    while last < end, blankLength(bytes, last, end) == 0 { last += 1 }
    return start..<last
  }
}
