internal import Platform
internal import Records
internal import Text

/// Lets the document as a whole decide: one type a name, and every repeat of a name found.
///
/// A name that is found in a clear place is carried to its other places: whole repeats, and the bare surname
/// of a person who was named in full.
struct NameVote {
  private let words: NameWords
  private let cancellation: Cancellation
  private var candidates: [NameCandidate]

  init(_ candidates: [NameCandidate], words: NameWords, cancellation: Cancellation) {
    self.cancellation = cancellation
    self.candidates = candidates
    self.words = words
  }

  /// Returns the candidates after the vote, in text order.
  ///
  /// - Complexity: O(*n* log *n*) in the number of tokens.
  func run() throws(Cancelled) -> [NameCandidate] {
    var vote = self
    try vote.addRepeats()
    try vote.settleTypes()
    return vote.candidates
  }

  // MARK: Types

  private struct Tally {
    var weights: [EntityType: Double] = [:]
    var best: (type: EntityType, share: Double)? {
      let total = weights.values.reduce(0, +)
      guard total > 0 else { return nil }
      return EntityType.allCases.compactMap { type in weights[type].map { (type, $0 / total) } }
        .max { $0.1 < $1.1 }
    }
  }

  private mutating func settleTypes() throws(Cancelled) {
    var tallies: [[UInt8]: Tally] = [:]
    for (index, candidate) in candidates.enumerated() {
      try cancellation.check(at: index)
      let weight = candidate.confidence * (candidate.isWeak ? 0.3 : 1)
      tallies[candidate.key, default: Tally()].weights[candidate.type, default: 0] += max(weight, 0.01)
    }
    let surnames = self.surnames()
    for index in candidates.indices {
      try cancellation.check(at: index)
      let candidate = candidates[index]
      guard let best = tallies[candidate.key]?.best else { continue }
      if candidate.wordCount == 1, candidate.type != .person, surnames.contains(candidate.surname),
        !isListedPlace(candidate)
      {
        candidates[index].type = .person
      } else if best.type != candidate.type, candidate.confidence < 0.85 || candidate.isWeak {
        candidates[index].type = best.type
        candidates[index].confidence = min(candidate.confidence, 0.5 + best.share * 0.4)
      }
    }
  }

  private func isListedPlace(_ candidate: NameCandidate) -> Bool {
    !words.words[candidate.tokens.lowerBound].flags.isDisjoint(with: .place)
  }

  /// The last words of the persons named in full.
  private func surnames() -> Set<ArraySlice<UInt8>> {
    var surnames: Set<ArraySlice<UInt8>> = []
    for candidate in candidates where candidate.type == .person && candidate.wordCount > 1 {
      if candidate.surname.count > 2 { surnames.insert(candidate.surname) }
    }
    return surnames
  }

  // MARK: Repeats

  private mutating func addRepeats() throws(Cancelled) {
    var known: [UInt32: [(key: [UInt8], type: EntityType)]] = [:]
    var seen: Set<[UInt8]> = []
    /// How often a name was found, less how often it stands where it was not.
    var balance: [[UInt8]: Int] = [:]
    func remember(_ key: [UInt8], _ type: EntityType, _ first: UInt32) {
      if seen.insert(key).inserted { known[first, default: []].append((key, type)) }
    }
    for candidate in candidates where candidate.confidence >= 0.5 {
      remember(candidate.key, candidate.type, words.words[candidate.tokens.lowerBound].hash)
      balance[candidate.key, default: 0] += 1
      if candidate.type == .person, candidate.wordCount > 1, candidate.surname.count > 2 {
        let surname = Array(candidate.surname)
        remember(surname, .person, FNV1a.hash32(candidate.surname))
        balance[surname, default: 0] += 1
      }
    }
    var repeats: Set<Int> = []
    var result: [NameCandidate] = []
    var index = 0
    var next = 0
    var step = 0
    while index < words.words.count {
      try cancellation.check(at: step)
      step += 1
      if next < candidates.count, candidates[next].tokens.lowerBound == index {
        result.append(candidates[next])
        index = candidates[next].tokens.upperBound
        next += 1
        continue
      }
      let limit = next < candidates.count ? candidates[next].tokens.lowerBound : words.words.count
      if let names = known[words.words[index].hash], let found = repeatOf(names, at: index, limit: limit) {
        repeats.insert(result.count)
        balance[found.key, default: 0] -= 1
        result.append(found)
        index = found.tokens.upperBound
      } else {
        index += 1
      }
    }
    // A word that mostly is no name in this text is none where the model says so.
    candidates = result.enumerated().filter {
      !repeats.contains($0.offset) || balance[$0.element.key, default: 0] >= 0
    }
    .map(\.element)
  }

  private func repeatOf(
    _ names: [(key: [UInt8], type: EntityType)], at index: Int, limit: Int
  ) -> NameCandidate? {
    let word = words.words[index]
    guard word.shape.isCapitalised else { return nil }
    var best: NameCandidate?
    for name in names {
      guard let range = match(name.key, at: index, limit: limit), range.count > best?.tokens.count ?? 0 else {
        continue
      }
      if range.count == 1, word.isInitial, !word.flags.isDisjoint(with: [.ordinary, .mixed]) { continue }
      if range.count == 1, words.isPronoun(index) { continue }
      // A piece of a longer name is not the name: `Texas` in `Texas Rangers`.
      if isCapitalised(range.upperBound, beside: range.upperBound - 1) { continue }
      if !word.isInitial, isCapitalised(index - 1, beside: index), !words.words[index - 1].isInitial {
        continue
      }
      best = NameCandidate(tokens: range, type: name.type, confidence: 0.6, key: name.key)
    }
    return best
  }

  private func isCapitalised(_ index: Int, beside neighbour: Int) -> Bool {
    words.words.indices.contains(index) && words.words[index].shape.isCapitalised
      && words.tokens[index].sentence == words.tokens[neighbour].sentence
  }

  private func match(_ key: [UInt8], at index: Int, limit: Int) -> Range<Int>? {
    var place = 0
    var end = index
    while end < limit, place < key.count {
      let word = words.words[end]
      if end > index, word.hasGap {
        guard key[place] == 0x20 else { return nil }
        place += 1
      }
      let part = words.folded[word.key]
      guard key.count - place >= part.count, key[place..<place + part.count].elementsEqual(part) else {
        return nil
      }
      place += part.count
      end += 1
    }
    return place == key.count && end > index ? index..<end : nil
  }
}
