internal import Records
internal import Text

/// Where a missing mark should stand, judged by sentence ends and cue clauses such as `, he said`.
///
/// The judgement needs no tags: it looks for a subject and one of a few dozen common cue verbs.
struct QuotationEvidence {
  let bytes: [UInt8]

  // MARK: A missing closing mark

  /// Returns where a quotation that begins at `start` and has no closing mark ends.
  ///
  /// - Parameters:
  ///   - start: where the quoted words begin.
  ///   - limit: the paragraph's end, or where the next quotation opens.
  ///   - isFragment: whether it is part of a sentence, not an utterance of its own.
  ///   - nextOpens: whether another quotation opens at `limit`.
  /// - Returns: the offset where the quoted words end.
  /// - Complexity: O(*n*) in the distance.
  func closing(from start: Int, to limit: Int, isFragment: Bool, nextOpens: Bool) -> Int {
    if let clause = speakerClause(from: start, to: limit) { return clause }
    guard nextOpens || isFragment else { return limit }
    if let end = sentenceEnd(from: start, to: limit) { return end }
    guard nextOpens else { return limit }
    return beforeConjunction(start, limit)
  }

  /// Whether a quotation stands for itself: at the paragraph's start, after a colon, a comma or a sentence.
  ///
  /// Others are parts of the writer's sentence, `called it “a good plan”`, and never go on in the next paragraph.
  func isUtterance(from open: Int, _ start: Int) -> Bool {
    var offset = open
    while offset > 0 {
      let width = QuotationBytes.blankWidth(bytes, before: offset)
      guard width > 0 else { break }
      if bytes[offset - width] == 0x0A { return true }
      offset -= width
    }
    guard offset > 0 else { return true }
    switch bytes[offset - 1] {
    case 0x3A, 0x2C: return true
    case 0x2E, 0x21, 0x3F, 0x22, 0x9C, 0x9D, 0xA6, 0x94, 0x93: return !beginsLowercase(start)
    default: return false
    }
  }

  /// Returns where the words that say who spoke leave the quoted ones: a cue clause, or a name below them.
  func speakerClause(from start: Int, to limit: Int) -> Int? {
    cueClause(from: start, to: limit) ?? finalSignature(from: start, to: limit)
  }

  /// Returns the end of the quoted words before a dash and a name that end a paragraph: `We will win. — Jane Roe`.
  private func finalSignature(from start: Int, to limit: Int) -> Int? {
    // Names are short: the dash is looked for in the last words only.
    var offset = limit
    while offset > start, limit - offset < 60 {
      offset -= 1
      guard let name = signature(from: offset, to: limit) else { continue }
      guard offset > start, name > offset else { return nil }
      var end = offset
      while end > start, QuotationBytes.blankWidth(bytes, before: end) > 0 {
        end -= QuotationBytes.blankWidth(bytes, before: end)
      }
      // A dash inside a sentence is no signature's.
      return end > start && [0x2E, 0x21, 0x3F, 0xA6].contains(bytes[end - 1]) ? end : nil
    }
    return nil
  }

  /// Returns where the name begins that follows a dash at `offset` and ends the paragraph; nil where there is none.
  func signature(from offset: Int, to limit: Int) -> Int? {
    let dash = skipBlanks(offset, limit)
    guard dash + 2 < limit else { return nil }
    var place = dash
    if bytes[dash] == 0xE2, bytes[dash + 1] == 0x80, (0x92...0x95).contains(bytes[dash + 2]) {
      place += 3
    } else if bytes[dash] == 0x2D {
      place += bytes[dash + 1] == 0x2D ? 2 : 1
      // A hyphen needs its blank.
      guard QuotationBytes.blankWidth(bytes, at: place) > 0 else { return nil }
    } else {
      return nil
    }
    let name = skipBlanks(place, limit)
    var next = name
    var words = 0
    while next < limit {
      let end = wordEnd(next, limit)
      guard end > next, isCapital(next) || (words > 0 && Self.determiners.contains(lowercased(next, end)))
      else { return nil }
      words += 1
      next = end
      while next < limit, bytes[next] == 0x2E || bytes[next] == 0x2C { next += 1 }
      next = skipBlanks(next, limit)
    }
    return (1...6).contains(words) ? name : nil
  }

