internal import Linguistics

/// Finds reported speech without marks: `Roe said that …`, `…, Roe said`, `according to Roe`.
struct QuotesReports {
  let words: QuotesTokens
  let attributor: QuotesAttributor

  struct Report {
    let attribution: QuotesAttribution
    /// What is reported, one range for each unbroken piece.
    let content: [Range<Int>]
  }

  /// Returns the report whose cue is at `index`, if there is one.
  func report(at index: Int) -> Report? {
    if words.lower[index] == "according" { return according(index) }
    guard let cue = words.cues[index], isVerb(index, cue), !attributor.isNoun(index) else { return nil }
    let floor = sentenceStart(index)
    let limit = sentenceEnd(index)
    if let report = inverted(index, cue, floor, limit) { return report }
    guard var attribution = attributor.attribution(cueAt: index, cue, floor: floor),
      let source = attribution.source
    else {
      return nil
    }
    if let report = aside(index, cue, attribution, floor, limit) { return report }
    guard let (content, confidence) = clause(after: index, limit, cue, from: source.tokens.lowerBound, floor)
    else {
      return nil
    }
    attribution.confidence = confidence
    return Report(attribution: attribution, content: [content])
  }

  /// Matches `The plan would fail, said Roe`.
  private func inverted(_ index: Int, _ cue: QuotesCue, _ floor: Int, _ limit: Int) -> Report? {
    guard cue.form == .finite, cue.inverts, index - 1 > floor + 2, words.lower[index - 1] == ",",
      let source = attributor.finder.subject(after: index + 1, limit: limit),
      source.tokens.lowerBound == index + 1
    else { return nil }
    let isName = words.isCapital(index + 1) || words.has(index + 1, [.title, .determiner, .plural])
    guard isName, source.kind == .phrase, (floor..<index).allSatisfy({ words.isOwn($0) }) else { return nil }
    let after = source.tokens.upperBound
    guard after >= limit || !words.isFiniteVerb(after) else { return nil }
    return Report(
      attribution: QuotesAttribution(
        source: source, cue: index..<index + 1, rule: .speechCueName, confidence: 0.75),
      content: [floor..<index - 1])
  }

  /// Matches `The plan would fail, Roe said` and `The plan, Roe said, would fail`.
  private func aside(
    _ index: Int, _ cue: QuotesCue, _ attribution: QuotesAttribution, _ floor: Int, _ limit: Int
  ) -> Report? {
    guard cue.form == .finite, cue.isSpeech, let source = attribution.source,
      source.tokens.lowerBound < index,
      source.kind != .relative, source.tokens.lowerBound - 1 > floor,
      words.lower[source.tokens.lowerBound - 1] == ",", (floor..<index).allSatisfy({ words.isOwn($0) })
    else { return nil }
    var attribution = attribution
    attribution.confidence = 0.75
    let before = floor..<source.tokens.lowerBound - 1
    let next = index + 1
    if next + 2 < limit, words.lower[next] == ",", (next..<limit).allSatisfy({ words.isOwn($0) }) {
      return Report(attribution: attribution, content: [before, next + 1..<limit])
    }
    let hasVerb = before.contains { words.isFiniteVerb($0) || words.lower[$0].hasSuffix("ed") }
    let reportsAfter = next < limit && (words.lower[next] == "that" || beginsClause(next, limit))
    guard before.count > 2, hasVerb, !reportsAfter, !words.has(floor, .subordinator),
      words.lower[floor] != "according"
    else { return nil }
    return Report(attribution: attribution, content: [before])
  }

  /// Whether a form that may also be a noun or a passive stands as a verb with a subject.
  private func isVerb(_ index: Int, _ cue: QuotesCue) -> Bool {
    var previous = index - 1
    while previous >= 0, words.has(previous, .adverb), words.isOwn(previous), previous > index - 4 {
      previous -= 1
    }
    guard previous >= 0, words.isOwn(previous), !words.breaksSentence(before: index) else { return false }
    let word = words.lower[previous]
    if index < words.tags.count, !words.tags[index].xpos.hasPrefix("VB") { return false }
    switch cue.form {
    case .base:
      if !cue.isNounToo { return !words.has(previous, [.determiner, .preposition]) || word == "to" }
      if word == "to" || words.has(previous, [.auxiliary, .plural]) { return word != "'s" && word != "’s" }
      return ["they", "we", "i", "you", "who"].contains(word)
        || (word.hasSuffix("s") && words.tokens[previous].kind == .word
          && !words.has(previous, [.determiner, .preposition]))
    case .finite:
      if ["been", "was", "were", "be", "is", "are", "being", "'re", "’re", "get", "got"].contains(word) {
        return false
      }
      if words.has(previous, [.determiner, .preposition]) && !words.has(previous, .pronoun) { return false }
      let next = index + 1
      return next >= words.count || !["of", "by"].contains(words.lower[next])
    case .participle: return words.has(previous, .auxiliary)
    case .gerund:
      return word == "," || ["and", "or", "but", "while", "when", "than"].contains(word)
        || words.has(previous, [.auxiliary, .preposition]) || words.isCapital(previous)
        || words.has(previous, .plural)
    }
  }

