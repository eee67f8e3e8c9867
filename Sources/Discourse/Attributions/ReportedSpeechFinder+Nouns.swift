internal import Linguistics

/// What is reported by a noun: `Roe’s claim that …`.
extension ReportedSpeechFinder {
  /// Matches `Roe’s claim that …` and `the promise by Roe to …`.
  func nounReport(at index: Int) -> Report? {
    guard NounCueMatcher.nouns.contains(words.lower[index]) else { return nil }
    let nouns = NounCueMatcher(words: words, finder: matcher.finder)
    let limit = sentenceEnd(index)
    guard let found = nouns.match(at: index, floor: sentenceStart(index), limit: limit),
      found.end + 2 < limit, words.isOwn(found.end)
    else { return nil }
    switch words.lower[found.end] {
    // `the claim that angered voters` tells what the claim did, not what it says.
    case "that": guard !isVerb(found.end + 1) else { return nil }
    case "to": guard Self.vows.contains(words.lower[index]) else { return nil }
    default: return nil
    }
    let isSubject = !(sentenceStart(index)..<index).contains { words.isFiniteVerb($0) }
    let whole = clauseEnd(found.end, limit, stopsAtComma: true)
    let end = isSubject ? beforePredicate(found.end, whole) : whole
    guard end >= limit || words.isOwn(end), end - found.end > 2 else { return nil }
    return Report(match: found.match, content: [found.end..<end])
  }

  private func isVerb(_ index: Int) -> Bool {
    words.isFiniteVerb(index) || (index < words.tags.count && words.tags[index].upos == .verb)
  }

  /// Returns where the clause ends whose noun is itself a subject: `Roe’s claim that the plan failed | is wrong`.
  private func beforePredicate(_ start: Int, _ end: Int) -> Int {
    guard let verb = (start..<end).first(where: { words.isFiniteVerb($0) }),
      let second = (verb + 1..<end).first(where: { words.isFiniteVerb($0) }),
      !(verb + 1..<second).contains(where: { words.has($0, [.subordinator, .pronoun]) })
    else { return end }
    return second
  }

  private static let vows: Set<String> = ["pledge", "promise", "promises", "threat", "vow"]
}
