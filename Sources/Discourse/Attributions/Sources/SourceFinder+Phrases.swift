internal import Linguistics

/// The noun phrases of a stretch of words, and which of them is the subject.
extension SourceFinder {
  private struct Phrase {
    var range: Range<Int>
    var followsPreposition: Bool
    var isTemporal: Bool
  }

  /// Returns the noun phrase that is the subject in the words that end at `end`.
  func phrase(endingAt end: Int, floor: Int) -> SourceMention? {
    var start = end
    while start > floor, end - start < 30, isNominal(start - 1) {
      if words.has(start - 1, .relative), words.lower[start - 1] != "that" { break }
      start -= 1
    }
    guard start < end else { return nil }
    let phrases = phrases(in: start..<end)
    guard let chosen = phrases.lastIndex(where: { !$0.followsPreposition && !$0.isTemporal }) else {
      return nil
    }
    let next = chosen + 1
    if next < phrases.count, phrases[next].followsPreposition, isReport(phrases[chosen].range.upperBound - 1),
      isBy(phrases[next].range.lowerBound - 1), let author = source(phrases[next].range)
    {
      return author
    }
    return source(phrases[chosen].range)
  }

  private func isNominal(_ index: Int) -> Bool {
    guard words.isOwn(index) else { return false }
    let token = words.tokens[index]
    switch token.kind {
    case .number, .quote: return true
    case .punctuation: return words.lower[index] == "/"
    case .symbol: return words.lower[index] == "&"
    case .address: return true
    case .word: break
    }
    let word = words.lower[index]
    if word == "and" || word == "or" {
      return index > 0 && index + 1 < words.count && words.isCapital(index - 1) && words.isCapital(index + 1)
    }
    if words.has(index, .pronoun), !words.has(index, .determiner) { return false }
    if words.has(index, .finite), !words.isCapital(index) { return false }
    if words.has(index, .subordinator), !words.has(index, .preposition), !words.isCapital(index) {
      return false
    }
    if let cue = words.cues[index], !words.isCapital(index) {
      if cue.form == .gerund { return false }
      if cue.form == .finite, cue.isSpeech { return false }
    }
    if index < words.tags.count, !words.isCapital(index),
      ["VBD", "VBZ", "VBP", "MD"].contains(words.tags[index].xpos), !words.has(index, [.title, .plural])
    {
      return false
    }
    return true
  }

  private func phrases(in range: Range<Int>) -> [Phrase] {
    var phrases: [Phrase] = []
    var start = range.lowerBound
    var followsPreposition = false
    func close(_ end: Int) {
      if start < end {
        let isTemporal =
          (start..<end).allSatisfy {
            words.has($0, [.temporal, .determiner]) || words.tokens[$0].kind == .number
          } && (start..<end).contains { words.has($0, .temporal) }
        phrases.append(
          Phrase(range: start..<end, followsPreposition: followsPreposition, isTemporal: isTemporal))
      }
      start = end
      followsPreposition = false
    }
    for index in range {
      if words.has(index, .preposition), !isApproximation(index), !words.isCapital(index) || index == start {
        close(index)
        start = index + 1
        followsPreposition = true
      } else if words.has(index, .determiner), index > start, !words.has(index - 1, .determiner) {
        close(index)
      } else if words.has(index, .temporal), index > start, !words.has(index - 1, .determiner) {
        if !words.has(index - 1, .temporal), words.tokens[index - 1].kind != .number { close(index) }
      } else if words.isCapital(index), index > start, beginsName(index) {
        close(index)
      } else if index > start, words.has(index - 1, .temporal), !words.has(index, .temporal),
        words.isCapital(index)
      {
        close(index)
      }
    }
    close(range.upperBound)
    return phrases
  }

  /// Whether `about`, `over` or `around` is before a number: `about half of voters`.
  private func isApproximation(_ index: Int) -> Bool {
    guard ["about", "around", "over", "under"].contains(words.lower[index]), index + 1 < words.count else {
      return false
    }
    return words.tokens[index + 1].kind == .number || words.lower[index + 1] == "half"
      || words.has(index + 1, .determiner) && words.lower[index + 1] != "the" && words.lower[index + 1] != "a"
  }

  /// Whether a capital after a small letter begins another phrase: `the meeting | Roe`, not `spokesman Roe`.
  func beginsName(_ index: Int) -> Bool {
    let previous = index - 1
    guard words.tokens[previous].kind == .word, !words.isCapital(previous) else { return false }
    if words.has(previous, [.title, .determiner, .plural]) || words.lower[previous] == "and" { return false }
    if ["'", "’"].contains(words.lower[previous]) || Self.nameLinks.contains(words.lower[previous]) {
      return false
    }
    // An adjective before a name: `the conservative Heritage Foundation`.
    if index < words.tags.count { return words.tags[previous].upos == .noun }
    return true
  }

  /// Shortens a noun phrase to its head and title.
  func source(_ range: Range<Int>) -> SourceMention? {
    var range = range
    while let last = range.last, words.tokens[last].kind != .word, words.tokens[last].kind != .number {
      if words.tokens[last].kind == .address { break }
      range = range.lowerBound..<last
    }
    while let first = range.first,
      words.tokens[first].kind == .quote || words.tokens[first].kind == .punctuation
    {
      range = first + 1..<range.upperBound
    }
    while let first = range.first, range.count > 1, words.has(first, [.subordinator, .adverb]),
      !words.has(first, .determiner), !words.isNameLike(first)
    {
      range = first + 1..<range.upperBound
    }
    guard let last = range.last, isNominalHead(last) else { return nil }
    if range.count == 1, words.has(last, .determiner),
      ["the", "a", "an", "his", "its", "their", "my", "your"].contains(words.lower[last])
    {
      return nil
    }
    if words.has(last, [.adverb, .auxiliary, .object, .temporal]), range.count == 1,
      !words.has(last, .determiner)
    {
      return nil
    }
    guard isNamePart(last) else { return SourceMention(tokens: range, kind: .phrase) }
    var first = last
    while first > range.lowerBound, isNamePart(first - 1) || isLink(first - 1, range) { first -= 1 }
    while first > range.lowerBound, Self.nameParticles.contains(words.lower[first - 1]) { first -= 1 }
    while first > range.lowerBound, words.has(first - 1, .title) { first -= 1 }
    return SourceMention(tokens: first..<range.upperBound, kind: .phrase)
  }

  /// Whether a word can be the head of a noun phrase, as its tag says.
  private func isNominalHead(_ index: Int) -> Bool {
    if words.has(index, [.subordinator, .auxiliary]), !words.isNameLike(index), words.lower[index] != "one" {
      return false
    }
    guard index < words.tags.count, !words.isNameLike(index),
      !words.has(index, [.plural, .title, .determiner])
    else {
      return true
    }
    return ![.verb, .aux, .adv, .adp, .cconj, .sconj].contains(words.tags[index].upos)
  }

  func isNamePart(_ index: Int) -> Bool {
    words.isCapital(index) || words.tokens[index].kind == .quote || words.lower[index] == "&"
      || words.tokens[index].kind == .address
  }

  private func isLink(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound, isNamePart(index - 1) else { return false }
    let word = words.lower[index]
    return Self.nameLinks.contains(word) || ["and", "-", "of", "the"].contains(word)
  }

  /// Small words that begin or join surnames: `dos Santos`, `Ursula von der Leyen`.
  static let nameParticles: Set<String> = [
    "al", "bin", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "van",
    "von",
  ]
  /// Small words that a name goes on after.
  static let nameLinks = nameParticles.union(["'s", "’s"])
}
