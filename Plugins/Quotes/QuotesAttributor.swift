internal import Linguistics

/// Finds the cue and the source of one quotation in the words around it.
struct QuotesAttributor {
  let words: QuotesTokens
  let finder: QuotesSourceFinder

  init(_ words: QuotesTokens) {
    self.words = words
    finder = QuotesSourceFinder(words: words)
  }

  /// Returns the attribution that the words next to `unit` show; nil if they show none.
  func attribution(of unit: QuotesUnit) -> QuotesAttribution? {
    let before = stretch(before: unit.tokens.lowerBound)
    let after = stretch(after: unit.tokens.upperBound)
    let follows = after.first.map { words.lower[$0] == "," } ?? false
    let leads = before.last.map { [":", ","].contains(words.lower[$0]) } ?? false
    if unit.endMark == "," || follows {
      if let found = afterwards(unit, after) { return found }
      return beforehand(unit, before)
    }
    if leads, let found = beforehand(unit, before), found.rule != .colon { return found }
    return afterwards(unit, after) ?? beforehand(unit, before) ?? fromParagraphBefore(unit, before)
  }

  // MARK: Stretches

  /// Returns the writer's own words before `position`, back to a quotation or the sentence's start.
  func stretch(before position: Int) -> Range<Int> {
    var start = position
    while start > 0, position - start < 120, words.isOwn(start - 1) {
      if start == position {
        // A full stop right before a quotation ends the sentence before it.
        if words.block(start - 1) != words.block(min(start, words.count - 1)) || words.endsSentence(start - 1)
        {
          break
        }
      } else if words.breaksSentence(before: start) {
        break
      }
      start -= 1
    }
    return start..<position
  }

  /// Returns the writer's own words after `position`, up to a quotation or the sentence's end.
  func stretch(after position: Int) -> Range<Int> {
    var end = position
    guard position > 0, position < words.count, words.block(position) == words.block(position - 1) else {
      return position..<position
    }
    while end < words.count, end - position < 120, words.isOwn(end) {
      if end > position, words.breaksSentence(before: end) { break }
      end += 1
    }
    return position..<end
  }

  // MARK: After the quotation

  private func afterwards(_ unit: QuotesUnit, _ stretch: Range<Int>) -> QuotesAttribution? {
    var start = stretch.lowerBound
    let limit = stretch.upperBound
    guard start < limit else { return nil }
    let opener = words.lower[start]
    if ["—", "–", "-", "--", "―"].contains(opener), let found = signature(start + 1, limit) { return found }
    let ends = unit.endMark
    if opener == "," || opener == "—" || opener == "–" || opener == "--" { start += 1 }
    while start < limit, words.has(start, .adverb), !words.isCapital(start) { start += 1 }
    guard start < limit else { return nil }
    if start + 2 < limit, words.lower[start] == "according", words.lower[start + 1] == "to" {
      return according(start, limit)
    }
    // After a full stop a new sentence begins; small letters show that it does not.
    if ends == ".", opener != ",", words.isCapital(start) || words.has(start, .subordinator) { return nil }
    if let cue = words.cues[start], cue.form == .finite, cue.inverts, !words.isCapital(start),
      let source = finder.subject(after: start + 1, limit: limit)
    {
      return QuotesAttribution(source: source, cue: start..<start + 1, rule: .speechCueName, confidence: 0.94)
    }
    if words.has(start, .subordinator), words.lower[start] != "as" { return nil }
    if ends != ",", opener != ",", ends != "?", ends != "!", ends != ".", ends != "—", ends != "…",
      !words.has(start, .pronoun), unit.beginsLower
    {
      return nil
    }
    return nameThenCue(start, limit, isOpen: ends == "," || opener == ",")
  }

