internal import Linguistics

/// The words before a quotation: `Roe said: “…”`, `From Roe: “…”`.
extension CueMatcher {
  func beforehand(_ passage: QuotedPassage, _ stretch: Range<Int>) -> CueMatch? {
    guard let last = stretch.last else { return nil }
    let mark = words.lower[last]
    let leads = mark == ":" || mark == ","
    if let found = cue(in: stretch, leads: leads) { return found }
    if let position = stretch.first(where: {
      words.lower[$0] == "according" && $0 + 1 < stretch.upperBound && words.lower[$0 + 1] == "to"
    }), let found = according(position, stretch.upperBound) {
      return found
    }
    if let found = nounCue(in: stretch) { return found }
    guard mark == ":" else { return nil }
    if words.lower[stretch.lowerBound] == "from",
      let source = finder.subject(after: stretch.lowerBound + 1, limit: last)
    {
      return CueMatch(source: source, cue: last..<last + 1, rule: .colon, confidence: 0.85)
    }
    if let source = finder.phrase(endingAt: last, floor: stretch.lowerBound),
      words.isCapital(source.tokens.upperBound - 1)
    {
      return CueMatch(source: source, cue: last..<last + 1, rule: .colon, confidence: 0.85)
    }
    if let source = finder.subject(after: stretch.lowerBound, limit: last), source.tokens.upperBound == last {
      return CueMatch(source: source, cue: last..<last + 1, rule: .colon, confidence: 0.85)
    }
    guard let source = finder.clauseSubject(before: last, floor: stretch.lowerBound) else { return nil }
    return CueMatch(source: source, cue: last..<last + 1, rule: .colon, confidence: 0.7)
  }

  /// Matches `Roe’s claim that “…”` and `a statement by Roe: “…”`, no other clause between.
  private func nounCue(in stretch: Range<Int>) -> CueMatch? {
    let nouns = NounCueMatcher(words: words, finder: finder)
    for index in stretch.reversed() {
      if stretch.upperBound - index > 12 || words.isFiniteVerb(index) { return nil }
      if let found = nouns.match(at: index, floor: stretch.lowerBound, limit: stretch.upperBound) {
        return found.match
      }
    }
    return nil
  }

  /// Reads a paragraph that ends with a colon as the lead-in of the quotation below it.
  func fromParagraphBefore(_ passage: QuotedPassage, _ before: Range<Int>) -> CueMatch? {
    let start = passage.tokens.lowerBound
    guard before.isEmpty, start > 0, words.block(start - 1) != words.block(start),
      words.lower[start - 1] == ":"
    else {
      return nil
    }
    var floor = start - 1
    while floor > 0, start - floor < 120, words.isOwn(floor - 1), !words.breaksSentence(before: floor) {
      floor -= 1
    }
    return beforehand(passage, floor..<start)
  }
}
