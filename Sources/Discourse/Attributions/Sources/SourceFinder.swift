internal import Linguistics

/// The search for the subject of a cue verb by the order of words.
///
///     For his part, Dmytro Kuleba, the head of Ukrainian diplomacy, stressed: “…”
///                   ^^^^^^^^^^^^^  appositives between are stepped over
struct SourceFinder {
  let words: AttributionTokens

  // MARK: Subject before the cue

  /// Returns the subject that ends before `end`, stepping over adverbs, auxiliaries and appositives.
  ///
  /// - Parameters:
  ///   - end: the position of the cue.
  ///   - floor: where the sentence, or the stretch between quotations, begins.
  /// - Returns: the subject; nil where no noun phrase or pronoun is there.
  func subject(before end: Int, floor: Int) -> SourceMention? {
    subject(before: end, floor: floor, depth: 0)
  }

  private func subject(before end: Int, floor: Int, depth: Int) -> SourceMention? {
    var position = end
    while position > floor, isSkipped(position - 1, floor) { position -= 1 }
    guard position > floor, depth < 4, words.isOwn(position - 1) else { return nil }
    let last = position - 1
    if words.has(last, .pronoun) {
      let kind: SourceMention.Kind = words.has(last, .relative) ? .relative : .pronoun
      return SourceMention(tokens: last..<position, kind: kind)
    }
    switch words.lower[last] {
    case ",": return subject(acrossComma: last, floor: floor, depth: depth)
    case ")", "]":
      var open = last
      while open > floor, last - open < 30, words.lower[open] != "(", words.lower[open] != "[" { open -= 1 }
      return subject(before: open, floor: floor, depth: depth + 1)
    case "—", "–", "-", "--":
      var dash = last - 1
      while dash > floor, last - dash < 30, !["—", "–", "-", "--"].contains(words.lower[dash]) { dash -= 1 }
      return dash > floor ? subject(before: dash, floor: floor, depth: depth + 1) : nil
    default: return phrase(endingAt: position, floor: floor)
    }
  }

  /// Whether a word may stand between subject and cue.
  private func isSkipped(_ index: Int, _ floor: Int) -> Bool {
    guard words.tokens[index].kind == .word, !words.isCapital(index) || index == floor else { return false }
    if words.has(index, [.adverb, .auxiliary]) { return true }
    let word = words.lower[index]
    return word.utf8.count > 4 && word.hasSuffix("ly")
      && !["family", "ally", "italy", "reply"].contains(word)
  }

  /// Steps over what is between commas before the cue.
  private func subject(acrossComma comma: Int, floor: Int, depth: Int) -> SourceMention? {
    guard comma > floor else { return nil }
    var open = comma - 1
    while open > floor, comma - open < 45, words.lower[open] != "," || !words.isOwn(open) { open -= 1 }
    let hasOpen = words.lower[open] == "," && open > floor
    let start = hasOpen ? open + 1 : max(floor, open)
    // `…, Gov. Roe (R-Ohio), said`: the name itself may stand between commas.
    let isName = (start..<comma).contains { words.isPerson($0) } && !isAside(start..<comma)
    if hasOpen, !isName, let source = subject(before: open, floor: floor, depth: depth + 1), isSource(source)
    {
      return source
    }
    guard start < comma, !words.has(start, [.preposition, .subordinator]) else { return nil }
    return phrase(endingAt: comma, floor: start)
  }

  private func isSource(_ source: SourceMention) -> Bool {
    source.kind != .phrase
      || source.tokens.contains { words.isCapital($0) || words.has($0, [.title, .plural, .determiner]) }
  }

  /// Whether a stretch between commas says more about the words before it.
  private func isAside(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    return words.has(first, [.determiner, .relative, .preposition, .adverb, .title, .temporal])
      || words.tokens[first].kind == .number || !words.isCapital(first)
  }
}

/// The words that refer to a source, as they are at the attribution.
struct SourceMention: Equatable {
  /// The tokens: head and title, or a pronoun.
  let tokens: Range<Int>
  /// What it is.
  let kind: Kind

  enum Kind {
    /// `he`, `they`.
    case pronoun
    /// `who`, after the words that it refers to.
    case relative
    /// `Jens Stoltenberg`, `the minister`, `officials`.
    case phrase
  }
}