  /// Matches `Roe, a lawyer, said`; after a comma any verb will do: `Roe shot back`.
  private func nameThenCue(_ start: Int, _ limit: Int, isOpen: Bool) -> QuotesAttribution? {
    let first = words.lower[start] == "as" ? start + 1 : start
    if let source = finder.subject(after: first, limit: limit), source.tokens.upperBound < limit {
      let next = source.tokens.upperBound
      let cue = (next..<min(limit, next + 30)).first {
        words.cues[$0]?.form == .finite && words.cues[$0]?.isSpeech == true
      }
      let gerund = cue ?? (next..<min(limit, next + 6)).first { words.cues[$0]?.isSpeech == true }
      if let cue = gerund {
        let isNear = cue - next < 3 || words.lower[next] == "," || words.lower[next] == "("
        return QuotesAttribution(
          source: source, cue: cue..<cue + 1, rule: .speechNameCue, confidence: isNear ? 0.96 : 0.88)
      }
      let verb = next + (words.has(next, .adverb) ? 1 : 0)
      if isOpen, verb < limit, words.tokens[verb].kind == .word,
        !words.has(verb, [.preposition, .subordinator])
      {
        return QuotesAttribution(source: source, cue: verb..<verb + 1, rule: .speechNameCue, confidence: 0.75)
      }
    }
    var index = first + 1
    while index < min(limit, first + 40) {
      defer { index += 1 }
      if words.lower[index] == "that" || words.lower[index] == "because" { return nil }
      guard let cue = words.cues[index], cue.form == .finite, !words.isCapital(index) else { continue }
      guard let source = finder.subject(before: index, floor: first), source.kind != .relative else {
        continue
      }
      guard cue.isSpeech || source.tokens.lowerBound == first else { continue }
      let lead = first..<source.tokens.lowerBound
      guard lead.allSatisfy({ !words.has($0, .subordinator) || words.has($0, .preposition) }) else {
        return nil
      }
      let near = source.tokens.lowerBound == first
      return QuotesAttribution(
        source: source, cue: index..<index + 1, rule: .speechNameCue, confidence: near ? 0.96 : 0.88)
    }
    return nil
  }

  /// Matches `– Commissioner Roe` up to the paragraph's end.
  private func signature(_ start: Int, _ limit: Int) -> QuotesAttribution? {
    guard start < limit, limit - start <= 16, words.isCapital(start) else { return nil }
    guard limit == words.count || words.block(limit) != words.block(start) else { return nil }
    guard !(start..<limit).contains(where: { words.cues[$0]?.form == .finite }) else { return nil }
    guard let source = finder.subject(after: start, limit: limit) else { return nil }
    return QuotesAttribution(source: source, cue: nil, rule: .signature, confidence: 0.85)
  }

  private func according(_ start: Int, _ limit: Int) -> QuotesAttribution? {
    guard let source = finder.subject(after: start + 2, limit: limit) else { return nil }
    return QuotesAttribution(source: source, cue: start..<start + 2, rule: .accordingTo, confidence: 0.92)
  }

  // MARK: Before the quotation

  private func beforehand(_ unit: QuotesUnit, _ stretch: Range<Int>) -> QuotesAttribution? {
    guard let last = stretch.last else { return nil }
    let mark = words.lower[last]
    let leads = mark == ":" || mark == ","
    if let found = cue(in: stretch, leads: leads) { return found }
    if let position = stretch.first(where: {
      words.lower[$0] == "according" && $0 + 1 < stretch.upperBound && words.lower[$0 + 1] == "to"
    }), let found = according(position, stretch.upperBound) {
      return found
    }
    guard mark == ":" else { return nil }
    if words.lower[stretch.lowerBound] == "from",
      let source = finder.subject(after: stretch.lowerBound + 1, limit: last)
    {
      return QuotesAttribution(source: source, cue: last..<last + 1, rule: .colon, confidence: 0.85)
    }
    if let source = finder.phrase(endingAt: last, floor: stretch.lowerBound),
      words.isCapital(source.tokens.upperBound - 1)
    {
      return QuotesAttribution(source: source, cue: last..<last + 1, rule: .colon, confidence: 0.85)
    }
    if let source = finder.subject(after: stretch.lowerBound, limit: last), source.tokens.upperBound == last {
      return QuotesAttribution(source: source, cue: last..<last + 1, rule: .colon, confidence: 0.85)
    }
    guard let source = finder.clauseSubject(before: last, floor: stretch.lowerBound) else { return nil }
    return QuotesAttribution(source: source, cue: last..<last + 1, rule: .colon, confidence: 0.7)
  }

  /// Returns the attribution by the cue that leads to the end of `stretch`.
  ///
  /// The nearest verb of speech wins; in `Roe said he would advise “…”` the clause with the pronoun belongs to
  /// what Roe said.
  func cue(in stretch: Range<Int>, leads: Bool) -> QuotesAttribution? {
    var best: QuotesAttribution?
    var bestRank = Int.max
    for index in stretch.reversed() {
      guard let cue = words.cues[index], !isNoun(index) else { continue }
      let rank = rank(cue, leads: leads)
      let isOuter = rank == 0 && best.map { isPronounClause($0, after: index) } ?? false
      guard rank < bestRank || isOuter else { continue }
      guard let found = attribution(cueAt: index, cue, floor: stretch.lowerBound) else { continue }
      best = found
      bestRank = rank
      if rank == 0, leads { break }
    }
    return best
  }

