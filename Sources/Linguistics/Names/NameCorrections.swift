/// Corrects the model's spans where the lists or the form of names are surer than the model.
struct NameCorrections {
  private let words: NameWords

  init(_ words: NameWords) { self.words = words }

  /// Returns the spans of one stretch, corrected, in text order.
  func corrected(_ spans: [NameSpan], in stretch: Range<Int>) -> [NameSpan] {
    guard !spans.isEmpty else { return [] }
    let parts = joinPersons(
      spans.flatMap { withoutParty($0) }.flatMap { splitPerson($0) }.flatMap { splitAtTitle($0) })
    return joinPurposes(parts.reduce(into: []) { completePhrase($1, in: stretch, &$0) })
  }

  /// Makes a span that holds a part of a listed name hold all of it: `Federation` in `Russian Federation`.
  private func completePhrase(_ span: NameSpan, in stretch: Range<Int>, _ result: inout [NameSpan]) {
    var span = span
    let limit = result.last?.tokens.upperBound ?? stretch.lowerBound
    guard span.tokens.upperBound > limit else { return }
    if span.tokens.lowerBound < limit { span.tokens = limit..<span.tokens.upperBound }
    var start = span.tokens.lowerBound
    while start > limit, words.words[start].phrasePlace > 1 { start -= 1 }
    if words.words[start].phrasePlace > 1 { start = span.tokens.lowerBound }
    var end = span.tokens.upperBound
    while end < stretch.upperBound, words.words[end].phrasePlace > 1 { end += 1 }
    let flags = words.words[start].phrase
    if start..<end != span.tokens, !flags.isDisjoint(with: [.country, .state, .region, .organization, .city])
    {
      if span.label != .beginPerson || !flags.isDisjoint(with: [.country, .organization]) {
        span.tokens = start..<end
        if !flags.isDisjoint(with: [.country, .state]) { span.label = .beginPlace }
        if flags.contains(.organization) { span.label = .beginOrganization }
      }
    }
    result.append(span)
  }

  /// Takes a senator's party and state out: `, D-Wash.`, `(R-Texas)`.
  private func withoutParty(_ span: NameSpan) -> [NameSpan] {
    let near = max(span.tokens.lowerBound - 2, 0)..<span.tokens.upperBound
    guard let (party, state) = near.lazy.compactMap({ affiliation($0) }).first else { return [span] }
    if party.upperBound <= span.tokens.lowerBound {
      // The state alone is a place, whatever the model says.
      guard state.contains(span.tokens.lowerBound) else { return [span] }
      return span.label == .beginPlace ? [span] : []
    }
    guard span.tokens.lowerBound < party.lowerBound else { return [] }
    var span = span
    span.tokens = span.tokens.lowerBound..<party.lowerBound
    return [span]
  }

  /// The party with its hyphen, and the state, that begin at `index`: after a comma or a bracket.
  private func affiliation(_ index: Int) -> (party: Range<Int>, state: Range<Int>)? {
    guard index > 0, words.isWord(index - 1, ",") || words.isWord(index - 1, "(") else { return nil }
    let key = words.folded[words.words[index].key]
    if words.words[index].shape == .initial {
      guard Self.parties.contains(where: { words.isWord(index, $0) }), words.isWord(index + 1, "-"),
        words.words.indices.contains(index + 2), !words.words[index + 1].hasGap,
        !words.words[index + 2].hasGap, words.words[index + 2].shape.isCapitalised
      else { return nil }
      return (index..<index + 2, index + 2..<index + 3)
    }
    // One token: `I-Vt.`.
    guard words.words[index].shape.isCapitalised, key.count > 3, key.dropFirst().first == UInt8(ascii: "-"),
      let letter = key.first, Self.parties.contains(where: { $0.utf8Start.pointee == letter })
    else { return nil }
    return (index..<index + 1, index + 1..<index + 1)
  }

  private static let parties: [StaticString] = ["d", "r", "i"]

  /// Parts an office from the house and the person: `NATO Secretary-General Jens Stoltenberg`.
  private func splitAtTitle(_ span: NameSpan) -> [NameSpan] {
    guard span.tokens.count > 1 else { return [span] }
    let isPerson = span.label == .beginPerson
    let first = span.tokens.lowerBound
    guard let title = span.tokens.last(where: { ($0 > first || isPerson) && isOffice($0) }) else {
      return [span]
    }
    let after = title + 1..<span.tokens.upperBound
    // A person who is called by the office alone, or by a name that looks like one: `Alberto Mayor`.
    if isPerson, after.isEmpty, title == first || !words.words[first].flags.isDisjoint(with: .given) {
      return [span]
    }
    // `Chief Justice Council`, `Special Envoy Office of`: the word is a part of the name.
    guard
      after.allSatisfy({
        words.words[$0].flags.isDisjoint(with: [.organizationHead, .placeHead, .eventHead])
      }),
      after.allSatisfy({ words.words[$0].shape.isCapitalised })
    else { return [span] }
    var before = title
    while before > first,
      !words.words[before - 1].flags.isDisjoint(with: .titles) || words.isWord(before - 1, "-")
    {
      before -= 1
    }
    var parts: [NameSpan] = []
    if before > first,
      !isPerson || !words.words[first].flags.union(words.words[first].phrase).isDisjoint(with: .place)
    {
      parts.append(
        NameSpan(tokens: first..<before, label: isPerson ? .beginPlace : span.label, margin: span.margin))
    }
    if !after.isEmpty { parts.append(NameSpan(tokens: after, label: .beginPerson, margin: span.margin)) }
    return parts
  }

