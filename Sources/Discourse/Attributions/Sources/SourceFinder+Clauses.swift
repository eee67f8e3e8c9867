internal import Linguistics

/// The subject of the clause that a participle or a second verb belongs to.
extension SourceFinder {
  /// Returns the subject of the clause that a participle, an infinitive or a second verb belongs to.
  ///
  /// `Biden questioned Putin about the troops, emphasizing “…”`: Biden, the first noun phrase of the
  /// nearest clause with a verb of its own.
  func clauseSubject(before end: Int, floor: Int) -> SourceMention? {
    var verb = end - 1
    while verb >= floor, end - verb < 50 {
      defer { verb -= 1 }
      guard words.isOwn(verb), words.tokens[verb].kind == .word, words.isFiniteVerb(verb) || isPast(verb)
      else { continue }
      if let source = subject(before: verb, floor: floor), source.kind != .relative || verb > floor + 1 {
        guard !isObject(source, floor) else { continue }
        return source
      }
    }
    return firstPhrase(from: floor, to: end)
  }

  private func isPast(_ index: Int) -> Bool {
    if index < words.tags.count { return false }
    guard !words.isCapital(index), words.lower[index].hasSuffix("ed"), words.lower[index].utf8.count > 4
    else {
      return false
    }
    // Without tags, a participle after a noun looks the same as a past; one after a comma is no main verb.
    return index > 0 && words.isWord(index - 1) && !words.has(index - 1, [.preposition, .determiner])
  }

  /// Whether the words follow a verb or a preposition, and so are no subject.
  private func isObject(_ source: SourceMention, _ floor: Int) -> Bool {
    let before = source.tokens.lowerBound - 1
    guard before >= floor, words.isOwn(before) else { return false }
    return words.has(before, .preposition) && !words.has(before, .subordinator)
  }

  /// Returns the first noun phrase of a sentence that no preposition leads.
  private func firstPhrase(from floor: Int, to end: Int) -> SourceMention? {
    var start = floor
    while start < end {
      var stop = start
      while stop < end, words.lower[stop] != "," { stop += 1 }
      if stop > start, words.isOwn(start), words.isWord(start),
        !words.has(start, [.preposition, .subordinator]),
        words.cues[start] == nil, let source = subject(after: start, limit: stop)
      {
        return source
      }
      start = stop + 1
    }
    return nil
  }
}
