/// UTF-16 or UTF-32 in one byte order.
enum WideEncoding: String {
  case utf16Little = "utf-16le"
  case utf16Big = "utf-16be"
  case utf32Little = "utf-32le"
  case utf32Big = "utf-32be"

  /// The number of bytes of a unit, and of a byte-order mark.
  var markLength: Int { self == .utf16Little || self == .utf16Big ? 2 : 4 }

  /// Creates the encoding of a byte-order mark; nil where the bytes begin with none.
  init?(markOf bytes: [UInt8]) {
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32Big
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count % 4 == 0 {
      self = .utf32Little
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16Little
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16Big
    } else {
      return nil
    }
  }

  /// Recognizes the encoding of bytes without a mark by where their zero bytes are; nil where they are no text.
  ///
  /// - Parameter bytes: bytes with at least one zero byte.
  /// - Complexity: O(*n*).
  init?(zerosOf bytes: [UInt8]) {
    var zeros = [0, 0, 0, 0]
    var hasOther = false
    for (offset, byte) in bytes.enumerated() {
      if byte == 0 { zeros[offset & 3] += 1 }
      if byte >= 0x80 || byte > 0 && DecodedText.isControl(byte) { hasOther = true }
    }
    guard let encoding = Self.candidate(zeros, bytes.count, hasOther: hasOther),
      encoding.isText(bytes[...])
    else { return nil }
    self = encoding
  }

  private static func candidate(_ zeros: [Int], _ count: Int, hasOther: Bool) -> WideEncoding? {
    if count % 4 == 0 {
      // No character has a highest byte, and few have a second highest.
      if zeros[3] == count / 4, zeros[2] * 4 > count * 3 / 4 { return .utf32Little }
      if zeros[0] == count / 4, zeros[1] * 4 > count * 3 / 4 { return .utf32Big }
    }
    guard count % 2 == 0 else { return nil }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    let (more, less) = (max(even, odd), min(even, odd))
    // Blanks and line ends have a zero byte in every script; where all other bytes are ASCII, nearly all characters do.
    let units = count / 2
    guard hasOther ? more * 64 >= units : more * 8 >= units * 7, less * 20 <= more else { return nil }
    return odd > even ? .utf16Little : .utf16Big
  }

  /// Whether the bytes decode to whole characters without control characters.
  private func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    let (utf8, replaced) = decode(bytes)
    return replaced == 0 && !utf8.contains { DecodedText.isControl($0) }
  }

  /// Returns bytes as UTF-8, and how many characters were broken and are U+FFFD now.
  ///
  /// - Complexity: O(*n*).
  func decode(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], replaced: Int) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var replaced = 0
    func append(_ value: UInt32) {
      if let scalar = Unicode.Scalar(value) {
        utf8 += scalar.utf8
      } else {
        replaced += 1
        utf8 += [0xEF, 0xBF, 0xBD]
      }
    }
    let width = markLength
    var offset = bytes.startIndex
    while bytes.endIndex - offset >= width {
      var value = unit(bytes, offset)
      offset += width
      // A pair of surrogates is one character; one alone is none.
      if width == 2, value & 0xFC00 == 0xD800, bytes.endIndex - offset >= 2 {
        let low = unit(bytes, offset)
        if low & 0xFC00 == 0xDC00 {
          value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
          offset += 2
        }
      }
      append(value)
    }
    if offset < bytes.endIndex { append(0xD800) }
    return (utf8, replaced)
  }

  /// Returns the offset of the first character that is NUL; nil where there is none.
  ///
  /// - Complexity: O(*n*).
  func firstZero(in bytes: ArraySlice<UInt8>) -> Int? {
    stride(from: bytes.startIndex, through: bytes.endIndex - markLength, by: markLength)
      .first { unit(bytes, $0) == 0 }
  }

  private func unit(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> UInt32 {
    let width = markLength
    var value: UInt32 = 0
    for index in 0..<width {
      let place = self == .utf16Little || self == .utf32Little ? width - 1 - index : index
      value = value << 8 | UInt32(bytes[offset + place])
    }
    return value
  }
}
