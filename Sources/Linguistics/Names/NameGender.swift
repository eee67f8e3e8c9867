internal import Records

/// Reads a person's gender from titles, given names and the pronouns that follow.
struct NameGender {
  private let words: NameWords

  init(_ words: NameWords) { self.words = words }

  /// Returns the gender that the mentions of one person show.
  ///
  /// A title decides; otherwise a given name that only one gender bears and the pronouns after the mentions
  /// are weighed, and a tie is unknown.
  func gender(_ mentions: [NameCandidate]) -> Gender {
    if let titled = mentions.first(where: { $0.gender != .unknown }) { return titled.gender }
    var balance = 0
    for mention in mentions {
      if mention.tokens.count > 1 {
        let flags = words.words[mention.tokens.lowerBound].flags.intersection(.given)
        if flags == .femaleGiven { balance += 3 }
        if flags == .maleGiven { balance -= 3 }
      }
      balance += pronoun(after: mention)
    }
    return balance > 0 ? .female : balance < 0 ? .male : .unknown
  }

  /// Returns 1 for `she` or `her`, -1 for `he`, `his` or `him`, before the next capitalised name.
  private func pronoun(after mention: NameCandidate) -> Int {
    let limit = min(mention.tokens.upperBound + 20, words.words.count)
    for index in mention.tokens.upperBound..<max(limit, mention.tokens.upperBound) {
      let word = words.words[index]
      if words.isWord(index, "she") || words.isWord(index, "her") { return 1 }
      if words.isWord(index, "he") || words.isWord(index, "his") || words.isWord(index, "him") { return -1 }
      if word.shape.isCapitalised, !word.isInitial { return 0 }
    }
    return 0
  }
}
