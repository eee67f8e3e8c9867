internal import Linguistics

/// How far a reported clause goes.
extension ReportedSpeechFinder {
  /// Returns what a cue reports and how sure that is: a clause with `that`, a clause, an infinitive, an object.
  func clause(
    after index: Int, _ limit: Int, _ cue: CueVerb, from source: Int, _ floor: Int
  ) -> (Range<Int>, Double)? {
    var start = index + 1
    guard start < limit, words.isOwn(start), words.lower[start] != "," else { return nil }
    let hasParticle =
      start + 1 < limit && words.isOwn(start + 1) && cue.particles.contains(words.lower[start])
    if hasParticle { start += 1 }
    var hasThat = words.lower[start] == "that"
    let addresses =
      words.has(start, [.preposition, .temporal, .adverb])
      || ["tell", "remind", "assure", "warn"].contains(cue.lemma)
    if !hasThat, addresses {
      for position in start..<min(limit, start + 10) where words.isOwn(position) {
        if words.lower[position] == "that", !words.has(position - 1, .preposition) {
          hasThat = cue.isSpeech || hasParticle
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
    guard words.isWord(start) || words.tokens[start].kind == .symbol else { return nil }
    // `does not defend it`, `did not suggest retaliation`; `Roe asked Doe` reports nothing.
    guard end - start >= 2 || (cue.takesObject && !words.isCapital(start)) else { return nil }
    if hasThat { return (start..<end, cue.isThought ? 0.6 : 0.75) }
    if words.lower[start] == "to" { return cue.takesInfinitive ? (start..<end, 0.5) : nil }
    if cue.isSpeech, beginsClause(start, end) { return (start..<end, cue.isThought ? 0.5 : 0.7) }
    if hasParticle { return (start..<end, 0.5) }
    return cue.takesObject ? (start..<end, 0.4) : nil
  }

  func clauseEnd(_ start: Int, _ limit: Int, stopsAtComma: Bool) -> Int {
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
  func beginsClause(_ start: Int, _ end: Int) -> Bool {
    let begins =
      words.has(start, [.pronoun, .determiner, .plural]) || words.isCapital(start)
      || ["if", "when", "how", "why", "what", "whether", "where", "there"].contains(words.lower[start])
      || words.lower[start].hasSuffix("s") || words.tokens[start].kind == .number
    return begins && (start..<end).contains { words.isFiniteVerb($0) }
  }

  func according(_ index: Int) -> Report? {
    guard index + 2 < words.count, words.lower[index + 1] == "to", words.isOwn(index + 2) else { return nil }
    let floor = sentenceStart(index)
    let limit = sentenceEnd(index)
    guard let source = matcher.finder.subject(after: index + 2, limit: limit) else { return nil }
    let match = CueMatch(
      source: source, cue: index..<index + 2, rule: .accordingTo, confidence: 0.85)
    if index - floor > 3 {
      let end = words.lower[index - 1] == "," ? index - 1 : index
      guard (floor..<end).allSatisfy({ words.isOwn($0) }) else { return nil }
      return Report(match: match, content: [floor..<end])
    }
    var start = source.tokens.upperBound
    while start < limit, words.lower[start] != "," { start += 1 }
    guard limit - start > 3, (start + 1..<limit).allSatisfy({ words.isOwn($0) }) else { return nil }
    return Report(match: match, content: [start + 1..<limit])
  }

  func sentenceStart(_ index: Int, crossesQuotations: Bool = false) -> Int {
    var start = index
    while start > 0, index - start < 120, !words.breaksSentence(before: start),
      crossesQuotations || words.isOwn(start - 1)
    {
      start -= 1
    }
    return start
  }

  func sentenceEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < words.count, end - index < 120, !words.breaksSentence(before: end), !words.endsSentence(end) {
      end += 1
    }
    return end
  }
}
