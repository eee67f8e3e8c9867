internal import Linguistics

/// Cue verbs and the subjects that they have.
extension CueMatcher {
  /// Returns the match of the cue that leads to the end of `stretch`.
  ///
  /// The nearest verb of speech wins; in `Roe said he would advise “…”` the clause with the pronoun belongs to
  /// what Roe said.
  func cue(in stretch: Range<Int>, leads: Bool) -> CueMatch? {
    var best: CueMatch?
    var bestRank = Int.max
    for index in stretch.reversed() {
      guard let cue = words.cues[index], !isNoun(index) else { continue }
      let rank = rank(cue, at: index, leads: leads)
      let isOuter = rank == 0 && best.map { reports($0, cueAt: index, leads: leads) } ?? false
      guard rank < bestRank || isOuter else { continue }
      guard let found = match(cueAt: index, cue, floor: stretch.lowerBound) else { continue }
      best = found
      bestRank = rank
      if rank == 0, leads { break }
    }
    return best
  }

  private func rank(_ cue: CueVerb, at index: Int, leads: Bool) -> Int {
    let saysThat = index + 1 < words.count && words.lower[index + 1] == "that"
    if cue.isSpeech, !cue.isThought, saysThat || cue.form == .finite || cue.form == .gerund { return 0 }
    if cue.isSpeech, leads { return 0 }
    return cue.isSpeech ? 1 : 2
  }

  /// Whether the cue at `index` reports the clause that another cue was found in.
  ///
  /// A pronoun that is the inner subject may stand anywhere in that clause; another subject begins it, as in
  /// `Roe said the plan suggests “…”`, where no comma or colon leads to words of the plan's own. Where the inner
  /// clause has no subject of its own, the outer cue had it: `Roe said areas that were hit suggested “…”`.
  private func reports(_ inner: CueMatch, cueAt index: Int, leads: Bool) -> Bool {
    guard let source = inner.source, let cue = inner.cue else { return false }
    guard source.tokens.lowerBound > index else {
      let previous = words.lower[cue.lowerBound - 1]
      return !leads && inner.rule == .clauseCue && source.tokens.upperBound <= index
        && words.cues[cue.lowerBound]?.form == .finite && ![",", "and", "but", "or"].contains(previous)
    }
    let between = index + 1..<source.tokens.lowerBound
    if source.kind == .pronoun {
      return between.allSatisfy {
        words.isWord($0) && words.lower[$0] != "and" && words.lower[$0] != "but"
      }
    }
    return !leads && between.allSatisfy { words.lower[$0] == "that" || words.has($0, .determiner) }
  }

  /// Returns the match of the cue at `index` by its subject.
  func match(cueAt index: Int, _ cue: CueVerb?, floor: Int) -> CueMatch? {
    guard let cue else { return nil }
    let range = index..<index + 1
    func clause() -> CueMatch? {
      finder.clauseSubject(before: index, floor: floor).map {
        CueMatch(source: $0, cue: range, rule: .clauseCue, confidence: 0.8)
      }
    }
    func direct() -> CueMatch? {
      finder.subject(before: index, floor: floor).map {
        CueMatch(source: $0, cue: range, rule: .nameCueSpeech, confidence: 0.92)
      }
    }
    let previous = index - 1
    if isPassive(index, cue, floor) { return agent(index, floor) }
    if previous < floor, cue.form == .finite, cue.inverts,
      let source = finder.subject(after: index + 1, limit: min(words.count, index + 20))
    {
      return CueMatch(source: source, cue: range, rule: .nameCueSpeech, confidence: 0.88)
    }
    let startsClause =
      previous < floor || words.lower[previous] == "," || words.lower[previous] == "—"
      || words.has(previous, [.subordinator, .preposition])
    switch cue.form {
    case .gerund:
      if previous < floor { return fromSentenceBefore(index) }
      if startsClause { return speaker(before: index, cue, floor) ?? clause() }
      return direct() ?? clause()
    case .base:
      if previous >= floor, words.lower[previous] == "to" { return clause() }
      return direct() ?? (startsClause ? clause() : nil)
    case .finite, .participle:
      if previous >= floor, words.lower[previous] == "and" || words.lower[previous] == "but" {
        return clause()
      }
      return direct() ?? clause()
    }
  }

