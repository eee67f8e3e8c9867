internal import Linguistics

/// The search for the cue and the source of one quotation in the words around it.
struct CueMatcher {
  let words: AttributionTokens
  let finder: SourceFinder

  init(_ words: AttributionTokens) {
    self.words = words
    finder = SourceFinder(words: words)
  }

  /// Returns the match that the words next to `passage` show; nil if they show none.
  func match(of passage: QuotedPassage) -> CueMatch? {
    let before = stretch(before: passage.tokens.lowerBound)
    let after = stretch(after: passage.tokens.upperBound)
    let follows = after.first.map { words.lower[$0] == "," } ?? false
    let leads = before.last.map { [":", ","].contains(words.lower[$0]) } ?? false
    if passage.endMark == "," || follows {
      if let found = afterwards(passage, after) { return found }
      return beforehand(passage, before)
    }
    if leads, let found = beforehand(passage, before), found.rule != .colon { return found }
    return afterwards(passage, after) ?? beforehand(passage, before) ?? fromParagraphBefore(passage, before)
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
}

/// The cue and the source of what somebody says, by the words around it.
struct CueMatch {
  /// The words that refer to the source; nil where nothing was found.
  var source: SourceMention?
  /// The tokens of the cue; nil where there is none.
  var cue: Range<Int>?
  /// The pattern that matched.
  var rule: Attribution.Rule
  /// How sure the source is, 0 to 1.
  var confidence: Double
}

/// An outermost quotation with what the rules ask of it.
struct QuotedPassage {
  /// Its position among the document's quotations.
  let quotation: Int
  /// Its tokens, marks included.
  let tokens: Range<Int>
  /// How many words it holds.
  let wordCount: Int
  /// Whether its first letter is a small one.
  let beginsLower: Bool
  /// The mark that its words end with, `,` or `.` or another; empty for none.
  let endMark: String
}
