internal import Text

extension BoundaryClass {
  /// What a token is by its bytes; which quotation marks open and which close is not known yet.
  init(
    _ kind: TokenKind, _ period: TokenPeriod, _ bytes: [UInt8], _ start: Int, _ end: Int
  ) {
    switch kind {
    case .word:
      switch period {
      case .final: self = .abbreviation
      case .inner: self = .title
      case .none: self = Self.word(bytes, start, end)
      }
    case .number: self = .number
    case .address: self = .address
    case .quote: self = .quote
    case .symbol: self = Self.symbol(bytes, start, end)
    case .punctuation: self = Self.mark(bytes, start, end)
    }
  }

  /// What a word of ASCII letters is.
  @inline(__always)
  static func letters(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Self {
    if ASCII.isLower(bytes[start]) { return .lowercase }
    if end - start == 1 { return .letter }
    return ASCII.isUpper(bytes[start + 1]) ? .capitals : .capitalised
  }

  private static func word(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Self {
    let first = bytes[start]
    if ASCII.isLetter(first) { return letters(bytes, start, end) }
    if ASCII.isDigit(first) { return .number }
    // A clitic: 's, ’re.
    if first == UInt8(ascii: "'") { return .lowercase }
    if ByteText.startsUpper(bytes, start, end) { return .capitalised }
    return ByteText.startsLower(bytes, start, end) || first == 0xE2 ? .lowercase : .word
  }

  private static func symbol(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Self {
    let length = end - start
    switch bytes[start] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return .face
    case UInt8(ascii: "="), UInt8(ascii: "~"): return length > 2 ? .rule : length == 2 ? .face : .symbol
    case 0xF0: return .face
    case 0xE2: return ScalarClass(ByteText.scalar(bytes, start, end).value) == .emoji ? .face : .symbol
    default: return .symbol
    }
  }

  private static func mark(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Self {
    let length = end - start
    let first = bytes[start]
    switch first {
    case UInt8(ascii: "."):
      if length == 1 { return .period }
      return bytes[end - 1] == first ? .ellipsis : .emphatic
    case UInt8(ascii: "!"): return length == 1 ? .exclamation : .emphatic
    case UInt8(ascii: "?"): return length == 1 ? .question : .emphatic
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .openingBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closingBracket
    case UInt8(ascii: "<"), UInt8(ascii: ">"): return .angle
    case UInt8(ascii: "-"), UInt8(ascii: "_"): return length > 3 ? .rule : .dash
    case UInt8(ascii: "*"): return length > 3 ? .rule : .bullet
    case 0xC2...0xFF: return wideMark(ByteText.scalar(bytes, start, end).value)
    default: return .mark
    }
  }

  private static func wideMark(_ value: UInt32) -> Self {
    switch value {
    case 0x2026: .ellipsis
    case 0x3002: .period
    case 0xFF01: .exclamation
    case 0xFF1F: .question
    case 0x203C, 0x203D, 0x2047, 0x2048, 0x2049: .emphatic
    case 0x2010...0x2015: .dash
    case 0xB7, 0x2022, 0x2023, 0x2043: .bullet
    default: .mark
    }
  }
}
