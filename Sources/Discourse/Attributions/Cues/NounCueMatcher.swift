internal import Linguistics

/// Nouns of speech or thought, and whose it is: `Roe’s claim that …`, `the claim by Roe that …`.
struct NounCueMatcher {
  let words: AttributionTokens
  let finder: SourceFinder

  /// Returns the match of the noun at `index` by the words around it.
  ///
  /// - Parameters:
  ///   - index: the position of the word.
  ///   - floor: where the sentence begins.
  ///   - limit: where it ends.
  /// - Returns: the match and where the words after noun and source begin; nil where nobody is named.
  func match(
    at index: Int, floor: Int, limit: Int
  ) -> (match: CueMatch, end: Int)? {
    guard index > floor, words.isOwn(index), !words.isCapital(index), Self.nouns.contains(words.lower[index])
    else { return nil }
    if let source = owner(before: index, floor: floor) { return (match(source, index), index + 1) }
    guard index + 2 < limit, ["by", "from"].contains(words.lower[index + 1]),
      let source = finder.subject(after: index + 2, limit: limit), source.tokens.lowerBound == index + 2,
      source.kind == .pronoun
        || source.tokens.contains(where: { words.isCapital($0) || words.has($0, .plural) })
    else { return nil }
    return (match(source, index), source.tokens.upperBound)
  }

  private func match(_ source: SourceMention, _ index: Int) -> CueMatch {
    CueMatch(source: source, cue: index..<index + 1, rule: .nounCue, confidence: 0.75)
  }

  /// Returns whose the noun is: `Roe’s bold claim`, `his claim`.
  private func owner(before index: Int, floor: Int) -> SourceMention? {
    var position = index - 1
    while position > floor, index - position < 4, words.isOwn(position), isAdjective(position) {
      position -= 1
    }
    guard position >= floor, words.isOwn(position) else { return nil }
    let word = words.lower[position]
    if ["his", "her", "their"].contains(word) {
      return SourceMention(tokens: position..<position + 1, kind: .pronoun)
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

  /// The nouns, each with a content of its own; those of thought are in ``Attribution.Manner`` too.
  static let nouns: Set<String> = [
    "accusation", "acknowledgment", "admission", "allegation", "announcement", "argument", "assertion",
    "assessment", "assurance", "assurances", "belief", "claim", "claims", "comment", "comments", "complaint",
    "concession", "conclusion", "contention", "conviction", "criticism", "declaration", "demand", "denial",
    "fear", "fears", "hope", "hopes", "insistence", "message", "observation", "opinion", "pledge",
    "prediction", "promise", "promises", "remark", "remarks", "reply", "response", "statement", "statements",
    "suggestion", "suspicion", "theory", "threat", "tweet", "view", "vow", "warning", "warnings", "worry",
  ]
}
