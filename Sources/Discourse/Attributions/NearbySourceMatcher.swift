internal import Linguistics

/// The search for a speaker beyond the words next to a quotation: in its clause, in the sentence before it.
///
/// These rules are guesses that a reader would make too; their confidence is low.
struct NearbySourceMatcher {
  let words: AttributionTokens
  let matcher: CueMatcher

  /// Attributes sentences in marks to the subject of the sentence right before them.
  func leadIn(_ passage: QuotedPassage) -> CueMatch? {
    let start = passage.tokens.lowerBound
    guard !passage.beginsLower, passage.wordCount > 3, start > 0, words.isOwn(start - 1),
      words.endsSentence(start - 1)
    else { return nil }
    var floor = start - 1
    while floor > 0, start - floor < 80, words.isOwn(floor - 1), !words.breaksSentence(before: floor) {
      floor -= 1
    }
    if words.block(start - 1) != words.block(start) { return leadIn(passage, sentence: floor..<start) }
    let finder = matcher.finder
    let candidates = [
      finder.subject(after: floor, limit: start - 1), finder.clauseSubject(before: start - 1, floor: floor),
    ]
    let speaker = candidates.compactMap { $0 }.first { source in
      source.tokens.contains { words.isPerson($0) || ["he", "she"].contains(words.lower[$0]) }
    }
    guard let source = speaker else { return nil }
    return CueMatch(source: source, cue: nil, rule: .leadIn, confidence: 0.4)
  }

  /// Attributes a quotation that begins a paragraph to the speaker that ends the one before.
  ///
  /// Only a sentence about speech leads over: `Roe spoke of peace.` does, `Roe came home.` does not.
  private func leadIn(_ passage: QuotedPassage, sentence: Range<Int>) -> CueMatch? {
    guard let last = sentence.last, words.block(last) + 1 == words.block(passage.tokens.lowerBound),
      let cue = sentence.first(where: { isSpeech($0) }),
      let source = matcher.match(cueAt: cue, words.cues[cue], floor: sentence.lowerBound)?.source,
      source.tokens.lowerBound == sentence.lowerBound, source.tokens.contains(where: { words.isPerson($0) })
    else { return nil }
    return CueMatch(source: source, cue: nil, rule: .leadIn, confidence: 0.4)
  }

  private func isSpeech(_ index: Int) -> Bool {
    guard let cue = words.cues[index] else { return false }
    return cue.isSpeech && !cue.isThought && cue.form != .base && !matcher.isNoun(index)
  }

  /// Attributes a quoted part of a sentence to the subject of its clause.
  func clause(_ passage: QuotedPassage) -> CueMatch? {
    guard !words.isOwn(passage.tokens.lowerBound), passage.wordCount > 3 else { return nil }
    let before = matcher.stretch(before: passage.tokens.lowerBound)
    // `Roe was asked, “…”` has a subject who does not speak.
    let isPassive = before.contains { index in
      words.cues[index].map { matcher.isPassive(index, $0, before.lowerBound) } ?? false
    }
    guard before.count > 1, !isPassive,
      let source = matcher.finder.clauseSubject(before: before.upperBound, floor: before.lowerBound)
    else { return nil }
    return CueMatch(source: source, cue: nil, rule: .clause, confidence: 0.4)
  }
}
