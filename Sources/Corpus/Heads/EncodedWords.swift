internal import Text

/// The encoded words of a mail's head: `=?UTF-8?Q?Zo=C3=AB?=` is `Zoë`.
enum EncodedWords {
  /// Returns a field's value with its encoded words decoded.
  ///
  /// Blanks between two encoded words are no part of the value. A word that cannot be decoded is left as it is.
  /// - Complexity: O(*n*).
  static func decoded(_ value: String) -> String {
    let bytes = Array(value.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    // Where the result ended with a decoded word, before the blanks that follow it.
    var wordEnd: Int?
    while offset < bytes.count {
      if let word = word(bytes, at: offset) {
        if let wordEnd { result.removeSubrange(wordEnd...) }
        result += word.utf8
        wordEnd = result.count
        offset = word.end
        continue
      }
      if bytes[offset] != 0x20, bytes[offset] != 0x09 { wordEnd = nil }
      result.append(bytes[offset])
      offset += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func word(_ bytes: [UInt8], at start: Int) -> (utf8: [UInt8], end: Int)? {
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "="), bytes[start + 1] == UInt8(ascii: "?")
    else { return nil }
    // RFC 2047 allows 75 bytes; some mailers write more.
    let limit = min(bytes.count, start + 512)
    var marks: [Int] = []
    var offset = start + 2
    while offset < limit, marks.count < 3 {
      if bytes[offset] == UInt8(ascii: "?") { marks.append(offset) }
      offset += 1
    }
    guard marks.count == 3, marks[2] + 1 < bytes.count, bytes[marks[2] + 1] == UInt8(ascii: "="),
      marks[1] == marks[0] + 2
    else { return nil }
    let charset = String(decoding: bytes[start + 2..<marks[0]].map(ASCII.lowercased), as: UTF8.self)
    let encoded = bytes[marks[1] + 1..<marks[2]]
    let raw: [UInt8]?
    switch bytes[marks[0] + 1] {
    case UInt8(ascii: "Q"), UInt8(ascii: "q"): raw = quotedPrintable(encoded)
    case UInt8(ascii: "B"), UInt8(ascii: "b"): raw = base64(encoded)
    default: raw = nil
    }
    guard let raw, let utf8 = utf8(raw, charset) else { return nil }
    // A line end in a field would be another field.
    return (utf8.map { $0 < 0x20 ? 0x20 : $0 }, marks[2] + 2)
  }

  private static func utf8(_ raw: [UInt8], _ charset: String) -> [UInt8]? {
    if charset == "utf-8" || charset == "us-ascii" {
      return InvalidUTF8.firstInvalidOffset(in: raw) == nil ? raw : SingleByteText(raw).utf8
    }
    guard let encoding = DeclaredEncoding(named: charset) else { return nil }
    return encoding.decode(raw).map { Array($0.utf8) }
  }

  private static func quotedPrintable(_ encoded: ArraySlice<UInt8>) -> [UInt8]? {
    var raw: [UInt8] = []
    var offset = encoded.startIndex
    while offset < encoded.endIndex {
      switch encoded[offset] {
      case UInt8(ascii: "_"): raw.append(0x20)
      case UInt8(ascii: "="):
        guard offset + 2 < encoded.endIndex, let high = hexDigit(encoded[offset + 1]),
          let low = hexDigit(encoded[offset + 2])
        else { return nil }
        raw.append(high << 4 | low)
        offset += 2
      default: raw.append(encoded[offset])
      }
      offset += 1
    }
    return raw
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch ASCII.lowercased(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case let letter where (0x61...0x66).contains(letter): letter - 0x61 + 10
    default: nil
    }
  }

  private static func base64(_ encoded: ArraySlice<UInt8>) -> [UInt8]? {
    var raw: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in encoded where byte != UInt8(ascii: "=") {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = byte - 0x41
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = byte - 0x61 + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - 0x30 + 52
      case UInt8(ascii: "+"): digit = 62
      case UInt8(ascii: "/"): digit = 63
      default: return nil
      }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        raw.append(UInt8(bits >> UInt32(count) & 0xFF))
      }
    }
    return raw
  }
}
