internal import Linguistics

/// Finds nouns that tell of speech or thought, and whose it is: `Roe’s claim that …`, `the claim by Roe that …`.
struct QuotesNounCues {
  let words: QuotesTokens
  let finder: QuotesSourceFinder

  /// Returns the attribution of the noun at `index` by the words around it.
  ///
  /// - Parameters:
  ///   - index: the position of the word.
  ///   - floor: where the sentence begins.
  ///   - limit: where it ends.
  /// - Returns: the attribution and where the words after noun and source begin; nil where nobody is named.
  func attribution(
    at index: Int, floor: Int, limit: Int
  ) -> (attribution: QuotesAttribution, end: Int)? {
    guard index > floor, words.isOwn(index), !words.isCapital(index), Self.nouns.contains(words.lower[index])
    else { return nil }
    if let source = owner(before: index, floor: floor) { return (attribution(source, index), index + 1) }
    guard index + 2 < limit, ["by", "from"].contains(words.lower[index + 1]),
      let source = finder.subject(after: index + 2, limit: limit), source.tokens.lowerBound == index + 2,
      source.kind == .pronoun
        || source.tokens.contains(where: { words.isCapital($0) || words.has($0, .plural) })
    else { return nil }
    return (attribution(source, index), source.tokens.upperBound)
  }

  private func attribution(_ source: QuotesSource, _ index: Int) -> QuotesAttribution {
    QuotesAttribution(source: source, cue: index..<index + 1, rule: .nounCue, confidence: 0.75)
  }

  /// Returns whose the noun is: `Roe’s bold claim`, `his claim`.
  private func owner(before index: Int, floor: Int) -> QuotesSource? {
    var position = index - 1
    while position > floor, index - position < 4, words.isOwn(position), isAdjective(position) {
      position -= 1
    }
    guard position >= floor, words.isOwn(position) else { return nil }
    let word = words.lower[position]
    if ["his", "her", "their"].contains(word) {
      return QuotesSource(tokens: position..<position + 1, kind: .pronoun)
    }
    guard word == "'s" || word == "’s" || word == "'" || word == "’", position > floor else { return nil }
    return finder.phrase(endingAt: position, floor: floor)
  }

  private func isAdjective(_ index: Int) -> Bool {
    guard words.tokens[index].kind == .word, !words.isCapital(index),
      !words.has(index, [.determiner, .preposition, .pronoun, .subordinator])
    else { return false }
    return index < words.tags.count ? words.tags[index].upos == .adj : true
  }

  /// The nouns, each with a content of its own; those of thought are in ``QuotesManner`` too.
  static let nouns: Set<String> = [
    "accusation", "acknowledgment", "admission", "allegation", "announcement", "argument", "assertion",
    "assessment", "assurance", "assurances", "belief", "claim", "claims", "comment", "comments", "complaint",
    "concession", "conclusion", "contention", "conviction", "criticism", "declaration", "demand", "denial",
    "fear", "fears", "hope", "hopes", "insistence", "message", "observation", "opinion", "pledge",
    "prediction", "promise", "promises", "remark", "remarks", "reply", "response", "statement", "statements",
    "suggestion", "suspicion", "theory", "threat", "tweet", "view", "vow", "warning", "warnings", "worry",
  ]
}

extension QuotesReports {
  /// Matches `Roe’s claim that …` and `the promise by Roe to …`.
  func nounReport(at index: Int) -> Report? {
    guard QuotesNounCues.nouns.contains(words.lower[index]) else { return nil }
    let nouns = QuotesNounCues(words: words, finder: attributor.finder)
    let limit = sentenceEnd(index)
    guard let found = nouns.attribution(at: index, floor: sentenceStart(index), limit: limit),
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
    return Report(attribution: found.attribution, content: [found.end..<end])
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
