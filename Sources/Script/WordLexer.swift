/// Word mode: arguments separated by blanks.
///
///     'literal'   "with $name, ${name} and \t"   “pasted”   plain   -3   --option   --   a'b c'"d"
struct WordLexer {
  /// One word.
  struct Word {
    let text: String
    let range: Range<Int>
    /// How many bytes of the text stand before the first quotation mark; nil where there is none.
    let quotedFrom: Int?

    /// Whether any part stood in quotation marks.
    var isQuoted: Bool { quotedFrom != nil }

    /// Whether the word may be an option: `--name` and `--name="a b"`, but not `'--name=a b'`.
    var mayBeOption: Bool {
      guard let quotedFrom else { return true }
      return text.utf8.prefix(quotedFrom).contains(UInt8(ascii: "="))
    }
  }

  let variables: [String: String]

  /// Returns the word at the cursor; nil where the stage ends.
  ///
  /// - Throws: a diagnostic for open quotation marks, unknown variables, and `>`.
  func next(_ cursor: inout Cursor) throws(Diagnostic) -> Word? {
    cursor.skipBlanks()
    let start = cursor.offset
    var bytes: [UInt8] = []
    var quotedFrom: Int?
    loop: while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ";"),
        UInt8(ascii: "|"):
        break loop
      case 0xC2 where cursor.peek(1) == 0xA0:
        break loop
      case UInt8(ascii: ">"), UInt8(ascii: "<"):
        throw .redirection(at: cursor.scalarRange, isOutput: byte == UInt8(ascii: ">"))
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        throw .bracketInWord(cursor.source[cursor.scalarRange], at: cursor.scalarRange)
      case UInt8(ascii: "'"):
        quotedFrom = quotedFrom ?? bytes.count
        bytes += try literal(&cursor)
      case UInt8(ascii: "\""):
        quotedFrom = quotedFrom ?? bytes.count
        bytes += try interpolated(&cursor, closing: "\"")
      case 0xE2 where cursor.hasPrefix("“"):
        quotedFrom = quotedFrom ?? bytes.count
        bytes += try interpolated(&cursor, closing: "”")
      case UInt8(ascii: "$"):
        bytes += try variable(&cursor)
      default:
        bytes.append(byte)
        cursor.offset += 1
      }
    }
    guard cursor.offset > start else { return nil }
    return Word(
      text: String(decoding: bytes, as: UTF8.self), range: start..<cursor.offset, quotedFrom: quotedFrom)
  }

  /// Returns the one quoted text or variable at the cursor; nil where there is none.
  func nextQuoted(_ cursor: inout Cursor) throws(Diagnostic) -> String? {
    let bytes: [UInt8]
    switch cursor.byte {
    case UInt8(ascii: "'"): bytes = Array(try literal(&cursor))
    case UInt8(ascii: "\""): bytes = try interpolated(&cursor, closing: "\"")
    case UInt8(ascii: "$"): bytes = try variable(&cursor)
    default:
      guard cursor.hasPrefix("“") else { return nil }
      bytes = try interpolated(&cursor, closing: "”")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `'…'`: everything stands for itself.
  private func literal(_ cursor: inout Cursor) throws(Diagnostic) -> ArraySlice<UInt8> {
    let start = cursor.offset
    cursor.offset += 1
    while let byte = cursor.byte {
      cursor.offset += 1
      if byte == UInt8(ascii: "'") { return cursor.bytes[(start + 1)..<(cursor.offset - 1)] }
    }
    throw .openQuote("'", at: start..<(start + 1))
  }

  /// `"…"` or `“…”`: variables and escapes are replaced.
  private func interpolated(_ cursor: inout Cursor, closing: StaticString) throws(Diagnostic) -> [UInt8] {
    let opening = cursor.scalarRange
    cursor.offset = opening.upperBound
    var bytes: [UInt8] = []
    while let byte = cursor.byte {
      if cursor.hasPrefix(closing) {
        cursor.offset += closing.utf8CodeUnitCount
        return bytes
      }
      switch byte {
      case UInt8(ascii: "\\"): bytes += try escape(&cursor)
      case UInt8(ascii: "$"): bytes += try variable(&cursor)
      default:
        bytes.append(byte)
        cursor.offset += 1
      }
    }
    throw .openQuote(opening.count == 1 ? "\"" : "“", at: opening)
  }

  private func escape(_ cursor: inout Cursor) throws(Diagnostic) -> [UInt8] {
    let start = cursor.offset
    cursor.offset += 1
    guard let byte = cursor.byte else { throw .openQuote("\"", at: start..<cursor.offset) }
    let range = start..<cursor.scalarRange.upperBound
    cursor.offset = range.upperBound
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "$"), UInt8(ascii: "'"): return [byte]
    default: throw .unknownEscape(cursor.source[range], at: range)
    }
  }

  /// `$name`, `${name}`, `$1`.
  private func variable(_ cursor: inout Cursor) throws(Diagnostic) -> [UInt8] {
    let start = cursor.offset
    cursor.offset += 1
    let isBraced = cursor.take("{")
    let nameStart = cursor.offset
    while let byte = cursor.byte, Self.isNameByte(byte) { cursor.offset += 1 }
    let name = cursor.source[nameStart..<cursor.offset]
    guard !name.isEmpty else {
      throw .variableName(at: start..<max(cursor.scalarRange.upperBound, start + 1))
    }
    if isBraced, !cursor.take("}") { throw .openBrace(at: start..<cursor.offset, isAtEnd: cursor.isAtEnd) }
    guard let value = variables[name] else {
      throw .unknownVariable(name, at: start..<cursor.offset, known: variables.keys.sorted())
    }
    return Array(value.utf8)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