  /// Returns what a cue reports and how sure that is: a clause with `that`, a clause, an infinitive, an object.
  private func clause(
    after index: Int, _ limit: Int, _ cue: QuotesCue, from source: Int, _ floor: Int
  ) -> (Range<Int>, Double)? {
    var start = index + 1
    guard start < limit, words.isOwn(start), words.lower[start] != "," else { return nil }
    var hasThat = words.lower[start] == "that"
    let addresses =
      words.has(start, [.preposition, .temporal, .adverb])
      || ["tell", "remind", "assure", "warn"].contains(cue.lemma)
    if !hasThat, addresses {
      for position in start..<min(limit, start + 10) where words.isOwn(position) {
        if words.lower[position] == "that", !words.has(position - 1, .preposition) {
          hasThat = cue.isSpeech
          if hasThat { start = position }
          break
        }
        if words.isFiniteVerb(position) || words.lower[position] == "," { break }
      }
    }
    let isSubordinate =
      source > floor && words.has(source - 1, .subordinator) && words.lower[source - 1] != "and"
      && words.lower[source - 1] != "but" && source - 1 == floor
    let end = clauseEnd(start, limit, stopsAtComma: isSubordinate)
    // A clause that runs into a quotation is that quotation's.
    guard end >= limit || words.isOwn(end) else { return nil }
    guard end - start >= 2, words.isWord(start) || words.tokens[start].kind == .symbol else { return nil }
    if hasThat { return (start..<end, cue.isThought ? 0.6 : 0.75) }
    if words.lower[start] == "to" { return cue.takesInfinitive ? (start..<end, 0.5) : nil }
    if cue.isSpeech, beginsClause(start, end) { return (start..<end, cue.isThought ? 0.5 : 0.7) }
    return cue.takesObject ? (start..<end, 0.4) : nil
  }

  private func clauseEnd(_ start: Int, _ limit: Int, stopsAtComma: Bool) -> Int {
    var end = start
    while end < limit, words.isOwn(end) {
      if end > start, end + 1 < limit, words.isOwn(end + 1) {
        let next = words.cues[end + 1]
        if words.lower[end] == ",",
          stopsAtComma || next?.form == .gerund || words.lower[end + 1] == "according"
        {
          break
        }
        if end > start + 2, words.lower[end] == "—" || words.lower[end] == "--" { break }
        // A second verb of speech of the same subject: `… and said that …`.
        if words.lower[end] == "and" || words.lower[end] == "but",
          next?.form == .finite || next?.form == .gerund
        {
          return words.lower[end - 1] == "," ? end - 1 : end
        }
      }
      end += 1
    }
    return end
  }

  /// Whether a subject and a verb follow.
  private func beginsClause(_ start: Int, _ end: Int) -> Bool {
    let begins =
      words.has(start, [.pronoun, .determiner, .plural]) || words.isCapital(start)
      || ["if", "when", "how", "why", "what", "whether", "where", "there"].contains(words.lower[start])
      || words.lower[start].hasSuffix("s") || words.tokens[start].kind == .number
    return begins && (start..<end).contains { words.isFiniteVerb($0) }
  }

  private func according(_ index: Int) -> Report? {
    guard index + 2 < words.count, words.lower[index + 1] == "to", words.isOwn(index + 2) else { return nil }
    let floor = sentenceStart(index)
    let limit = sentenceEnd(index)
    guard let source = attributor.finder.subject(after: index + 2, limit: limit) else { return nil }
    let attribution = QuotesAttribution(
      source: source, cue: index..<index + 2, rule: .accordingTo, confidence: 0.85)
    if index - floor > 3 {
      let end = words.lower[index - 1] == "," ? index - 1 : index
      guard (floor..<end).allSatisfy({ words.isOwn($0) }) else { return nil }
      return Report(attribution: attribution, content: [floor..<end])
    }
    var start = source.tokens.upperBound
    while start < limit, words.lower[start] != "," { start += 1 }
    guard limit - start > 3, (start + 1..<limit).allSatisfy({ words.isOwn($0) }) else { return nil }
    return Report(attribution: attribution, content: [start + 1..<limit])
  }

  private func sentenceStart(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < 120, !words.breaksSentence(before: start), words.isOwn(start - 1) {
      start -= 1
    }
    return start
  }

  private func sentenceEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < words.count, end - index < 120, !words.breaksSentence(before: end), !words.endsSentence(end) {
      end += 1
    }
    return end
  }
}
