internal import Linguistics

/// Finds the subject of a cue verb by the order of words.
///
///     For his part, Dmytro Kuleba, the head of Ukrainian diplomacy, stressed: “…”
///                   ^^^^^^^^^^^^^  appositives between are stepped over
struct QuotesSourceFinder {
  let words: QuotesTokens

  // MARK: Subject before the cue

  /// Returns the subject that ends before `end`, stepping over adverbs, auxiliaries and appositives.
  ///
  /// - Parameters:
  ///   - end: the position of the cue.
  ///   - floor: where the sentence, or the stretch between quotations, begins.
  /// - Returns: the subject; nil where no noun phrase or pronoun stands there.
  func subject(before end: Int, floor: Int) -> QuotesSource? {
    subject(before: end, floor: floor, depth: 0)
  }

  private func subject(before end: Int, floor: Int, depth: Int) -> QuotesSource? {
    var position = end
    while position > floor, isSkipped(position - 1, floor) { position -= 1 }
    guard position > floor, depth < 4, words.isOwn(position - 1) else { return nil }
    let last = position - 1
    if words.has(last, .pronoun) {
      let kind: QuotesSource.Kind = words.has(last, .relative) ? .relative : .pronoun
      return QuotesSource(tokens: last..<position, kind: kind)
    }
    switch words.lower[last] {
    case ",": return subject(acrossComma: last, floor: floor, depth: depth)
    case ")", "]":
      var open = last
      while open > floor, last - open < 30, words.lower[open] != "(", words.lower[open] != "[" { open -= 1 }
      return subject(before: open, floor: floor, depth: depth + 1)
    case "—", "–", "-", "--":
      var dash = last - 1
      while dash > floor, last - dash < 30, !["—", "–", "-", "--"].contains(words.lower[dash]) { dash -= 1 }
      return dash > floor ? subject(before: dash, floor: floor, depth: depth + 1) : nil
    default: return phrase(endingAt: position, floor: floor)
    }
  }

  /// Whether a word may stand between subject and cue.
  private func isSkipped(_ index: Int, _ floor: Int) -> Bool {
    guard words.tokens[index].kind == .word, !words.isCapital(index) || index == floor else { return false }
    if words.has(index, [.adverb, .auxiliary]) { return true }
    let word = words.lower[index]
    return word.utf8.count > 4 && word.hasSuffix("ly")
      && !["family", "ally", "italy", "reply"].contains(word)
  }

  /// Steps over what stands between commas before the cue.
  private func subject(acrossComma comma: Int, floor: Int, depth: Int) -> QuotesSource? {
    guard comma > floor else { return nil }
    var open = comma - 1
    while open > floor, comma - open < 45, words.lower[open] != "," || !words.isOwn(open) { open -= 1 }
    let hasOpen = words.lower[open] == "," && open > floor
    let start = hasOpen ? open + 1 : max(floor, open)
    // `…, Gov. Roe (R-Ohio), said`: the name itself may stand between commas.
    let isName = (start..<comma).contains { words.isPerson($0) } && !isAside(start..<comma)
    if hasOpen, !isName, let source = subject(before: open, floor: floor, depth: depth + 1), isSource(source)
    {
      return source
    }
    guard start < comma, !words.has(start, [.preposition, .subordinator]) else { return nil }
    return phrase(endingAt: comma, floor: start)
  }

  private func isSource(_ source: QuotesSource) -> Bool {
    source.kind != .phrase
      || source.tokens.contains { words.isCapital($0) || words.has($0, [.title, .plural, .determiner]) }
  }

  /// Whether a stretch between commas says more about the words before it.
  private func isAside(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    return words.has(first, [.determiner, .relative, .preposition, .adverb, .title, .temporal])
      || words.tokens[first].kind == .number || !words.isCapital(first)
  }

  // MARK: Noun phrases

  private struct Phrase {
    var range: Range<Int>
    var followsPreposition: Bool
    var isTemporal: Bool
  }

