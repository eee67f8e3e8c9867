internal import Records

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
    if let clause = cueClause(from: start, to: limit) { return clause }
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
      var next = offset + 1
      while next < limit, QuotationBytes.blankWidth(bytes, at: next) > 0 {
        next += QuotationBytes.blankWidth(bytes, at: next)
      }
      guard next > offset + 1, offset > start else { continue }
      if !isComma, isAbbreviation(before: offset, from: start) { continue }
      if isCueClause(next, limit) { return offset + 1 }
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

  // MARK: A missing opening mark

  /// Returns where a quotation that closes at `end` and has no opening mark begins.
  ///
  /// - Parameters:
  ///   - end: where the closing mark stands.
  ///   - floor: the paragraph's start, or the end of the quotation before.
  ///   - beginsParagraph: whether no quotation stands before it in the paragraph.
  ///   - endsParagraph: whether the closing mark is the paragraph's last.
  /// - Returns: the offset where the quoted words begin.
  /// - Complexity: O(*n*) in the distance.
  func opening(to end: Int, from floor: Int, beginsParagraph: Bool, endsParagraph: Bool) -> Int {
    var starts = [skipBlanks(floor, end)]
    var lead: Int?
    var offset = floor
    while offset < end {
      if isSentenceEnd(offset, from: floor, to: end) {
        let next = skipBlanks(offset + 1, end)
        if next < end { starts.append(next) }
      } else if bytes[offset] == 0x3A || bytes[offset] == 0x2C, followsCue(offset, floor) {
        let next = skipBlanks(offset + 1, end)
        if next > offset + 1, next < end, bytes[offset] == 0x3A || !beginsLowercase(next) { lead = next }
      }
      offset += 1
    }
    if let lead { return lead }
    // `“…,” he said. ”`: a mark too many after a cue clause closes nothing.
    if !beginsParagraph, starts.count == 1, isCueClause(starts[0], end) { return end }
    // `“…,” he said. We must …”`: what follows the clause is quoted again.
    if !beginsParagraph, starts.count > 1, isCueClause(starts[0], starts[1]) { return starts[1] }
    if beginsParagraph, endsParagraph, !holdsCue(starts[0], end) { return starts[0] }
    var position = starts.count - 1
    // A quotation of several sentences shows by its I, we and you.
    while position > 0 {
      let previous = (starts[position - 1], starts[position])
      guard speaksInFirstPerson(previous.0, previous.1) else { break }
      position -= 1
    }
    return starts[position]
  }

  // MARK: Clauses

  private func isCueClause(_ start: Int, _ limit: Int) -> Bool {
    var words: [(text: String, isCapital: Bool, end: Int)] = []
    var offset = start
    var commas = 0
    while words.count < 9, offset < limit {
      let end = wordEnd(offset, limit)
      guard end > offset else { break }
      let isCapital = (0x41...0x5A).contains(bytes[offset]) || bytes[offset] >= 0x80
      words.append((lowercased(offset, end), isCapital, end))
      if words.count > 1, Self.cues.contains(words[words.count - 1].text) {
        guard isSubject(words.dropLast()) else { return false }
        return endsClause(end, limit)
      }
      if words.count == 1, Self.cues.contains(words[0].text) {
        let next = skipBlanks(end, limit)
        let second = lowercased(next, wordEnd(next, limit))
        let capital = next < limit && (0x41...0x5A).contains(bytes[next])
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

  private func followsCue(_ offset: Int, _ floor: Int) -> Bool {
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

  private func holdsCue(_ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      let stop = wordEnd(offset, end)
      if stop > offset, Self.cues.contains(lowercased(offset, stop)) { return true }
      offset = max(stop, offset + 1)
    }
    return false
  }

  private func speaksInFirstPerson(_ start: Int, _ end: Int) -> Bool {
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

  private func isSentenceEnd(_ offset: Int, from start: Int, to limit: Int) -> Bool {
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
    if offset - first == 1 { return (0x41...0x5A).contains(bytes[first]) && bytes[first] != 0x49 }
    return Self.abbreviations.contains(lowercased(first, offset))
  }

  private func wordEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, end - start < 40 {
      let byte = bytes[end]
      if byte == 0x27 || byte == 0x2D || (0x30...0x39).contains(byte) {
        end += 1
      } else if byte == 0xE2 {
        guard end + 2 < limit, bytes[end + 1] == 0x80, bytes[end + 2] == 0x99 else { break }
        end += 3
      } else if byte == 0xC2 {
        break
      } else if QuotationBytes.isLetter(byte) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private func skipBlanks(_ start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit {
      let width = QuotationBytes.blankWidth(bytes, at: offset)
      guard width > 0 else { break }
      offset += width
    }
    return min(offset, limit)
  }

  private func beginsLowercase(_ offset: Int) -> Bool {
    offset < bytes.count && (0x61...0x7A).contains(bytes[offset])
  }

  private func lowercased(_ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    return String(
      decoding: bytes[start..<end].map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  // MARK: Words

  private static let cues: Set<String> = [
    "said", "says", "told", "asked", "added", "wrote", "argued", "replied", "answered", "continued",
    "explained",
    "noted", "insisted", "claimed", "warned", "stated", "declared", "announced", "stressed", "tweeted",
    "recalled",
    "concluded", "responded", "remarked", "admitted", "acknowledged", "joked", "observed", "asserted",
    "suggested",
    "testified", "quipped", "shouted", "whispered", "cried", "tells", "asks", "adds", "writes", "explains",
    "notes",
    "argues", "cautioned", "complained", "emphasized", "emphasised", "lamented", "vowed", "promised",
    "conceded",
  ]
  private static let pronouns: Set<String> = ["he", "she", "they", "it", "we", "i", "who"]
  private static let determiners: Set<String> = [
    "the", "a", "an", "one", "his", "her", "their", "another", "its", "two", "some", "my", "our",
  ]
  private static let helpers: Set<String> = [
    "has", "had", "have", "also", "later", "then", "once", "again", "further",
  ]
  private static let stops: Set<String> = [
    "that", "is", "was", "are", "were", "will", "would", "to", "if", "because", "when", "which", "what",
    "can",
    "could", "should", "must", "not", "this", "these", "those", "there", "so", "but", "how", "why", "as",
    "or",
  ]
  private static let followers: Set<String> = [
    "in", "on", "to", "at", "during", "of", "after", "before", "when", "while", "as", "about", "with", "by",
    "from",
    "last", "earlier", "later", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "yesterday", "today", "adding", "referring", "through", "via", "me", "reporters", "cnn", "fox", "nbc",
    "abc",
  ]
  private static let firstPersons: Set<String> = [
    "i", "we", "my", "our", "us", "me", "you", "your", "ours", "mine", "let's",
  ]
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "capt", "sgt", "maj", "adm",
    "rev",
    "hon", "st", "jr", "sr", "vs", "no", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov",
    "dec",
    "inc", "corp", "co", "ltd", "pres", "fig", "al", "etc", "d-n", "ark", "ariz", "calif", "colo", "conn",
    "fla",
    "ga", "ill", "ind", "kan", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev",
    "ore",
    "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
  ]
}
