internal import Linguistics

/// The words after a quotation: `“…,” Roe said`, `“…,” said Roe`, `“…” – Roe`.
extension CueMatcher {
  func afterwards(_ passage: QuotedPassage, _ stretch: Range<Int>) -> CueMatch? {
    var start = stretch.lowerBound
    let limit = stretch.upperBound
    guard start < limit else { return signatureBelow(passage) }
    let opener = words.lower[start]
    if ["—", "–", "-", "--", "―"].contains(opener), let found = signature(start + 1, limit) { return found }
    let ends = passage.endMark
    if opener == "," || opener == "—" || opener == "–" || opener == "--" { start += 1 }
    while start < limit, words.has(start, .adverb), !words.isCapital(start) { start += 1 }
    guard start < limit else { return nil }
    // After a full stop a new sentence begins; small letters show that it does not.
    if ends == ".", opener != ",", words.isCapital(start) || words.has(start, .subordinator) { return nil }
    if start + 2 < limit, words.lower[start] == "according", words.lower[start + 1] == "to" {
      return according(start, limit)
    }
    if let cue = words.cues[start], cue.form == .finite, cue.inverts, !words.isCapital(start),
      let source = finder.subject(after: start + 1, limit: limit)
    {
      return CueMatch(source: source, cue: start..<start + 1, rule: .speechCueName, confidence: 0.94)
    }
    if let found = unlistedVerb(start, limit, isOpen: ends == "," || opener == ",") { return found }
    if words.has(start, .subordinator), words.lower[start] != "as" { return nil }
    if ends != ",", opener != ",", ends != "?", ends != "!", ends != ".", ends != "—", ends != "…",
      !words.has(start, .pronoun), passage.beginsLower
    {
      return nil
    }
    return nameThenCue(start, limit, isOpen: ends == "," || opener == ",")
  }

  /// Matches `“…,” chirped Jane Roe`: after a comma any past verb before a person will do.
  private func unlistedVerb(_ start: Int, _ limit: Int, isOpen: Bool) -> CueMatch? {
    guard isOpen, start + 1 < limit, start < words.tags.count, words.tags[start].xpos == "VBD",
      words.cues[start]?.isSpeech != true, !words.has(start, .auxiliary),
      let source = finder.subject(after: start + 1, limit: limit), source.tokens.lowerBound == start + 1,
      source.kind == .phrase, source.tokens.contains(where: { words.isPerson($0) })
    else { return nil }
    return CueMatch(
      source: source, cue: start..<start + 1, rule: .speechCueName, confidence: 0.75)
  }

  /// Matches `Roe, a lawyer, said`; after a comma any verb will do: `Roe shot back`.
  private func nameThenCue(_ start: Int, _ limit: Int, isOpen: Bool) -> CueMatch? {
    let first = words.lower[start] == "as" ? start + 1 : start
    if let source = finder.subject(after: first, limit: limit), source.tokens.upperBound < limit {
      let next = source.tokens.upperBound
      let cue = (next..<min(limit, next + 30)).first {
        words.cues[$0]?.form == .finite && words.cues[$0]?.isSpeech == true
      }
      let gerund = cue ?? (next..<min(limit, next + 6)).first { words.cues[$0]?.isSpeech == true }
      if let cue = gerund {
        let isNear = cue - next < 3 || words.lower[next] == "," || words.lower[next] == "("
        return CueMatch(
          source: source, cue: cue..<cue + 1, rule: .speechNameCue, confidence: isNear ? 0.96 : 0.88)
      }
      let verb = next + (words.has(next, .adverb) ? 1 : 0)
      if isOpen, verb < limit, words.tokens[verb].kind == .word,
        !words.has(verb, [.preposition, .subordinator])
      {
        return CueMatch(source: source, cue: verb..<verb + 1, rule: .speechNameCue, confidence: 0.75)
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
      return CueMatch(
        source: source, cue: index..<index + 1, rule: .speechNameCue, confidence: near ? 0.96 : 0.88)
    }
    return nil
  }

  /// Matches `– Commissioner Roe` up to the paragraph's end.
  private func signature(_ start: Int, _ limit: Int) -> CueMatch? {
    guard start < limit, limit - start <= 16, words.isCapital(start) else { return nil }
    guard limit == words.count || words.block(limit) != words.block(start) else { return nil }
    guard !(start..<limit).contains(where: { words.cues[$0]?.form == .finite || words.isFiniteVerb($0) })
    else {
      return nil
    }
    guard let source = finder.subject(after: start, limit: limit) else { return nil }
    return CueMatch(source: source, cue: nil, rule: .signature, confidence: 0.85)
  }

  /// Matches `– Commissioner Roe` in a paragraph of its own below a quotation that ends one.
  private func signatureBelow(_ passage: QuotedPassage) -> CueMatch? {
    let start = passage.tokens.upperBound
    guard start + 1 < words.count, words.isOwn(start), words.block(start) != words.block(start - 1),
      ["—", "–", "-", "--", "―"].contains(words.lower[start])
    else { return nil }
    var limit = start + 1
    while limit < words.count, limit - start < 20, words.block(limit) == words.block(start) { limit += 1 }
    return signature(start + 1, limit)
  }

  func according(_ start: Int, _ limit: Int) -> CueMatch? {
    guard let source = finder.subject(after: start + 2, limit: limit) else { return nil }
    return CueMatch(source: source, cue: start..<start + 2, rule: .accordingTo, confidence: 0.92)
  }
}
