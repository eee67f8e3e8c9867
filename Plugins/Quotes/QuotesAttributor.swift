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
}
