internal import Records

/// Joins a person's name over the nickname that stands in marks within it: `Robert C. “Bobby” Scott`.
///
/// The parts are one name where the marks stand close around one to three capitalised words or numbers, a person's name
/// stands right before them, and a surname right after: `Jane Roe liked “Hamlet” too` has none of it.
struct NameNicknames {
  private static let mostWords = 3

  private let words: NameWords

  init(_ words: NameWords) { self.words = words }

  /// Returns the candidates, in text order, with the parts of such names joined.
  ///
  /// - Complexity: O(*n*) in the number of candidates.
  func joined(_ candidates: [NameCandidate]) -> [NameCandidate] {
    var result: [NameCandidate] = []
    result.reserveCapacity(candidates.count)
    var next = 0
    while next < candidates.count {
      var candidate = candidates[next]
      next += 1
      if candidate.type == .person, let nickname = nickname(after: candidate.tokens.upperBound) {
        let surname = nickname.upperBound + 1
        var last = next
        while last < candidates.count, candidates[last].tokens.upperBound <= surname { last += 1 }
        let holds = last < candidates.count && candidates[last].tokens.contains(surname)
        if holds ? candidates[last].type == .person : isSurname(surname) {
          let end = holds ? candidates[last].tokens.upperBound : surname + 1
          candidate.key = words.key(candidate.tokens) + [0x20] + words.key(surname..<end)
          candidate.nickname = words.key(nickname)
          candidate.tokens = candidate.tokens.lowerBound..<end
          if holds { candidate.confidence = max(candidate.confidence, candidates[last].confidence) }
          next = holds ? last + 1 : last
        }
      }
      result.append(candidate)
    }
    return result
  }

  /// The words of a nickname whose opening mark stands at `start`, or after the full stop of an initial there.
  private func nickname(after start: Int) -> Range<Int>? {
    let open = words.isFullStop(start) ? start + 1 : start
    guard isMark(open), words.words[open].hasGap, !words.hasLineEnd(before: open) else { return nil }
    var close = open + 1
    while close < words.words.count, close - open <= Self.mostWords, !isMark(close) {
      let word = words.words[close]
      guard word.shape.isCapitalised || word.shape == .digits, word.hasGap == (close > open + 1) else {
        return nil
      }
      close += 1
    }
    guard close > open + 1, close + 1 < words.words.count, isMark(close), !words.words[close].hasGap,
      words.words[close + 1].hasGap, words.words[close + 1].shape.isCapitalised,
      words.tokens[close + 1].sentence == words.tokens[open].sentence
    else { return nil }
    return open + 1..<close
  }

  private func isMark(_ index: Int) -> Bool {
    words.tokens.indices.contains(index) && words.tokens[index].kind == .quote
  }

  private func isSurname(_ index: Int) -> Bool {
    !words.words[index].flags.isDisjoint(with: [.surname, .commonSurname])
  }
}