  /// Returns where a cue clause leaves the quoted words.
  ///
  /// That is after the comma of `“We go, he said.`
  func cueClause(from start: Int, to limit: Int) -> Int? {
    var offset = start
    while offset < limit {
      defer { offset += 1 }
      let isComma: Bool
      switch bytes[offset] {
      case 0x2C: isComma = true
      case 0x2E, 0x21, 0x3F: isComma = false
      default: continue
      }
      // `“They say, ‘Not yet,’ he said`: the mark of a quotation inside ends before the clause.
      let markEnd = singleMarkEnd(offset + 1, limit)
      let next = skipBlanks(markEnd, limit)
      guard next > markEnd, offset > start else { continue }
      if !isComma, isAbbreviation(before: offset, from: start) { continue }
      if isCueClause(next, limit, isComma: isComma) { return markEnd }
    }
    return nil
  }

  /// Returns the end of the first sentence from `start`, after its mark.
  func sentenceEnd(from start: Int, to limit: Int) -> Int? {
    var offset = start
    while offset < limit {
      if isSentenceEnd(offset, from: start, to: limit) { return offset + 1 }
      offset += 1
    }
    return nil
  }

  // MARK: Clauses

  private func singleMarkEnd(_ offset: Int, _ limit: Int) -> Int {
    guard offset < limit else { return offset }
    if bytes[offset] == 0x27 { return offset + 1 }
    let isCurly = offset + 2 < limit && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
    return isCurly && bytes[offset + 2] == 0x99 ? offset + 3 : offset
  }

  /// Whether a clause such as `he said` or `said Roe` begins at `start`.
  ///
  /// Where a comma leads over to it (`isComma`), `retired general Lloyd Roe said` is one too.
  func isCueClause(_ start: Int, _ limit: Int, isComma: Bool = false) -> Bool {
    var words: [(text: String, isCapital: Bool, end: Int)] = []
    var offset = start
    var commas = 0
    while words.count < 9, offset < limit {
      let end = wordEnd(offset, limit)
      guard end > offset else { break }
      words.append((lowercased(offset, end), isCapital(offset) || bytes[offset] >= 0x80, end))
      if words.count > 1, Self.cues.contains(words[words.count - 1].text) {
        guard isSubject(words.dropLast()) || (isComma && endsWithName(words.dropLast())) else { return false }
        return endsClause(end, limit)
      }
      if words.count == 1, Self.cues.contains(words[0].text) {
        let next = skipBlanks(end, limit)
        let second = lowercased(next, wordEnd(next, limit))
        let capital = isCapital(next)
        if isComma, !capital, next < limit, leadsToName(next, limit) { return true }
        return capital && second != "i" || Self.determiners.contains(second) || Self.pronouns.contains(second)
      }
      if Self.stops.contains(words[words.count - 1].text) { return false }
      var next = end
      if next < limit, bytes[next] == 0x2C {
        commas += 1
        guard commas <= 2, words[0].isCapital else { return false }
        next += 1
      } else if next < limit, bytes[next] == 0x2E {
        guard isAbbreviation(before: next, from: start) else { return false }
        next += 1
      }
      let following = skipBlanks(next, limit)
      guard following > next else { return false }
      offset = following
    }
    return false
  }

  private func isSubject(_ words: ArraySlice<(text: String, isCapital: Bool, end: Int)>) -> Bool {
    guard let first = words.first else { return false }
    if Self.pronouns.contains(first.text) {
      return words.count == 1
        || words.dropFirst().allSatisfy { $0.text.hasSuffix("ly") || Self.helpers.contains($0.text) }
    }
    return first.isCapital || Self.determiners.contains(first.text)
  }

  /// Whether a description and a full name stand before the cue: `retired general Lloyd Roe`.
  private func endsWithName(_ words: ArraySlice<(text: String, isCapital: Bool, end: Int)>) -> Bool {
    words.count > 2 && words.suffix(2).allSatisfy { $0.isCapital && $0.text != "i" }
      && !words.contains { Self.conjunctions.contains($0.text) }
  }

  /// Whether a description of at most four words leads to a full name: `9/11 widow Terry Roe`.
  private func leadsToName(_ start: Int, _ limit: Int) -> Bool {
    var offset = start
    for _ in 0..<5 {
      let end = wordEnd(offset, limit)
      guard end > offset else { return false }
      let next = skipBlanks(end, limit)
      if isCapital(offset) { return next > end && isCapital(next) && lowercased(offset, end) != "i" }
      let word = lowercased(offset, end)
      if Self.stops.contains(word) || Self.pronouns.contains(word) || Self.conjunctions.contains(word) {
        return false
      }
      // A number may have a slash in it.
      offset = end < limit && bytes[end] == 0x2F ? end + 1 : next
    }
    return false
  }

  private func endsClause(_ end: Int, _ limit: Int) -> Bool {
    guard end < limit else { return true }
    switch bytes[end] {
    case 0x2E, 0x2C, 0x3A, 0x3B: return true
    case 0xE2: return true
    default: break
    }
    let next = skipBlanks(end, limit)
    guard next < limit else { return true }
    return Self.followers.contains(lowercased(next, wordEnd(next, limit)))
      || lowercased(max(0, end - 4), end) == "told"
  }