  /// Returns who speaks before a participle: in `Roe said the plan had failed, adding that …` Roe adds it.
  private func speaker(before index: Int, _ cue: CueVerb, _ floor: Int) -> CueMatch? {
    guard cue.isSpeech, index > floor, words.lower[index - 1] == "," else { return nil }
    var position = index - 1
    while position > floor, index - position < 60, words.isOwn(position - 1) {
      position -= 1
      guard let verb = words.cues[position], verb.form == .finite, verb.isSpeech, !verb.isThought,
        !isNoun(position), !isPassive(position, verb, floor)
      else { continue }
      guard let source = finder.subject(before: position, floor: floor), source.kind != .relative else {
        continue
      }
      return CueMatch(source: source, cue: index..<index + 1, rule: .clauseCue, confidence: 0.8)
    }
    return nil
  }

  /// Whether a participle is a passive: `was asked`; `is quoted as saying` is none of these.
  func isPassive(_ index: Int, _ cue: CueVerb, _ floor: Int) -> Bool {
    guard cue.form == .finite || cue.form == .participle, cue.lemma != "quote",
      words.lower[index].hasSuffix("ed")
        || cue.form == .participle || cue.lemma == "tell"
    else { return false }
    var previous = index - 1
    while previous > floor, words.has(previous, .adverb), previous > index - 4 { previous -= 1 }
    return previous >= floor
      && ["was", "were", "been", "being", "is", "are", "be"].contains(words.lower[previous])
  }

  /// Returns who acts in a passive: `was asked by Roe`.
  private func agent(_ index: Int, _ floor: Int) -> CueMatch? {
    guard index + 2 < words.count, words.lower[index + 1] == "by", words.isOwn(index + 2),
      let source = finder.subject(after: index + 2, limit: min(words.count, index + 20))
    else { return nil }
    return CueMatch(source: source, cue: index..<index + 1, rule: .clauseCue, confidence: 0.8)
  }

  /// Matches `Adding, “…”` after a sentence with a subject.
  private func fromSentenceBefore(_ index: Int) -> CueMatch? {
    guard index > 0, words.block(index - 1) == words.block(index) else { return nil }
    var end = index - 1
    while end > 0, index - end < 60, !words.isOwn(end) { end -= 1 }
    var floor = end
    while floor > 0, end - floor < 100, words.isOwn(floor - 1), !words.breaksSentence(before: floor) {
      floor -= 1
    }
    return finder.clauseSubject(before: end, floor: floor).map {
      CueMatch(source: $0, cue: index..<index + 1, rule: .clauseCue, confidence: 0.65)
    }
  }

  /// Whether a cue form is used as a noun: `a report`, `the question`.
  func isNoun(_ index: Int) -> Bool {
    if index > 0,
      words.lower[index - 1] == "'s" || words.lower[index - 1] == "’s" || words.has(index - 1, .determiner),
      words.cues[index]?.form != .participle,
      !["it", "this", "that", "all", "both"].contains(words.lower[index - 1])
    {
      return true
    }
    if words.isCapital(index), index > 0, !words.breaksSentence(before: index) { return true }
    if index < words.tags.count {
      return !words.tags[index].xpos.hasPrefix("VB") && words.cues[index]?.form == .base
    }
    guard index > 0, let cue = words.cues[index] else { return false }
    guard cue.form == .base || cue.form == .gerund else { return false }
    if words.has(index - 1, .determiner), cue.form == .base { return true }
    return cue.form == .base && words.has(index - 1, .preposition) && words.lower[index - 1] != "to"
  }
}
