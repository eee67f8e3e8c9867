internal import Text

/// A mark above ASCII that was read in a wrong encoding and written again: `â€œ` for `“`.
///
/// Its three bytes were taken for three letters of Windows-1252 or Latin-1, and each of these was encoded. Quotation
/// marks, apostrophes, dashes and ellipses are known; `â€` alone is a closing mark whose last letter got lost.
struct MangledMark {
  /// The mark that was meant.
  let value: UInt32
  /// How many bytes stand for it.
  let length: Int

  /// Reads the mark that begins at `offset`; nil where there is none.
  @inline(__always)
  init?(_ bytes: [UInt8], _ offset: Int, _ end: Int) {
    guard offset + 3 < end, bytes[offset] == 0xC3, bytes[offset + 1] == 0xA2 else { return nil }
    self.init(tailOf: bytes, offset, end)
  }

  private init?(tailOf bytes: [UInt8], _ offset: Int, _ end: Int) {
    let isEuro =
      offset + 4 < end && bytes[offset + 2] == 0xE2 && bytes[offset + 3] == 0x82 && bytes[offset + 4] == 0xAC
    guard isEuro || (bytes[offset + 2] == 0xC2 && bytes[offset + 3] == 0x80) else { return nil }
    let last = offset + (isEuro ? 5 : 4)
    let next = last < end ? ByteText.scalar(bytes, last, end) : (value: 0, length: 0)
    if let mark = Self.marks[next.value] {
      value = mark
      length = last + next.length - offset
    } else if isEuro, next.value < 0x80, !ASCII.isLetter(UInt8(next.value)) {
      value = 0x201D
      length = last - offset
    } else {
      return nil
    }
  }

  /// By the last letter: as Windows-1252 reads it, and as Latin-1 does.
  private static let marks: [UInt32: UInt32] = [
    0x153: 0x201C, 0x9C: 0x201C, 0x9D: 0x201D, 0x2DC: 0x2018, 0x98: 0x2018, 0x2122: 0x2019, 0x99: 0x2019,
    0x201C: 0x2013, 0x93: 0x2013, 0x201D: 0x2014, 0x94: 0x2014, 0xA6: 0x2026,
  ]

  /// Whether it is a quotation mark or an apostrophe.
  var isQuote: Bool { (0x2018...0x201D).contains(value) }

  /// Returns the bytes of a word with its apostrophes straight, where some are mangled.
  static func straightened(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    let bytes = Array(word)
    var offset = 0
    while offset < bytes.count {
      if let mark = MangledMark(bytes, offset, bytes.count), mark.isQuote {
        result += mark.value < 0x201C ? [0x27] : [0x22]
        offset += mark.length
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return result
  }
}
