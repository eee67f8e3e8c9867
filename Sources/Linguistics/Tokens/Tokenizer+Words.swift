internal import Records
internal import Text

extension Tokenizer {
  /// Returns the end of the letters, digits and combining marks from `offset` on; also soft hyphen and underscore.
  func wordEnd(_ offset: Int) -> Int {
    var last = offset
    while last < end {
      let byte = bytes[last]
      if ASCII.isAlphanumeric(byte) || byte == 0x5F {
        last += 1
      } else if byte < 0x80 {
        return last
      } else {
        if MangledMark(bytes, last, end) != nil { return last }
        let scalar = ByteText.scalar(bytes, last, end)
        switch ScalarClass(scalar.value) {
        case .letter, .mark, .digit: break
        default: return last
        }
        guard ByteText.blankLength(bytes, last, end) == 0 else { return last }
        last += scalar.length
      }
    }
    return last
  }

  /// Whether a letter or digit stands at `offset`.
  func isWordPart(_ offset: Int) -> Bool {
    guard offset < end else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return ASCII.isAlphanumeric(byte) }
    return wordEnd(offset) > offset
  }

  func isLetter(_ offset: Int) -> Bool {
    isWordPart(offset) && !ASCII.isDigit(bytes[offset])
  }

  /// Returns the length of the apostrophe at `offset`, 0 where there is none.
  func apostropheLength(_ offset: Int) -> Int {
    guard offset < end else { return 0 }
    if bytes[offset] == 0x27 { return 1 }
    if let mark = MangledMark(bytes, offset, end) { return mark.value == 0x2019 ? mark.length : 0 }
    return offset + 2 < end && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99
      ? 3 : 0
  }

  /// Reads a word with its clitics, from a letter at `start`, and returns where it ends.
  mutating func scanWord(_ start: Int) -> Int {
    if let last = scanAddress(start) { return last }
    var last = wordEnd(start)
    if last == start { last = start + ByteText.scalarLength(bytes[start]) }
    while last < end {
      let byte = bytes[last]
      if byte == 0x2E {
        guard let next = periodEnd(start, last) else { break }
        if next.closes {
          add(start, next.end, .word, next.period)
          return next.end
        }
        last = next.end
      } else if byte == 0x2D {
        guard let next = hyphenEnd(start, last) else { break }
        last = next
      } else if byte == 0x26 {
        // AT&T, R&D: capitals only.
        guard ASCII.isUpper(bytes[last - 1]), ASCII.isUpper(self.byte(last + 1)) else { break }
        last = wordEnd(last + 1)
      } else if byte == 0x2F {
        // w/o, s/he, l/c: one letter before.
        guard last - start == 1, ASCII.isLetter(self.byte(last + 1)), wordEnd(last + 1) - last <= 4 else {
          break
        }
        last = wordEnd(last + 1)
      } else if byte == 0x2A {
        // f**k
        var next = last
        while self.byte(next) == 0x2A { next += 1 }
        guard isLetter(next) else { break }
        last = wordEnd(next)
      } else if byte == 0x24 {
        // US$, C$, HK$
        guard last - start <= 3, (start..<last).allSatisfy({ ASCII.isUpper(bytes[$0]) }) else { break }
        add(start, last + 1, .symbol)
        return last + 1
      } else if byte == 0x21 {
        // Yahoo!, Jeopardy!
        guard last - start <= 8, isClass("bang", start..<last), ASCII.isUpper(bytes[start]),
          !isWordPart(last + 1), self.byte(last + 1) != byte
        else { break }
        add(start, last + 1, .word)
        return last + 1
      } else {
        let length = apostropheLength(last)
        guard length > 0, byte != 0x27 || self.byte(last + 1) != 0x27 else { break }
        let next = last + length
        guard isWordPart(next) else {
          addWord(start, last)
          return scanFinalApostrophe(start, last, length)
        }
        let clitic = wordEnd(next)
        if let split = cliticStart(start, last, next, clitic) {
          addWord(start, split)
          add(split, clitic, .word)
          return clitic
        }
        last = clitic
      }
    }
    addWord(start, last)
    return last
  }

  /// Adds a word, or the two words that are written as one: `can` `not`, `gon` `na`.
  private mutating func addWord(_ start: Int, _ last: Int) {
    guard start < last else { return }
    if joinedWords.mayHold(bytes, start..<last),
      let value = Lexicons.tokens.value(of: bytes, start..<last, lowercased: true),
      let digit = TokenWord(value, "split ").number, digit < last - start
    {
      add(start, start + digit, .word)
      add(start + digit, last, .word)
      return
    }
    add(start, last, .word)
  }

  /// Returns where the clitic begins in `word'clitic`: at the `n` of `n't`, at the apostrophe of `'s`; nil in `O'Brien`.
  private func cliticStart(_ start: Int, _ apostrophe: Int, _ next: Int, _ last: Int) -> Int? {
    if last - next == 1, ASCII.lowercased(bytes[next]) == UInt8(ascii: "t"), apostrophe - start >= 2,
      ASCII.lowercased(bytes[apostrophe - 1]) == UInt8(ascii: "n")
    {
      return apostrophe - 1
    }
    guard last - next <= 2, isClass("clitic", next..<last) else { return nil }
    return apostrophe
  }

  func isClass(_ name: StaticString, _ range: Range<Int>) -> Bool {
    guard let value = Lexicons.tokens.value(of: bytes, range, lowercased: true) else { return false }
    return TokenWord(value, name).found
  }

  /// Reads an apostrophe after a word and before no word: possessive (`parents'`), dropped letter (`goin'`) or mark.
  private mutating func scanFinalApostrophe(_ start: Int, _ apostrophe: Int, _ length: Int) -> Int {
    let last = apostrophe + length
    let before = ASCII.lowercased(bytes[apostrophe - 1])
    if openSingle {
      openSingle = false
      add(apostrophe, last, .quote)
    } else if "sxz".utf8.contains(before) {
      add(apostrophe, last, .word)
    } else if before == UInt8(ascii: "n"), apostrophe - start >= 3,
      ASCII.lowercased(bytes[apostrophe - 2]) == UInt8(ascii: "i"), !pieces.isEmpty
    {
      let word = pieces.removeLast()
      add(word.start, last, word.kind)
    } else {
      add(apostrophe, last, .quote)
    }
    return last
  }

  /// Returns where a word goes on over the hyphen at `hyphen`, or nil where the hyphen is a token.
  private func hyphenEnd(_ start: Int, _ hyphen: Int) -> Int? {
    guard isWordPart(hyphen + 1), hyphen - start <= 8, isClass("prefix", start..<hyphen) else { return nil }
    return wordEnd(hyphen + 1)
  }

  /// Says what the period at `period`, after the word from `start`, is.
  ///
  /// Nil: a mark of its own. `closes`: the token ends after it. Otherwise the word goes on to `end`.
  private func periodEnd(_ start: Int, _ period: Int) -> (end: Int, closes: Bool, period: TokenPeriod)? {
    let next = period + 1
    if isWordPart(next) { return innerPeriodEnd(start, period) }
    if byte(next) == 0x2E { return nil }  // an ellipsis
    let atEnd = ByteText.skipBlanks(bytes, next, min(end, next + 8)) >= end
    if let found = acronymPeriod(start, period) { return (next, true, found) }
    if let value = Lexicons.abbreviations.value(of: bytes, start..<period, lowercased: true),
      let first = value.first, let meaning = abbreviation(first, value, start, next, atEnd: atEnd)
    {
      return (next, true, meaning)
    }
    if period - start <= 2, !atEnd, isInitial(start, period) { return (next, true, .inner) }
    return nil
  }

  /// `U.S.`, `p.m.`, `e.g.`: single letters with periods between.
  private func acronymPeriod(_ start: Int, _ period: Int) -> TokenPeriod? {
    guard period - start >= 3, period - start <= 15, bytes[start + 1] == 0x2E else { return nil }
    var offset = start
    while offset < period {
      guard ASCII.isLetter(bytes[offset]) else { return nil }
      offset += 1
      guard offset == period || bytes[offset] == 0x2E else { return nil }
      offset += 1
    }
    if let value = Lexicons.abbreviations.value(of: bytes, start..<period, lowercased: true) {
      return TokenWord(value, "inner").found ? .inner : .final
    }
    return .final
  }

  /// Says what the abbreviation's period means, from its class and what follows at `next`; nil: no abbreviation here.
  private func abbreviation(
    _ first: UInt8, _ value: ArraySlice<UInt8>, _ start: Int, _ next: Int, atEnd: Bool
  ) -> TokenPeriod? {
    let following = ByteText.skipBlanks(bytes, next, min(end, next + 8))
    let digit = ASCII.isDigit(byte(following))
    switch first {
    case UInt8(ascii: "t"):  // title
      // He lives on Main St. She does not.
      if TokenWord(value, "street").found, let last = pieces.last, last.kind == .word,
        ByteText.startsUpper(bytes, last.start, last.end), isStarter(next)
      {
        return .final
      }
      return atEnd ? (ASCII.isUpper(bytes[start]) ? .final : nil) : .inner
    case UInt8(ascii: "n"): return digit ? .inner : nil
    case UInt8(ascii: "u"):  // 6 ft. 5 in. tall
      guard let last = pieces.last, last.kind == .number else { return nil }
      return ByteText.startsLower(bytes, following, end) ? .inner : nil
    case UInt8(ascii: "l"):  // lists, etc. More of it
      return atEnd || ByteText.startsUpper(bytes, following, end) ? nil : .inner
    case UInt8(ascii: "i"): return atEnd ? .final : .inner
    case UInt8(ascii: "w"):
      // Also a word: an abbreviation only with a capital, and before a comma or a number.
      guard ASCII.isUpper(bytes[start]) else { return nil }
      return digit || byte(next) == 0x2C ? .final : nil
    case UInt8(ascii: "m"): return ASCII.isUpper(bytes[start]) || digit ? .final : nil
    default: return .final
    }
  }

  /// A capital and a period in a name: `J. Roe`, `John F. Kennedy`; also `c. 1850` and `b. 1946` after a bracket.
  private func isInitial(_ start: Int, _ period: Int) -> Bool {
    guard ByteText.startsUpper(bytes, start, end) else {
      let following = ByteText.skipBlanks(bytes, period + 1, min(end, period + 9))
      switch bytes[start] {
      case UInt8(ascii: "c"), UInt8(ascii: "p"): return ASCII.isDigit(byte(following))
      case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "m"):
        // (b. March 1946; m. 1970)
        guard let last = pieces.last, last.end - last.start == 1 else {
          return ASCII.isDigit(byte(following))
        }
        let opens = bytes[last.start] == UInt8(ascii: "(") || bytes[last.start] == UInt8(ascii: ";")
        return ASCII.isDigit(byte(following)) || opens && ByteText.startsUpper(bytes, following, end)
      default: return false
      }
    }
    // Plan B. The rest.
    if let last = pieces.last, last.kind == .word, last.end - last.start <= 9,
      isClass("lettered", last.start..<last.end)
    {
      return false
    }
    // He got an A. She did not.
    if let last = pieces.last, last.kind == .word, last.end - last.start <= 2,
      ByteText.has(last.end - last.start == 1 ? "a" : "an", bytes, last.start, last.end),
      isStarter(period + 1)
    {
      return false
    }
    guard ByteText.scalarLength(bytes[start]) == period - start else { return false }
    let following = ByteText.skipBlanks(bytes, period + 1, min(end, period + 9))
    guard ByteText.startsUpper(bytes, following, end) || byte(following) == 0x2C || byte(following) == 0x2D
    else {
      return false
    }
    if bytes[start] == UInt8(ascii: "I") {
      // The pronoun ends sentences: an initial only between two capitalised words.
      guard let last = pieces.last, last.kind == .word else { return false }
      return ByteText.startsUpper(bytes, last.start, last.end)
    }
    return true
  }

  /// Whether a word with a capital follows that begins sentences more often than it is a name.
  private func isStarter(_ offset: Int) -> Bool {
    guard let word = ByteText.wordAfter(bytes, offset, end), ASCII.isUpper(bytes[word.lowerBound]),
      let value = Lexicons.sentenceWords.value(of: bytes, word, lowercased: true)
    else { return false }
    return TokenWord(value, "starter").found
  }

  /// A period between letters: part of an acronym, an address or a typed error.
  private func innerPeriodEnd(_ start: Int, _ period: Int) -> (end: Int, closes: Bool, period: TokenPeriod)? {
    let next = period + 1
    let last = wordEnd(next)
    // U.S, a.m, Ph.D: short pieces.
    let before = wordStartBefore(period, from: start)
    if period - before <= 1, last - next <= 1 || last - next <= 3 && byte(last) != 0x2E || last - next == 1 {
      return (last, false, .none)
    }
    if period - before <= 2, last - next == 1, byte(last) == 0x2E { return (last, false, .none) }
    return nil
  }

  private func wordStartBefore(_ period: Int, from start: Int) -> Int {
    var offset = period
    while offset > start, period - offset < 4, bytes[offset - 1] != 0x2E { offset -= 1 }
    return offset
  }
}

/// One class in a value of `tokens.tsv`: classes are joined by commas.
struct TokenWord {
  /// Whether the class is there.
  private(set) var found = false
  /// The digit after the class, where there is one.
  private(set) var number: Int?

  init(_ value: ArraySlice<UInt8>, _ name: StaticString) {
    let count = name.utf8CodeUnitCount
    var start = value.startIndex
    while start < value.endIndex {
      let stop = value[start...].firstIndex(of: 0x2C) ?? value.endIndex
      let same =
        stop - start >= count
        && name.withUTF8Buffer { letters in
          (0..<count).allSatisfy { value[start + $0] == letters[$0] }
        }
      if same {
        found = stop - start == count
        if stop - start == count + 1, let digit = ASCII.digitValue(value[stop - 1]) { number = digit }
        return
      }
      start = stop + 1
    }
  }
}
