internal import Text

/// The words, strings and marks of TOML.
struct TOMLScanner {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int
  private var line: Int

  /// Begins at the first byte, which is in the line `firstLine` of the file.
  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.bytes = bytes
    offset = bytes.startIndex
    line = firstLine
  }

  /// Whether everything was read.
  var isAtEnd: Bool { offset >= bytes.endIndex }

  /// Returns an error of the line that is being read.
  func error(_ message: String) -> HeadError { HeadError(message, line: line) }

  /// The byte at a distance from the place; 0 after the end.
  private func byte(_ distance: Int = 0) -> UInt8 {
    offset + distance < bytes.endIndex ? bytes[offset + distance] : 0
  }

  private mutating func skipBlanks() {
    while byte() == 0x20 || byte() == 0x09 { offset += 1 }
  }

  private mutating func skipComment() {
    guard byte() == UInt8(ascii: "#") else { return }
    while !isAtEnd, byte() != 0x0A { offset += 1 }
  }

  /// Passes over blanks, comments and line ends.
  mutating func skipBlankLines() {
    while true {
      skipBlanks()
      skipComment()
      if byte() == 0x0D { offset += 1 }
      guard byte() == 0x0A else { return }
      offset += 1
      line += 1
    }
  }

  /// Takes a mark after blanks; returns whether it was there.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard byte() == UInt8(ascii: mark) else { return false }
    offset += 1
    return true
  }

  /// Takes the end of a line, with a comment before it.
  mutating func endLine() throws(HeadError) {
    skipBlanks()
    skipComment()
    if byte() == 0x0D { offset += 1 }
    guard isAtEnd || byte() == 0x0A else { throw error("something follows the value") }
  }

  /// Returns a key, whose parts are joined by periods.
  mutating func dottedKey() throws(HeadError) -> String {
    var parts: [String] = []
    repeat {
      skipBlanks()
      if let quoted = try string() {
        parts.append(quoted)
        continue
      }
      let start = offset
      while ASCII.isWordByte(byte()) || byte() == UInt8(ascii: "-") || byte() >= 0x80 { offset += 1 }
      guard offset > start else { throw error("a key is missing") }
      parts.append(String(decoding: bytes[start..<offset], as: UTF8.self))
    } while take(".")
    return parts.joined(separator: ".")
  }

  /// Returns a number, a date or a boolean as it was written.
  mutating func word() throws(HeadError) -> String {
    skipBlanks()
    let start = offset
    while isWordByte(byte()) || byte() == 0x20 && isTime(after: start) { offset += 1 }
    let written = bytes[start..<offset]
    guard let first = written.first else { throw error("a value is missing") }
    let text = String(decoding: written, as: UTF8.self)
    let isNumberOrDate =
      ASCII.isDigit(first) || first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
      || first == UInt8(ascii: ".")
    guard isNumberOrDate || ["true", "false", "inf", "nan"].contains(text) else {
      throw error("'\(text)' is no value: text is in quotation marks")
    }
    // 1_000 is 1000; a date has no underscore.
    return String(decoding: written.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isWordByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  /// Whether the blank between a day and its time is at the place: `2021-04-13 10:00:00`.
  private func isTime(after start: Int) -> Bool {
    offset - start == 10 && bytes[start + 4] == UInt8(ascii: "-") && ASCII.isDigit(byte(1))
      && ASCII.isDigit(byte(2)) && byte(3) == UInt8(ascii: ":")
  }

  // MARK: Strings

  /// Returns the characters of a string; nil where none begins.
  mutating func string() throws(HeadError) -> String? {
    skipBlanks()
    let quote = byte()
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let isLong = byte(1) == quote && byte(2) == quote
    offset += isLong ? 3 : 1
    if isLong {
      // A line end right after the marks is no part of the string.
      if byte() == 0x0D, byte(1) == 0x0A { offset += 1 }
      if byte() == 0x0A { takeLineEnd() }
    }
    var characters: [UInt8] = []
    while true {
      guard !isAtEnd else { throw error("the string never ends") }
      let next = byte()
      switch next {
      case quote where !isLong:
        offset += 1
        return String(decoding: characters, as: UTF8.self)
      case quote where byte(1) == quote && byte(2) == quote:
        // One or two more marks belong to the string.
        while byte(3) == quote {
          characters.append(quote)
          offset += 1
        }
        offset += 3
        return String(decoding: characters, as: UTF8.self)
      case 0x0A:
        guard isLong else { throw error("the string never ends in its line") }
        characters.append(next)
        takeLineEnd()
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        offset += 1
        try takeEscape(&characters, isLong: isLong)
      default:
        characters.append(next)
        offset += 1
      }
    }
  }

  private mutating func takeLineEnd() {
    offset += 1
    line += 1
  }

  private mutating func takeEscape(_ characters: inout [UInt8], isLong: Bool) throws(HeadError) {
    let escape = byte()
    offset += 1
    switch escape {
    case UInt8(ascii: "b"): characters.append(0x08)
    case UInt8(ascii: "t"): characters.append(0x09)
    case UInt8(ascii: "n"): characters.append(0x0A)
    case UInt8(ascii: "f"): characters.append(0x0C)
    case UInt8(ascii: "r"): characters.append(0x0D)
    case UInt8(ascii: "e"): characters.append(0x1B)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): characters.append(escape)
    case UInt8(ascii: "u"): characters += try scalar(digits: 4).utf8
    case UInt8(ascii: "U"): characters += try scalar(digits: 8).utf8
    case 0x20, 0x09, 0x0D, 0x0A:
      // A line that ends so goes on at the next one's first character.
      guard isLong else { throw error("a string has no such escape") }
      offset -= 1
      while !isAtEnd, byte() <= 0x20 {
        if byte() == 0x0A { line += 1 }
        offset += 1
      }
    default: throw error("a string has no such escape")
    }
  }

  private mutating func scalar(digits: Int) throws(HeadError) -> Unicode.Scalar {
    var value: UInt32 = 0
    for _ in 0..<digits {
      let byte = byte()
      let letter = ASCII.lowercased(byte)
      let digit: UInt32
      if ASCII.isDigit(byte) {
        digit = UInt32(byte - 0x30)
      } else if (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter) {
        digit = UInt32(letter - UInt8(ascii: "a") + 10)
      } else {
        throw error("an escape needs \(digits) hexadecimal digits")
      }
      value = value << 4 | digit
      offset += 1
    }
    guard let scalar = Unicode.Scalar(value), value != 0 else { throw error("the escape is no character") }
    return scalar
  }
}
