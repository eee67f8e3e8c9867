internal import Platform
internal import Records
internal import Text

/// Finds web and e-mail addresses in bytes.
enum AddressScanner {
  /// Returns the addresses of a text's body in text order.
  ///
  /// - Complexity: O(*n*).
  static func find(in text: SourceText, cancellation: Cancellation) throws(Cancelled) -> [ValueMention] {
    let bytes = text.bytes
    var found: [ValueMention] = []
    var place = text.bodyStart
    while place < bytes.count {
      let mention: ValueMention?
      switch bytes[place] {
      case 0x68, 0x48, 0x77, 0x57: mention = isWordStart(bytes, place) ? url(bytes, place) : nil
      case 0x40: mention = email(bytes, place, after: found.last?.span.end ?? text.bodyStart)
      default: mention = nil
      }
      if let mention {
        found.append(mention)
        place = mention.span.end
      } else {
        place += 1
        try cancellation.check(at: place)
      }
    }
    return found
  }

  private static func isWordStart(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place > 0 else { return true }
    let byte = bytes[place - 1]
    return byte < 0x80 && !isAlphanumeric(byte) && byte != 0x40 && byte != 0x2E
  }

  private static func url(_ bytes: [UInt8], _ start: Int) -> ValueMention? {
    let schemes: [StaticString] = ["https://", "http://", "www."]
    guard let scheme = schemes.first(where: { begins(bytes, start, $0) }) else { return nil }
    var end = start + scheme.utf8CodeUnitCount
    let first = end
    while end < bytes.count, isAddressByte(bytes[end]) { end += 1 }
    var depth = 0
    for byte in bytes[first..<end] { depth += byte == 0x28 ? 1 : byte == 0x29 ? -1 : 0 }
    while end > first {
      let last = bytes[end - 1]
      if last == 0x29, depth < 0 {
        depth += 1
      } else if !(last == 0x2E || last == 0x2C || last == 0x3A || last == 0x3B || last == 0x21 || last == 0x3F
        || last == 0x27 || last == 0x5D || last == 0x2A)
      {
        break
      }
      end -= 1
    }
    guard end > first, bytes[first..<end].contains(0x2E) else { return nil }
    let span = TextSpan(start, end)
    return ValueMention(
      span, .url, value: String(decoding: bytes[span.range], as: UTF8.self), confidence: 0.99)
  }

  private static func email(_ bytes: [UInt8], _ sign: Int, after limit: Int) -> ValueMention? {
    var start = sign
    while start > limit, sign - start < 64, isLocalByte(bytes[start - 1]) { start -= 1 }
    while start < sign, bytes[start] == 0x2E || bytes[start] == 0x2D { start += 1 }
    var end = sign + 1
    var lastDot: Int?
    while end < bytes.count, end - sign < 254,
      isAlphanumeric(bytes[end]) || bytes[end] == 0x2E || bytes[end] == 0x2D
    {
      if bytes[end] == 0x2E { lastDot = end }
      end += 1
    }
    while end > sign + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D {
      end -= 1
      if let dot = lastDot, dot >= end { lastDot = bytes[sign..<end].lastIndex(of: 0x2E) }
    }
    guard start < sign, let lastDot, lastDot > sign + 1, end - lastDot > 2 else { return nil }
    let span = TextSpan(start, end)
    let value = String(decoding: bytes[span.range], as: UTF8.self).lowercased()
    return ValueMention(span, .email, value: value, confidence: 0.99)
  }

  private static func begins(_ bytes: [UInt8], _ start: Int, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard start + word.count <= bytes.count else { return false }
      return zip(bytes[start...], word).allSatisfy { ASCII.lowercased($0) == $1 }
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte)
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2E || byte == 0x5F || byte == 0x25 || byte == 0x2B || byte == 0x2D
  }

  /// Printable ASCII without blanks, quotes, angle brackets, braces and the bar.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E && byte != 0x7B && byte != 0x7D
      && byte != 0x7C && byte != 0x5C && byte != 0x5E && byte != 0x60
  }
}
