internal import Platform
internal import Records

/// Reads what a text shows about the gender and number of each name: titles, given names, nouns beside the name,
/// pronouns in the same and the next sentence.
struct PersonEvidenceReader {
  private let words: NameWords
  private let gazetteer: Gazetteer
  private let mentions: [NameMention]
  private let lexicon = PersonWords.shared
  private let givenNames = GivenNames()
  private let cancellation: Cancellation
  /// Pronouns count for so much at most, however many there are.
  private static let pronounLimit = 5.0
  /// And for so much against a given name that hardly anybody of the other gender bears: those of somebody else,
  /// whom the same sentences tell of, must not make Elizabeth a man.
  private static let counterLimit = 3.0
  /// The log-odds of such a name: 99 in 100.
  private static let sureName = 4.5

  init(_ words: NameWords, gazetteer: Gazetteer, mentions: [NameMention], cancellation: Cancellation) {
    self.words = words
    self.gazetteer = gazetteer
    self.mentions = mentions
    self.cancellation = cancellation
  }

  /// Returns the evidence of each cluster, in their order.
  ///
  /// - Complexity: O(*n*) in the number of mentions: the words around each are read within a fixed reach.
  func evidence(_ types: [EntityType]) throws(Cancelled) -> [PersonEvidence] {
    var evidence = types.map { PersonEvidence($0) }
    var pronouns = [Double](repeating: 0, count: types.count)
    var given = pronouns
    for (position, mention) in mentions.enumerated() {
      try cancellation.check(at: position)
      let cluster = mention.cluster
      guard types.indices.contains(cluster), types[cluster] == .person else { continue }
      let beside = besideWeight(mention)
      if beside != 0 { evidence[cluster].add(beside) }
      if isSeveral(mention) { evidence[cluster].addSeveral(6) }
      let odds = givenOdds(mention)
      if abs(odds) > abs(given[cluster]) { given[cluster] = odds }
      pronouns[cluster] += pronounWeight(position, types)
    }
    for cluster in types.indices {
      evidence[cluster].add(given[cluster])
      let isCounter = abs(given[cluster]) > Self.sureName && given[cluster] * pronouns[cluster] < 0
      let limit = isCounter ? Self.counterLimit : Self.pronounLimit
      evidence[cluster].add(max(-limit, min(limit, pronouns[cluster])))
    }
    return evidence
  }

  private func word(_ index: Int) -> PersonWord? {
    guard words.words.indices.contains(index) else { return nil }
    return lexicon.word(words.folded, words.words[index].key)
  }

  private func isSame(_ index: Int, _ sentence: Int) -> Bool {
    words.tokens.indices.contains(index) && words.tokens[index].sentence == sentence
  }

  // MARK: Given names

  /// The log-odds of the first name that is no initial; only half as much where it stands alone, as `Jordan` may.
  private func givenOdds(_ mention: NameMention) -> Double {
    var first = mention.tokens.lowerBound
    while first < mention.tokens.upperBound - 1, words.words[first].key.count < 2 { first += 1 }
    guard let odds = givenNames.odds(words.folded[words.words[first].key]) else { return 0 }
    if mention.tokens.count == 1 {
      let isSurname = !words.words[first].flags.isDisjoint(with: [.commonSurname, .surname])
      return isSurname ? 0 : odds / 2
    }
    // `Jean-Paul`, `Anne-Marie`: the last part is surer.
    if first + 2 < mention.tokens.upperBound, words.isWord(first + 1, "-"), !words.words[first + 1].hasGap,
      let last = givenNames.odds(words.folded[words.words[first + 2].key])
    {
      return last
    }
    return odds
  }

  // MARK: Words beside the name

  /// Sums what titles before the name, a noun in apposition, `is a …` and partners tell.
  private func besideWeight(_ mention: NameMention) -> Double {
    let sentence = words.tokens[mention.tokens.lowerBound].sentence
    return before(mention.tokens.lowerBound, sentence) + after(mention.tokens.upperBound, sentence)
  }

  /// `Mrs. Roe`, `actress Jane Roe`, `his wife, Jane Roe`.
  private func before(_ start: Int, _ sentence: Int) -> Double {
    var index = start - 1
    if isSame(index, sentence), words.isWord(index, ",") {
      // A comma parts a list, unless somebody's relative is named.
      guard isSame(index - 2, sentence), let owner = word(index - 2)?.role, owner.contains(.possessive) else {
        return 0
      }
      return word(index - 1)?.weight ?? 0
    }
    while start - index <= 4, isSame(index, sentence) {
      if let weight = word(index)?.weight, weight != 0 { return isMarriage(index) ? weight / 2 : weight }
      guard !words.words[index].flags.isDisjoint(with: .titles) || words.isFullStop(index) else { return 0 }
      index -= 1
    }
    return 0
  }

  /// `Mr. and Mrs. Roe` are two.
  private func isMarriage(_ index: Int) -> Bool {
    words.isWord(index - 1, "and") && (word(index - 2)?.weight ?? 0) != 0
  }

