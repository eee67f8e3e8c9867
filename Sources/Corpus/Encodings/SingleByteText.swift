internal import Text

/// Bytes that are not all UTF-8, decoded as Windows-1252.
///
/// Where there are more characters of UTF-8 than other bytes, only the others are Windows-1252: a page of a UTF-8 text was
/// pasted from elsewhere. Else every byte is a character.
struct SingleByteText {
  /// The text in UTF-8.
  private(set) var utf8: [UInt8] = []
  /// How many bytes are not UTF-8.
  private(set) var strayCount = 0
  /// The offset of the first of them.
  private(set) var firstStray = 0
  /// Whether only the stray bytes were read as Windows-1252.
  let isMostlyUTF8: Bool

  /// What 0x80 to 0x9F are; the five bytes without a character are control characters, as on the web.
  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Decodes bytes of which at least one is not UTF-8.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) {
    var strays: [Int] = []
    var place = 0
    var characters = 0
    while let stray = InvalidUTF8.firstInvalidOffset(in: bytes, from: place) {
      characters += Self.leadBytes(bytes[place..<stray])
      strays.append(stray)
      place = stray + 1
    }
    characters += Self.leadBytes(bytes[place...])
    strayCount = strays.count
    firstStray = strays.first ?? 0
    isMostlyUTF8 = characters >= strays.count
    utf8.reserveCapacity(bytes.count + bytes.count / 16)
    guard isMostlyUTF8 else {
      for byte in bytes { append(byte) }
      return
    }
    place = 0
    for stray in strays {
      utf8 += bytes[place..<stray]
      append(bytes[stray])
      place = stray + 1
    }
    utf8 += bytes[place...]
  }

  private static func leadBytes(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 >= 0xC0 ? $0 + 1 : $0 }
  }

  private mutating func append(_ byte: UInt8) {
    guard byte >= 0x80 else { return utf8.append(byte) }
    let value = byte < 0xA0 ? Self.upper[Int(byte) - 0x80] : UInt16(byte)
    if value >= 0x800 {
      utf8.append(0xE0 | UInt8(value >> 12))
      utf8.append(0x80 | UInt8(value >> 6 & 0x3F))
    } else {
      utf8.append(0xC0 | UInt8(value >> 6))
    }
    utf8.append(0x80 | UInt8(value & 0x3F))
  }
}