  private func rank(_ cue: QuotesCue, leads: Bool) -> Int {
    if cue.isSpeech, !cue.isThought, cue.form == .finite || cue.form == .gerund { return 0 }
    if cue.isSpeech, leads { return 0 }
    return cue.isSpeech ? 1 : 2
  }

  /// Whether an attribution's subject is a pronoun in the clause that the cue at `index` reports.
  private func isPronounClause(_ inner: QuotesAttribution, after index: Int) -> Bool {
    guard let source = inner.source, source.kind == .pronoun, source.tokens.lowerBound > index else {
      return false
    }
    return (index + 1..<source.tokens.lowerBound).allSatisfy {
      words.isWord($0) && words.lower[$0] != "and" && words.lower[$0] != "but"
    }
  }

  /// Returns the attribution of the cue at `index` by its subject.
  func attribution(cueAt index: Int, _ cue: QuotesCue?, floor: Int) -> QuotesAttribution? {
    guard let cue else { return nil }
    let range = index..<index + 1
    func clause() -> QuotesAttribution? {
      finder.clauseSubject(before: index, floor: floor).map {
        QuotesAttribution(source: $0, cue: range, rule: .clauseCue, confidence: 0.8)
      }
    }
    func direct() -> QuotesAttribution? {
      finder.subject(before: index, floor: floor).map {
        QuotesAttribution(source: $0, cue: range, rule: .nameCueSpeech, confidence: 0.92)
      }
    }
    let previous = index - 1
    if isPassive(index, cue, floor) { return agent(index, floor) }
    if previous < floor, cue.form == .finite, cue.inverts,
      let source = finder.subject(after: index + 1, limit: min(words.count, index + 20))
    {
      return QuotesAttribution(source: source, cue: range, rule: .nameCueSpeech, confidence: 0.88)
    }
    let startsClause =
      previous < floor || words.lower[previous] == "," || words.lower[previous] == "—"
      || words.has(previous, [.subordinator, .preposition])
    switch cue.form {
    case .gerund:
      if previous < floor { return fromSentenceBefore(index) }
      if startsClause { return clause() }
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

  /// Whether a participle is a passive: `was asked`; `is quoted as saying` is none of these.
  func isPassive(_ index: Int, _ cue: QuotesCue, _ floor: Int) -> Bool {
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
  private func agent(_ index: Int, _ floor: Int) -> QuotesAttribution? {
    guard index + 2 < words.count, words.lower[index + 1] == "by", words.isOwn(index + 2),
      let source = finder.subject(after: index + 2, limit: min(words.count, index + 20))
    else { return nil }
    return QuotesAttribution(source: source, cue: index..<index + 1, rule: .clauseCue, confidence: 0.8)
  }

  /// Matches `Adding, “…”` after a sentence with a subject.
  private func fromSentenceBefore(_ index: Int) -> QuotesAttribution? {
    guard index > 0, words.block(index - 1) == words.block(index) else { return nil }
    var end = index - 1
    while end > 0, index - end < 60, !words.isOwn(end) { end -= 1 }
    var floor = end
    while floor > 0, end - floor < 100, words.isOwn(floor - 1), !words.breaksSentence(before: floor) {
      floor -= 1
    }
    return finder.clauseSubject(before: end, floor: floor).map {
      QuotesAttribution(source: $0, cue: index..<index + 1, rule: .clauseCue, confidence: 0.65)
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

  // MARK: The paragraph before

  /// Reads a paragraph that ends with a colon as the lead-in of the quotation below it.
  private func fromParagraphBefore(_ unit: QuotesUnit, _ before: Range<Int>) -> QuotesAttribution? {
    let start = unit.tokens.lowerBound
    guard before.isEmpty, start > 0, words.block(start - 1) != words.block(start),
      words.lower[start - 1] == ":"
    else {
      return nil
    }
    var floor = start - 1
    while floor > 0, start - floor < 120, words.isOwn(floor - 1), !words.breaksSentence(before: floor) {
      floor -= 1
    }
    return beforehand(unit, floor..<start)
  }
}