  private func after(_ end: Int, _ sentence: Int) -> Double {
    guard isSame(end, sentence) else { return 0 }
    if words.isWord(end, "'s") || words.isWord(end, "'") { return partner(from: end + 1, sentence) }
    if words.isWord(end, ",") {
      if words.isWord(end + 1, "whose") { return partner(from: end + 2, sentence) }
      let opens = word(end + 1)?.role ?? []
      guard opens.isDisjoint(with: [.possessive, .relative, .and]) else { return 0 }
      return noun(from: end + 1, sentence, reach: 8)
    }
    let role = word(end)?.role ?? []
    if role.contains(.and), let next = word(end + 1), next.role.contains(.possessive), next.sign != 0,
      word(end + 2)?.role.contains(.partner) ?? false
    {
      return 3 * next.sign
    }
    if role.contains(.reflexive) { return 4 * (word(end)?.sign ?? 0) }
    if role.contains(.copula), word(end + 1)?.role.contains(.article) ?? false {
      return noun(from: end + 2, sentence, reach: 6)
    }
    return 0
  }

  /// The first noun with a gender before a preposition, a mark or a clause; not one that owns what follows.
  private func noun(from start: Int, _ sentence: Int, reach: Int) -> Double {
    var index = start
    while index < start + reach, isSame(index, sentence), words.words[index].shape != .other {
      if let word = word(index) {
        if !word.role.isDisjoint(with: [.stop, .relative]) { return 0 }
        if word.weight != 0, words.words[index].shape == .lower, !words.isWord(index + 1, "'s") {
          return word.weight
        }
      }
      index += 1
    }
    return 0
  }

  /// `Roe’s wife`: Roe is likelier a man; of married people, nearly all are told so.
  private func partner(from start: Int, _ sentence: Int) -> Double {
    for index in start..<start + 3 where isSame(index, sentence) {
      guard let word = word(index) else { continue }
      if word.role.contains(.partner), word.weight != 0 { return word.weight > 0 ? -2.5 : 2.5 }
      if word.role.contains(.stop) { return 0 }
    }
    return 0
  }

  /// `the Roes`, `the Roe brothers`, `Mr. and Mrs. Roe`.
  private func isSeveral(_ mention: NameMention) -> Bool {
    let start = mention.tokens.lowerBound
    if words.isWord(start - 1, "mrs") || words.isWord(start - 1, "mrs."), isMarriage(start - 1) {
      return true
    }
    guard mention.tokens.count == 1, words.isWord(start - 1, "the") else { return false }
    if word(start + 1)?.role.contains(.several) ?? false { return true }
    let key = words.folded[words.words[start].key]
    guard key.last == 0x73, key.count > 3 else { return false }
    // `the Jones family` is one name; `the Smiths` are several of the name Smith.
    return isSurname(key.dropLast()) && !isSurname(key)
      || key.dropLast().last == 0x65 && isSurname(key.dropLast(2))
  }

  private func isSurname(_ key: ArraySlice<UInt8>) -> Bool {
    !gazetteer.word(key).isDisjoint(with: [.commonSurname, .surname])
  }

  // MARK: Pronouns

  /// What the first pronoun after a mention tells: in its sentence, or at the start of the next.
  private func pronounWeight(_ position: Int, _ types: [EntityType]) -> Double {
    let mention = mentions[position]
    let sentence = words.tokens[mention.tokens.lowerBound].sentence
    let isFirst = !isOther(position - 1, than: mention.cluster, in: sentence, types)
    var limit = mention.tokens.upperBound + 30
    var isLast = true
    if isOther(position + 1, than: mention.cluster, in: sentence, types) {
      limit = min(limit, mentions[position + 1].tokens.lowerBound)
      isLast = false
    }
    var index = mention.tokens.upperBound
    var isQuoted = false
    while index < limit, isSame(index, sentence) {
      if words.tokens[index].kind == .quote { isQuoted.toggle() }
      if !isQuoted, let word = word(index), word.sign != 0 {
        return word.sign * Self.weight(word.role, distance: index - mention.tokens.upperBound, isFirst)
      }
      index += 1
    }
    guard isFirst, isLast, !isSame(index, sentence), isSame(index, sentence + 1), let word = word(index),
      word.sign != 0, !word.role.contains(.object)
    else { return 0 }
    return word.sign * (word.role.contains(.possessive) ? 2 : 2.8)
  }

  /// The log-odds of a pronoun in the sentence of a name, as measured in news by names of sure gender.
  ///
  /// They are less where somebody else is named before it in the sentence: where it is not first.
  private static func weight(_ role: PersonWord.Role, distance: Int, _ isFirst: Bool) -> Double {
    // `Roe told him`: he is somebody else, and `Roe met her sister` tells little.
    if role.contains(.object) { return distance < 3 ? 0 : isFirst ? 1.5 : 0.8 }
    if role.contains(.possessive), distance < 3 { return isFirst ? 1.2 : 0.6 }
    if role.contains(.reflexive) { return isFirst ? 3.3 : 1.1 }
    return isFirst ? 2.5 : 1.2
  }

  private func isOther(_ position: Int, than cluster: Int, in sentence: Int, _ types: [EntityType]) -> Bool {
    guard mentions.indices.contains(position), mentions[position].cluster != cluster,
      types.indices.contains(mentions[position].cluster), types[mentions[position].cluster] == .person
    else { return false }
    return words.tokens[mentions[position].tokens.lowerBound].sentence == sentence
  }
}
