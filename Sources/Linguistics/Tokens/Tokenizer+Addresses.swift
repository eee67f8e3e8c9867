internal import Records
internal import Text

extension Tokenizer {
  /// Reads a web address, e-mail address or file name that begins with the letter or digit at `start`.
  ///
  /// Nil where there is none; then nothing was added. Looks at most 100 bytes ahead before it decides.
  mutating func scanAddress(_ start: Int) -> Int? {
    guard start >= searchedForAddress else { return nil }
    var last = start
    var periods = 0
    let limit = min(end, start + 100)
    while last < limit, isLocalPart(bytes[last]) {
      if bytes[last] == 0x2E { periods += 1 }
      last += 1
    }
    if byte(last) == 0x3A, last - start <= 10, byte(last + 1) == 0x2F, byte(last + 2) == 0x2F {
      return addAddress(start, urlEnd(start))
    }
    if byte(last) == 0x3A, ByteText.has("mailto:", bytes, start, end), isWordPart(last + 1) {
      return addAddress(start, urlEnd(start))
    }
    if byte(last) == 0x40, let stop = mailEnd(last) { return addAddress(start, stop) }
    guard periods > 0 else {
      searchedForAddress = last
      return nil
    }
    if ASCII.lowercased(bytes[start]) == UInt8(ascii: "w"), ByteText.has("www.", bytes, start, end),
      isLetter(start + 4)
    {
      return addAddress(start, urlEnd(start))
    }
    return domainEnd(start, last).map { addAddress(start, $0) }
  }

  private mutating func addAddress(_ start: Int, _ last: Int) -> Int {
    add(start, last, .address)
    searchedForAddress = last
    return last
  }

  private func isMark(_ offset: Int) -> Bool {
    switch ScalarClass(ByteText.scalar(bytes, offset, end).value) {
    case .letter, .mark, .digit: ByteText.blankLength(bytes, offset, end) > 0
    default: true
    }
  }

  /// Returns the end of a web address: at a blank, a quotation mark or `<`, without marks that end a sentence.
  private func urlEnd(_ start: Int) -> Int {
    var last = start
    var open = 0
    while last < end {
      let byte = bytes[last]
      if byte <= 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x60 { break }
      if byte >= 0x80 {
        if isMark(last) { break }
        last += ByteText.scalarLength(byte)
        continue
      }
      if byte == 0x28 { open += 1 }
      if byte == 0x29 {
        if open == 0 { break }
        open -= 1
      }
      last += ByteText.scalar(bytes, last, end).length
    }
    while last > start + 1 {
      switch bytes[last - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "*"),
        UInt8(ascii: "|"):
        last -= 1
      default: return last
      }
    }
    return last
  }

  private func isLocalPart(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x5F || byte == 0x25
      || byte == 0x2B || byte == 0x2D
  }

  /// Returns the end of the address whose `@` stands at `at`; nil where no name of a place follows it.
  private func mailEnd(_ at: Int) -> Int? {
    guard isWordPart(at + 1), bytes[at + 1] < 0x80 else { return nil }
    var last = at + 1
    while last < end, isLocalPart(bytes[last]) { last += 1 }
    while last > at + 1, !ASCII.isLetter(bytes[last - 1]), !ASCII.isDigit(bytes[last - 1]) { last -= 1 }
    return last
  }

  /// Returns the end of `example.org/path`, `report.doc` or `comp.mail.maps`; nil where there is none.
  private func domainEnd(_ start: Int, _ searched: Int) -> Int? {
    var limit = searched
    while limit > start, !ASCII.isLetter(bytes[limit - 1]), !ASCII.isDigit(bytes[limit - 1]) {
      limit -= 1
    }
    guard limit > start else { return nil }
    var lastPeriod = -1
    var periods = 0
    var longPieces = 0
    var piece = start
    for offset in start...limit where offset == limit || bytes[offset] == 0x2E {
      if offset == limit || bytes[offset] == 0x2E {
        guard offset > piece else { return nil }
        if offset - piece >= 2 { longPieces += 1 }
        if offset < limit {
          lastPeriod = offset
          periods += 1
        }
        piece = offset + 1
      }
    }
    guard periods > 0, longPieces > 0, ASCII.isLetter(byte(lastPeriod + 1)) else { return nil }
    let ending = (lastPeriod + 1)..<limit
    if isClass("domain", ending), lastPeriod - start >= 2 {
      return byte(limit) == 0x2F ? max(limit, urlEnd(start)) : limit
    }
    // News groups: three pieces in small letters.
    guard periods >= 2, longPieces >= 3, ASCII.isLower(bytes[start]) else { return nil }
    return (start..<limit).allSatisfy { !ASCII.isUpper(bytes[$0]) } ? limit : nil
  }
}
