internal import Records
internal import Text

extension Tokenizer {
  /// Reads a number with its separators, date or time, from a digit at `start`, and returns where it ends.
  mutating func scanNumber(_ start: Int) -> Int {
    if let last = scanAddress(start) { return last }
    var last = digitsEnd(start)
    if last == start { last = start + ByteText.scalarLength(bytes[start]) }
    var slashes = 0
    /// Where the digits before the present separator begin.
    var group = start
    var hyphens = 0
    while last < end {
      let byte = bytes[last]
      guard ASCII.isDigit(self.byte(last + 1)) else { break }
      switch byte {
      case 0x2C:
        // 80,000 and 1,00,000; notes 13,14 are two numbers.
        guard isGroup(last + 1) else { return finishNumber(start, last) }
      case 0x2E, 0x3A: break
      case 0x2F:
        // 1/2 is two numbers, 9/11 and 12/25/2001 are dates.
        guard slashes > 0 || isDate(start, last) else { return finishNumber(start, last) }
        slashes += 1
      case 0x2D:
        guard hyphens > 0 || isHyphenated(group, last) else { return finishNumber(start, last) }
        hyphens += 1
      default: return finishNumber(start, last)
      }
      group = last + 1
      last = digitsEnd(group)
    }
    return finishNumber(start, last)
  }

  func digitsEnd(_ offset: Int) -> Int {
    var last = offset
    while last < end {
      if ASCII.isDigit(bytes[last]) {
        last += 1
      } else if bytes[last] >= 0xC2, ByteText.blankLength(bytes, last, end) == 0,
        ScalarClass(ByteText.scalar(bytes, last, end).value) == .digit
      {
        last += ByteText.scalarLength(bytes[last])
      } else {
        return last
      }
    }
    return last
  }

  /// Adds the number, with letters that belong to it (`21st`, `1980s`) or without a unit (`65` `k`).
  private mutating func finishNumber(_ start: Int, _ last: Int) -> Int {
    guard isLetter(last) else {
      // 1980's and the 60's: a plural.
      let length = apostropheLength(last)
      if length > 0, ASCII.lowercased(byte(last + length)) == UInt8(ascii: "s"),
        !isWordPart(last + length + 1)
      {
        add(start, last + length + 1, .number)
        return last + length + 1
      }
      add(start, last, .number)
      return last
    }
    let letters = wordEnd(last)
    let suffix = last..<letters
    if suffix.count == 1,
      ASCII.lowercased(bytes[last]) == UInt8(ascii: "s") || isClass("ordinal", suffix)
        || suffix.count == 2 && isClass("ordinal", suffix)
    {
      add(start, letters, .number)
      return letters
    }
    // 65k, 12º
    if suffix.count <= 4, isClass("unit", suffix) {
      add(start, last, .number)
      return last
    }
    // 4chan, 3143C, 81P
    add(start, letters, .word)
    return letters
  }

  private func isDate(_ start: Int, _ slash: Int) -> Bool {
    let second = digitsEnd(slash + 1)
    if byte(second) == 0x2F, ASCII.isDigit(byte(second + 1)) { return true }
    // A telephone number: 713/853-6197.
    if slash - start == 3, second - slash - 1 == 3, byte(second) == 0x2D { return true }
    guard slash - start <= 2, second - slash - 1 <= 2 else { return false }
    // One of the two is a month: 20/20 is none.
    guard isMonth(start, slash) || isMonth(slash + 1, second) else { return false }
    let pair = (byte(start), byte(slash + 1))
    let single = slash - start == 1 && second - slash - 1 == 1
    // Halves, thirds, quarters and the like are fractions.
    return !(single && pair.0 < pair.1 && pair.0 <= 0x33 && pair.1 <= 0x35)
  }

  /// Telephone numbers and dates: two hyphens, or three digits and four; other hyphens part a range.
  private func isHyphenated(_ start: Int, _ hyphen: Int) -> Bool {
    let second = digitsEnd(hyphen + 1)
    if byte(second) == 0x2D, ASCII.isDigit(byte(second + 1)) { return true }
    // Also a post code: 77415-0027.
    return (hyphen - start == 3 || hyphen - start == 5) && second - hyphen - 1 == 4
  }

  private func isMonth(_ start: Int, _ last: Int) -> Bool {
    last - start == 1 || byte(start) < 0x31 || byte(start) == 0x31 && byte(start + 1) <= 0x32
  }

  /// Whether the digits at `offset` are a group of a large number: three, or two before another group.
  private func isGroup(_ offset: Int) -> Bool {
    let last = digitsEnd(offset)
    return last - offset == 3 || last - offset == 2 && byte(last) == 0x2C && ASCII.isDigit(byte(last + 1))
  }
}
