internal import Linguistics
internal import Records

/// The reported clause around a quotation.
struct ReportedClause {
  let words: AttributionTokens

  /// Returns the clause that a quotation is part of: the quotation itself where it is the whole utterance.
  ///
  ///     Roe said that the plan was “unjustified” and would fail.
  ///              ^————————————————————————————————————————————^
  func clause(of passage: QuotedPassage, _ match: CueMatch) -> Range<Int> {
    switch match.rule {
    case .none, .continued, .paragraph, .leadIn, .signature, .turn: return passage.tokens
    case .speechNameCue, .speechCueName: return clauseBefore(passage)
    case .accordingTo, .nameCueSpeech, .clauseCue, .colon, .clause, .nounCue: break
    }
    guard var cue = match.cue else { return passage.tokens }
    if match.rule == .accordingTo || match.rule == .nounCue, let source = match.source {
      cue = cue.lowerBound..<max(cue.upperBound, source.tokens.upperBound)
    }
    if cue.lowerBound >= passage.tokens.upperBound { return clauseBefore(passage) }
    let last = passage.tokens.lowerBound - 1
    let leads = words.lower[last] == ":" || (words.lower[last] == "," && !passage.beginsLower)
    if leads { return passage.tokens }
    var start = clauseStart(after: cue.upperBound, passage)
    while start < passage.tokens.lowerBound, !words.isWord(start), words.tokens[start].kind != .quote {
      start += 1
    }
    return start..<clauseEnd(after: passage)
  }

  /// Where the reported clause begins: at `that`, or right after the cue.
  private func clauseStart(after cue: Int, _ passage: QuotedPassage) -> Int {
    let limit = passage.tokens.lowerBound
    for index in cue..<min(limit, cue + 14) where words.isOwn(index) {
      // `the areas that were hit`: a relative clause.
      let isRelative = index > cue && index + 1 < limit && words.isFiniteVerb(index + 1)
      if words.lower[index] == "that", !isRelative,
        index == cue || !words.has(index - 1, [.preposition, .determiner])
      {
        return index
      }
      if words.isFiniteVerb(index) { break }
    }
    // `told reporters “…”`: what stands between is whom it was said to.
    if cue > 0, let verb = words.cues[cue - 1],
      ["tell", "ask", "remind", "assure", "say"].contains(verb.lemma)
    {
      let gap = cue..<limit
      if !gap.contains(where: { words.isFiniteVerb($0) }), gap.count < 6, !passage.beginsLower {
        return limit
      }
    }
    return cue
  }

  private func clauseEnd(after passage: QuotedPassage) -> Int {
    var end = passage.tokens.upperBound
    guard ![".", "!", "?"].contains(passage.endMark) else { return end }
    let start = end
    while end < words.count, end - start < 80, words.block(end) == words.block(start - 1) {
      if words.isOwn(end) {
        if words.endsSentence(end) || (end > start && words.breaksSentence(before: end)) { break }
        if words.lower[end] == ",", end + 1 < words.count, words.isOwn(end + 1) {
          if words.lower[end + 1] == "according" || words.cues[end + 1]?.form == .gerund { break }
        }
        if words.cues[end]?.form == .finite, end > start, words.lower[end - 1] == "and" {
          end -= 1
          break
        }
        if beginsSpeaker(end) { break }
        end += 1
      } else {
        // Another quotation of the same clause.
        let quotation = words.quotation[end]
        var last = end
        while end < words.count, words.quotation[end] == quotation {
          if words.isWord(end) || words.tokens[end].kind == .punctuation { last = end }
          end += 1
        }
        if [".", "!", "?"].contains(words.lower[last]) { break }
      }
    }
    return end
  }

  /// Whether somebody else begins to speak: `… and Jane Roe replied “no”`.
  private func beginsSpeaker(_ index: Int) -> Bool {
    guard ["and", "but", "while", "whereas", ";"].contains(words.lower[index]), index + 2 < words.count,
      let source = SourceFinder(words: words).subject(
        after: index + 1, limit: min(words.count, index + 14)),
      source.tokens.lowerBound == index + 1
    else { return false }
    var verb = source.tokens.upperBound
    while verb < words.count, words.isOwn(verb), words.has(verb, [.adverb, .auxiliary]) { verb += 1 }
    guard verb < words.count, let cue = words.cues[verb] else { return false }
    return cue.isSpeech && !cue.isThought && (cue.form == .finite || cue.form == .participle)
  }

  /// The sentence up to the quotation, where its beginning is without marks.
  private func clauseBefore(_ passage: QuotedPassage) -> Range<Int> {
    guard passage.beginsLower else { return passage.tokens }
    let before = CueMatcher(words).stretch(before: passage.tokens.lowerBound)
    guard before.count > 2, let last = before.last, words.lower[last] != ":" else { return passage.tokens }
    return before.lowerBound..<passage.tokens.upperBound
  }

  /// Returns the spans of a clause, cut at paragraph ends.
  func pieces(_ clause: Range<Int>, _ quotation: Quotation) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var start = clause.lowerBound
    for index in clause where index + 1 == clause.upperBound || words.block(index + 1) != words.block(index) {
      pieces.append(words.span(start..<index + 1))
      start = index + 1
    }
    return pieces
  }
}
