internal import Linguistics

/// The search for reported speech without marks: `Roe said that …`, `…, Roe said`, `according to Roe`.
struct ReportedSpeechFinder {
  let words: AttributionTokens
  let matcher: CueMatcher

  struct Report {
    let match: CueMatch
    /// What is reported, one range for each unbroken piece.
    let content: [Range<Int>]
  }

  /// Returns the report whose cue is at `index`, if there is one.
  func report(at index: Int) -> Report? {
    if words.lower[index] == "according" { return according(index) }
    if let report = nounReport(at: index) { return report }
    guard let cue = words.cues[index], isVerb(index, cue), !matcher.isNoun(index) else { return nil }
    let floor = sentenceStart(index, crossesQuotations: isCoordinated(index))
    let limit = sentenceEnd(index)
    if let report = inverted(index, cue, floor, limit) { return report }
    guard var match = matcher.match(cueAt: index, cue, floor: floor),
      let source = match.source
    else {
      return nil
    }
    if let report = aside(index, cue, match, floor, limit) { return report }
    // `was told by Roe that …`: what is reported stands after whoever says it.
    let last = source.tokens.lowerBound == index + 2 ? source.tokens.upperBound - 1 : index
    guard let (content, confidence) = clause(after: last, limit, cue, from: source.tokens.lowerBound, floor)
    else {
      return nil
    }
    match.confidence = confidence
    if content.lowerBound == index + 2, cue.particles.contains(words.lower[index + 1]) {
      match.cue = index..<index + 2
    }
    return Report(match: match, content: [content])
  }

  /// Matches `The plan would fail, said Roe`.
  private func inverted(_ index: Int, _ cue: CueVerb, _ floor: Int, _ limit: Int) -> Report? {
    guard cue.form == .finite, cue.inverts, index - 1 > floor + 2, words.lower[index - 1] == ",",
      let source = matcher.finder.subject(after: index + 1, limit: limit),
      source.tokens.lowerBound == index + 1
    else { return nil }
    let isName = words.isCapital(index + 1) || words.has(index + 1, [.title, .determiner, .plural])
    guard isName, source.kind == .phrase, (floor..<index).allSatisfy({ words.isOwn($0) }) else { return nil }
    let after = source.tokens.upperBound
    guard after >= limit || !words.isFiniteVerb(after) else { return nil }
    return Report(
      match: CueMatch(
        source: source, cue: index..<index + 1, rule: .speechCueName, confidence: 0.75),
      content: [floor..<index - 1])
  }

  /// Matches `The plan would fail, Roe said` and `The plan, Roe said, would fail`.
  private func aside(
    _ index: Int, _ cue: CueVerb, _ match: CueMatch, _ floor: Int, _ limit: Int
  ) -> Report? {
    guard cue.form == .finite || isPresent(index, cue), cue.isSpeech, let source = match.source,
      source.tokens.lowerBound < index,
      source.kind != .relative, source.tokens.lowerBound - 1 > floor,
      words.lower[source.tokens.lowerBound - 1] == ",", (floor..<index).allSatisfy({ words.isOwn($0) })
    else { return nil }
    var match = match
    match.confidence = 0.75
    let before = floor..<source.tokens.lowerBound - 1
    let next = index + 1
    if next + 2 < limit, words.lower[next] == ",", (next..<limit).allSatisfy({ words.isOwn($0) }) {
      return Report(match: match, content: [before, next + 1..<limit])
    }
    let hasVerb = before.contains { words.isFiniteVerb($0) || words.lower[$0].hasSuffix("ed") }
    let reportsAfter = next < limit && (words.lower[next] == "that" || beginsClause(next, limit))
    guard before.count > 2, hasVerb, !reportsAfter, !words.has(floor, .subordinator),
      words.lower[floor] != "according"
    else { return nil }
    return Report(match: match, content: [before])
  }

  /// Whether a verb shares the subject of the one before it: in `Roe called it “a mess” and said …`, across a quotation.
  private func isCoordinated(_ index: Int) -> Bool {
    index > 0 && words.isOwn(index - 1)
      && (words.lower[index - 1] == "and" || words.lower[index - 1] == "but")
  }

  /// Whether a base form is a present: `analysts say`.
  private func isPresent(_ index: Int, _ cue: CueVerb) -> Bool {
    cue.form == .base && index < words.tags.count && words.tags[index].xpos == "VBP"
  }

  /// Whether a form that may also be a noun or a passive is a verb with a subject.
  private func isVerb(_ index: Int, _ cue: CueVerb) -> Bool {
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
        return cue.isSpeech && index + 1 < words.count && words.lower[index + 1] == "by"
      }
      if words.has(previous, [.determiner, .preposition]) && !words.has(previous, .pronoun) { return false }
      let next = index + 1
      return next >= words.count || !["of", "by"].contains(words.lower[next])
    case .participle: return words.has(previous, .auxiliary)
    case .gerund:
      if word == "as", previous > 0 {
        return ["quoted", "cited", "recorded"].contains(words.lower[previous - 1])
      }
      return word == "," || ["and", "or", "but", "while", "when", "than"].contains(word)
        || words.has(previous, [.auxiliary, .preposition]) || words.isCapital(previous)
        || words.has(previous, .plural)
    }
  }
}
