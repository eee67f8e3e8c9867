internal import Records
internal import Text

extension Tokenizer {
  /// Reads a token that begins with the ASCII sign `first` at `offset`, and returns where it ends.
  mutating func scanMark(_ offset: Int, _ first: UInt8) -> Int {
    switch first {
    case UInt8(ascii: "\""):
      add(offset, offset + 1, .quote)
      return offset + 1
    case UInt8(ascii: "'"): return scanApostrophe(offset, 1)
    case UInt8(ascii: "`"):
      // Levi`s
      if ASCII.lowercased(byte(offset + 1)) == UInt8(ascii: "s"), !isAfterBlank(offset),
        pieces.last?.kind == .word,
        !isWordPart(offset + 2)
      {
        add(offset, offset + 2, .word)
        return offset + 2
      }
      let last = byte(offset + 1) == first ? offset + 2 : offset + 1
      add(offset, last, .quote)
      return last
    case UInt8(ascii: "."):
      if ASCII.isDigit(byte(offset + 1)), isAfterBlank(offset) || pieces.last?.kind == .symbol {
        let last = digitsEnd(offset + 1)
        add(offset, last, .number)
        return last
      }
      if isAfterBlank(offset), let last = extensionEnd(offset) {
        add(offset, last, .address)
        return last
      }
      return addRun(offset, .punctuation) { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return addRun(offset, .punctuation) { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
      if first == UInt8(ascii: "="), let last = face(offset) { return last }
      return addRun(offset, first == UInt8(ascii: "=") || first == UInt8(ascii: "~") ? .symbol : .punctuation)
      {
        $0 == first
      }
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      if byte(offset + 1) == UInt8(ascii: "3"), first == UInt8(ascii: "<"), !isWordPart(offset + 2) {
        add(offset, offset + 2, .symbol)
        return offset + 2
      }
      return addRun(offset, .punctuation) { $0 == first }
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      if let last = face(offset) { return last }
      add(offset, offset + 1, .punctuation)
      return offset + 1
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      if isAfterBlank(offset), isLetter(offset + 1) || first == UInt8(ascii: "@") && isWordPart(offset + 1) {
        let last = wordEnd(offset + 1)
        add(offset, last, .address)
        return last
      }
      add(offset, offset + 1, .symbol)
      return offset + 1
    case UInt8(ascii: "$"):
      return addRun(offset, .symbol) { $0 == first }
    case UInt8(ascii: "+"):
      // +44, +1; +++
      if isAfterBlank(offset), ASCII.isDigit(byte(offset + 1)) {
        let last = digitsEnd(offset + 1)
        add(offset, last, .number)
        return last
      }
      return addRun(offset, .symbol) { $0 == first }
    case UInt8(ascii: "^"):
      if byte(offset + 1) == UInt8(ascii: "_"), byte(offset + 2) == first {
        add(offset, offset + 3, .symbol)
        return offset + 3
      }
      add(offset, offset + 1, .symbol)
      return offset + 1
    case UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "\\"):
      add(offset, offset + 1, .symbol)
      return offset + 1
    default:  // , ( ) [ ] { } /
      add(offset, offset + 1, .punctuation)
      return offset + 1
    }
  }

  private mutating func addRun(_ offset: Int, _ kind: TokenKind, while holds: (UInt8) -> Bool) -> Int {
    var last = offset + 1
    while last < end, holds(bytes[last]) { last += 1 }
    add(offset, last, kind)
    return last
  }

  /// Returns the end of `.doc`, parted from its file's name.
  private func extensionEnd(_ offset: Int) -> Int? {
    guard isLetter(offset + 1) else { return nil }
    let last = wordEnd(offset + 1)
    return last - offset <= 5 && isClass("domain", offset + 1..<last) ? last : nil
  }

  /// Reads `:-)`, `;)`, `:D`, `=)` before a blank.
  private mutating func face(_ offset: Int) -> Int? {
    guard isAfterBlank(offset) || byte(offset + 1) == 0x2D else { return nil }
    var last = offset
    guard byte(last) == 0x3A || byte(last) == 0x3B || byte(last) == 0x3D else { return nil }
    last += 1
    if byte(last) == 0x2D || byte(last) == 0x27 { last += 1 }
    switch byte(last) {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "p"),
      UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "O"), UInt8(ascii: "o"):
      let mouth = byte(last)
      last += 1
      if mouth == UInt8(ascii: ")") || mouth == UInt8(ascii: "(") {
        while byte(last) == mouth { last += 1 }
      }
    default: return nil
    }
    guard !isWordPart(last) else { return nil }
    add(offset, last, .symbol)
    return last
  }

  /// Reads a quotation mark above ASCII; `’` may be an apostrophe.
  mutating func scanQuote(_ offset: Int, _ value: UInt32, _ length: Int) -> Int {
    if value == 0x2019 { return scanApostrophe(offset, length) }
    if value == 0x2018 {
      // A word processor turns the apostrophe of ‘90s the wrong way.
      if isElision(offset, length) { return scanApostrophe(offset, length) }
      // Two single marks are a double one.
      if isSingleMark(offset + length) {
        add(offset, offset + length * 2, .quote)
        return offset + length * 2
      }
      openSingle = true
    }
    add(offset, offset + length, .quote)
    return offset + length
  }

  /// Whether `‘` or `’` stands at `offset`.
  private func isSingleMark(_ offset: Int) -> Bool {
    byte(offset) == 0xE2 && byte(offset + 1) == 0x80 && (byte(offset + 2) == 0x98 || byte(offset + 2) == 0x99)
  }

  /// Reads an apostrophe or single mark that stands before a word, or alone.
  private mutating func scanApostrophe(_ offset: Int, _ length: Int) -> Int {
    let next = offset + length
    if length == 1, byte(next) == UInt8(ascii: "'") {
      add(offset, next + 1, .quote)
      return next + 1
    }
    if length == 3, isSingleMark(next), !openSingle {
      add(offset, next + length, .quote)
      return next + length
    }
    if isElision(offset, length) {
      var last = wordEnd(next)
      if last - next == 1, apostropheLength(last) > 0 { last += apostropheLength(last) }  // 'n'
      add(offset, last, ASCII.isDigit(bytes[next]) ? .number : .word)
      return last
    }
    // Parted from its word or after a mark: U.S.'s, "Time"'s.
    if isWordPart(next), !isAfterBlank(offset), isClass("clitic", next..<wordEnd(next)) {
      let last = wordEnd(next)
      add(offset, last, .word)
      return last
    }
    if isWordPart(next), isAfterBlank(offset) {
      if byte(next) == UInt8(ascii: "s"), !isWordPart(next + 1) {
        add(offset, next + 1, .word)
        return next + 1
      }
      openSingle = true
    } else if openSingle {
      openSingle = false
    } else if let last = pieces.last, last.end == offset, last.form.hasOwnPeriod {
      // The U.S.' allies.
      add(offset, next, .word)
      return next
    }
    add(offset, next, .quote)
    return next
  }

  /// Whether the apostrophe at `offset` stands for dropped letters: ’90s, ’em, rock ’n’ roll.
  private func isElision(_ offset: Int, _ length: Int) -> Bool {
    let next = offset + length
    guard isWordPart(next) else { return false }
    let last = wordEnd(next)
    if ASCII.isDigit(bytes[next]) {
      let digits = digitsEnd(next)
      return digits - next == 2
        && (last == digits || last == digits + 1 && bytes[digits] == UInt8(ascii: "s"))
        && apostropheLength(last) == 0
    }
    guard last - next <= 5, isClass("elision", next..<last) else { return false }
    return last - next > 1 || apostropheLength(last) > 0
  }
}