  /// Returns the noun phrase that is the subject in the words that end at `end`.
  func phrase(endingAt end: Int, floor: Int) -> QuotesSource? {
    var start = end
    while start > floor, end - start < 30, isNominal(start - 1) {
      if words.has(start - 1, .relative), words.lower[start - 1] != "that" { break }
      start -= 1
    }
    guard start < end else { return nil }
    let phrases = phrases(in: start..<end)
    guard let chosen = phrases.last(where: { !$0.followsPreposition && !$0.isTemporal }) else { return nil }
    return source(chosen.range)
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

  /// Whether `about`, `over` or `around` stands before a number: `about half of voters`.
  private func isApproximation(_ index: Int) -> Bool {
    guard ["about", "around", "over", "under"].contains(words.lower[index]), index + 1 < words.count else {
      return false
    }
    return words.tokens[index + 1].kind == .number || words.lower[index + 1] == "half"
      || words.has(index + 1, .determiner) && words.lower[index + 1] != "the" && words.lower[index + 1] != "a"
  }

  /// Whether a capital after a small letter begins another phrase: `the meeting | Roe`, not `spokesman Roe`.
  private func beginsName(_ index: Int) -> Bool {
    let previous = index - 1
    guard words.tokens[previous].kind == .word, !words.isCapital(previous) else { return false }
    if words.has(previous, [.title, .determiner, .plural]) || words.lower[previous] == "and" { return false }
    if ["'s", "’s", "'", "’", "de", "van", "von", "der", "bin", "al", "el", "la", "du", "da", "di"]
      .contains(words.lower[previous])
    {
      return false
    }
    // An adjective before a name: `the conservative Heritage Foundation`.
    if index < words.tags.count { return words.tags[previous].upos == .noun }
    return true
  }

  /// Shortens a noun phrase to its head and title.
  private func source(_ range: Range<Int>) -> QuotesSource? {
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
    guard isNamePart(last) else { return QuotesSource(tokens: range, kind: .phrase) }
    var first = last
    while first > range.lowerBound, isNamePart(first - 1) || isLink(first - 1, range) { first -= 1 }
    while first > range.lowerBound, words.has(first - 1, .title) { first -= 1 }
    return QuotesSource(tokens: first..<range.upperBound, kind: .phrase)
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

  private func isNamePart(_ index: Int) -> Bool {
    words.isCapital(index) || words.tokens[index].kind == .quote || words.lower[index] == "&"
      || words.tokens[index].kind == .address
  }

  private func isLink(_ index: Int, _ range: Range<Int>) -> Bool {
    index > range.lowerBound && isNamePart(index - 1)
      && [
        "de", "van", "von", "der", "bin", "al", "el", "la", "du", "da", "di", "and", "'s", "’s", "-", "of",
        "the",
      ]
      .contains(words.lower[index])
  }

  // MARK: Subject after the cue

  /// Returns the source that begins at `start`: after `said`, or after `according to`.
  func subject(after start: Int, limit: Int) -> QuotesSource? {
    guard start < limit, words.isOwn(start), words.isWord(start) || words.tokens[start].kind == .address
    else {
      return nil
    }
    if words.has(start, [.pronoun, .object]), !words.has(start, .determiner) {
      return words.has(start, .relative) ? nil : QuotesSource(tokens: start..<start + 1, kind: .pronoun)
    }
    guard
      words.isCapital(start)
        || !words.has(start, [.preposition, .subordinator, .adverb, .temporal, .auxiliary])
    else { return nil }
    var end = start
    while end < limit, end - start < 14, words.isOwn(end), !words.breaksSentence(before: end) || end == start
    {
      let kind = words.tokens[end].kind
      guard kind == .word || kind == .number || kind == .address || kind == .quote || words.lower[end] == "&"
      else {
        break
      }
      if end > start {
        if words.has(end, [.preposition, .subordinator, .auxiliary, .pronoun]), !words.isCapital(end) {
          break
        }
        if words.has(end, .temporal), !words.has(end - 1, .determiner) { break }
        if words.has(end, .determiner), !words.has(end - 1, .determiner) { break }
        if let cue = words.cues[end], cue.form != .participle, !words.isCapital(end), cue.isSpeech { break }
        // `said resident Bob Hart`: after the cue a person's name goes on with the word that describes the person.
        if words.isCapital(end), beginsName(end), !words.isPerson(end) { break }
        if words.isCapital(end - 1), !words.isCapital(end), kind == .word, endsName(end, limit) { break }
      }
      end += 1
    }
    return start < end ? source(start..<end) : nil
  }

  /// Whether a small word after a name is no part of it: `Roe | shot back`, but `Roe campaign said`.
  private func endsName(_ index: Int, _ limit: Int) -> Bool {
    if words.has(index, [.title, .plural])
      || ["'s", "’s", "and", "de", "van", "bin", "al"].contains(words.lower[index])
    {
      return false
    }
    if index < words.tags.count { return ![.noun, .propn, .adj, .part].contains(words.tags[index].upos) }
    guard index + 1 < limit else { return true }
    return
      !(words.isCapital(index + 1) || words.cues[index + 1]?.form == .finite || words.has(index + 1, .title))
  }

  // MARK: Subject of a clause

  /// Returns the subject of the clause that a participle, an infinitive or a second verb belongs to.
  ///
  /// `Biden questioned Putin about the troops, emphasizing “…”` gives Biden: the first noun phrase of the
  /// nearest clause with a verb of its own.
  func clauseSubject(before end: Int, floor: Int) -> QuotesSource? {
    var verb = end - 1
    while verb >= floor, end - verb < 50 {
      defer { verb -= 1 }
      guard words.isOwn(verb), words.tokens[verb].kind == .word, words.isFiniteVerb(verb) || isPast(verb)
      else { continue }
      if let source = subject(before: verb, floor: floor), source.kind != .relative || verb > floor + 1 {
        guard !isObject(source, floor) else { continue }
        return source
      }
    }
    return firstPhrase(from: floor, to: end)
  }

  private func isPast(_ index: Int) -> Bool {
    if index < words.tags.count { return false }
    guard !words.isCapital(index), words.lower[index].hasSuffix("ed"), words.lower[index].utf8.count > 4
    else {
      return false
    }
    // Without tags, a participle after a noun looks the same as a past; one after a comma is no main verb.
    return index > 0 && words.isWord(index - 1) && !words.has(index - 1, [.preposition, .determiner])
  }

  /// Whether the words follow a verb or a preposition, and so are no subject.
  private func isObject(_ source: QuotesSource, _ floor: Int) -> Bool {
    let before = source.tokens.lowerBound - 1
    guard before >= floor, words.isOwn(before) else { return false }
    return words.has(before, .preposition) && !words.has(before, .subordinator)
  }

  /// Returns the first noun phrase of a sentence that no preposition leads.
  private func firstPhrase(from floor: Int, to end: Int) -> QuotesSource? {
    var start = floor
    while start < end {
      var stop = start
      while stop < end, words.lower[stop] != "," { stop += 1 }
      if stop > start, words.isOwn(start), words.isWord(start),
        !words.has(start, [.preposition, .subordinator]),
        words.cues[start] == nil, let source = subject(after: start, limit: stop)
      {
        return source
      }
      start = stop + 1
    }
    return nil
  }
}