  func followsCue(_ offset: Int, _ floor: Int) -> Bool {
    var start = offset
    while start > floor, offset - start < 24, QuotationBytes.isLetter(bytes[start - 1]) { start -= 1 }
    let word = lowercased(start, offset)
    if Self.cues.contains(word) { return true }
    guard bytes[offset] == 0x3A else { return false }
    // `told reporters on Monday:` — a cue earlier in the clause.
    var position = start
    var seen = 0
    while position > floor, seen < 8 {
      while position > floor, !QuotationBytes.isLetter(bytes[position - 1]) {
        if bytes[position - 1] == 0x2E { return false }
        position -= 1
      }
      let end = position
      while position > floor, QuotationBytes.isLetter(bytes[position - 1]) { position -= 1 }
      if Self.cues.contains(lowercased(position, end)) { return true }
      seen += 1
    }
    return false
  }

  func holdsCue(_ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      let stop = wordEnd(offset, end)
      if stop > offset, Self.cues.contains(lowercased(offset, stop)) { return true }
      offset = max(stop, offset + 1)
    }
    return false
  }

  func speaksInFirstPerson(_ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      let stop = wordEnd(offset, end)
      if stop == offset {
        offset += 1
        continue
      }
      var word = lowercased(offset, stop)
      if let apostrophe = word.unicodeScalars.firstIndex(where: { $0 == "'" || $0 == "\u{2019}" }) {
        word = String(word[..<apostrophe])
      }
      if Self.firstPersons.contains(word) { return true }
      offset = stop
    }
    return false
  }

  private func beforeConjunction(_ start: Int, _ limit: Int) -> Int {
    var end = limit
    while end > start, QuotationBytes.blankWidth(bytes, before: end) > 0 {
      end -= QuotationBytes.blankWidth(bytes, before: end)
    }
    var word = end
    while word > start, end - word < 6, QuotationBytes.isLetter(bytes[word - 1]) { word -= 1 }
    guard word > start, ["and", "or", "but"].contains(lowercased(word, end)) else { return end }
    while word > start, QuotationBytes.blankWidth(bytes, before: word) > 0 {
      word -= QuotationBytes.blankWidth(bytes, before: word)
    }
    return word > start ? word : end
  }

  // MARK: Sentences and words

  func isSentenceEnd(_ offset: Int, from start: Int, to limit: Int) -> Bool {
    switch bytes[offset] {
    case 0x21, 0x3F: break
    case 0x2E:
      if isAbbreviation(before: offset, from: start) { return false }
    default: return false
    }
    let next = skipBlanks(offset + 1, limit)
    if next >= limit { return true }
    return next > offset + 1 && !beginsLowercase(next)
  }

  private func isAbbreviation(before offset: Int, from start: Int) -> Bool {
    var first = offset
    while first > start, offset - first < 12,
      QuotationBytes.isLetter(bytes[first - 1]) || bytes[first - 1] == 0x2E
    {
      first -= 1
    }
    guard first < offset else { return false }
    if bytes[first..<offset].contains(0x2E) { return true }
    if offset - first == 1 { return ASCII.isUpper(bytes[first]) && bytes[first] != 0x49 }
    return Self.abbreviations.contains(lowercased(first, offset))
  }

  func wordEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, end - start < 40 {
      let byte = bytes[end]
      if byte == 0x27 || byte == 0x2D || ASCII.isDigit(byte) {
        end += 1
      } else if byte == 0xE2 {
        guard end + 2 < limit, bytes[end + 1] == 0x80, bytes[end + 2] == 0x99 else { break }
        end += 3
      } else if byte == 0xC2 {
        // Signs and blanks end a word; what a wrong encoding made of a letter does not.
        guard end + 1 < limit, ![0xA0, 0xAB, 0xBB].contains(bytes[end + 1]) else { break }
        end += 2
      } else if QuotationBytes.isLetter(byte) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  func skipBlanks(_ start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit {
      let width = QuotationBytes.blankWidth(bytes, at: offset)
      guard width > 0 else { break }
      offset += width
    }
    return min(offset, limit)
  }

  func isCapital(_ offset: Int) -> Bool {
    offset < bytes.count && ASCII.isUpper(bytes[offset])
  }

  func beginsLowercase(_ offset: Int) -> Bool {
    offset < bytes.count && ASCII.isLower(bytes[offset])
  }

  func lowercased(_ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    return String(
      decoding: bytes[start..<end].map { ASCII.lowercased($0) }, as: UTF8.self)
  }
}