  /// Whether a word names an office wherever it stands; `general` and `state` do not.
  private func isOffice(_ index: Int) -> Bool {
    let word = words.words[index]
    if words.isWord(index, "general") {
      return index > 1 && words.isWord(index - 1, "-") && words.isWord(index - 2, "secretary")
    }
    guard word.shape == .title || word.shape == .lower || word.shape == .mixed else { return false }
    return Self.offices.contains { words.isWord(index, $0) }
  }

  private static let offices: [StaticString] = [
    "minister", "president", "spokesman", "spokeswoman", "spokesperson", "ambassador",
    "senator",
    "chairman", "chairwoman", "chancellor", "commissioner", "mayor", "governor", "premier", "prosecutor",
  ]

  /// Parts persons at small words and dashes, and takes an ordinary word from the sentence's start:
  /// `Warren told Stumpf`, `Injecting Clinton`.
  private func splitPerson(_ span: NameSpan) -> [NameSpan] {
    guard span.label == .beginPerson, span.tokens.count > 1 else { return [span] }
    var parts: [NameSpan] = []
    var start = span.tokens.lowerBound
    func close(_ end: Int) {
      guard start < end else { return }
      let isWhole = start == span.tokens.lowerBound && end == span.tokens.upperBound
      let flags = words.words[start].flags
      let isPlace = end - start == 1 && !flags.isDisjoint(with: .surePlace) && flags.isDisjoint(with: .given)
      let label = !isWhole && isPlace ? .beginPlace : span.label
      parts.append(NameSpan(tokens: start..<end, label: label, margin: span.margin))
    }
    for index in span.tokens {
      let word = words.words[index]
      let isDash =
        word.shape == .other && word.hasGap && index + 1 < words.words.count && words.words[index + 1].hasGap
      let isSmall =
        word.shape == .lower && word.flags.contains(.ordinary)
        && !Self.particles.contains { words.isWord(index, $0) }
      let isOpening =
        index == span.tokens.lowerBound && word.isInitial && word.shape == .title
        && word.flags.contains(.ordinary) && word.flags.isDisjoint(with: Self.personal)
      guard isDash || isSmall || isOpening else { continue }
      close(index)
      start = index + 1
    }
    close(span.tokens.upperBound)
    return parts
  }

  private static let personal = GazetteerFlags.given.union([.surname, .commonSurname]).union(.titles)
  private static let particles: [StaticString] = [
    "of", "the", "de", "da", "di", "do", "du", "dos", "del", "der", "den", "la", "le", "van", "von", "zu",
    "bin", "ben",
    "al", "el", "ibn", "y", "e", "s", "'s", "ter", "ten", "st",
  ]

  /// Joins a given name and the surname right after it, on one line.
  private func joinPersons(_ spans: [NameSpan]) -> [NameSpan] {
    var result: [NameSpan] = []
    for span in spans {
      if let last = result.last, last.label == .beginPerson, span.label == .beginPerson,
        last.tokens.count == 1, last.tokens.upperBound == span.tokens.lowerBound,
        !words.words[last.tokens.lowerBound].flags.isDisjoint(with: .given),
        !words.hasLineEnd(before: span.tokens.lowerBound)
      {
        result[result.count - 1].tokens = last.tokens.lowerBound..<span.tokens.upperBound
        result[result.count - 1].margin = max(last.margin, span.margin)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// Joins `Committee` and `Responsible Federal Budget` over `for a`.
  private func joinPurposes(_ spans: [NameSpan]) -> [NameSpan] {
    var result: [NameSpan] = []
    for span in spans {
      if let last = result.last, last.label == .beginOrganization, span.label != .beginPerson,
        words.words[last.tokens.upperBound - 1].flags.contains(.organizationHead),
        isPurpose(last.tokens.upperBound..<span.tokens.lowerBound)
      {
        result[result.count - 1].tokens = last.tokens.lowerBound..<span.tokens.upperBound
        result[result.count - 1].margin = min(last.margin, span.margin)
      } else {
        result.append(span)
      }
    }
    return result
  }

  private func isPurpose(_ gap: Range<Int>) -> Bool {
    guard (1...2).contains(gap.count), words.isWord(gap.lowerBound, "for") else { return false }
    return gap.count == 1 || words.isWord(gap.lowerBound + 1, "the") || words.isWord(gap.lowerBound + 1, "a")
  }
}
