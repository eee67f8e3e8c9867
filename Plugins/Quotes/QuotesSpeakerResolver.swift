internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Says whom a source stands for: the name of its cluster, a pronoun's person, a title's holder.
struct QuotesSpeakerResolver {
  /// Who a source is, or why that is not known.
  struct Answer {
    var speaker: String?
    var cluster: Int?
    var confidence: Double
    var reason: String?
  }

  private struct Holder {
    let cluster: Int
    let token: Int
  }

  private let words: QuotesTokens
  private let names: NameLayer
  private let finder: QuotesSourceFinder
  /// Who was given which title, in text order.
  private let titles: [String: [Holder]]
  /// The last speaker with a name, and the token where that was said.
  private var last: (cluster: Int, token: Int)?

  init(_ words: QuotesTokens, names: NameLayer) {
    self.words = words
    self.names = names
    finder = QuotesSourceFinder(words: words)
    titles = Self.titles(words, names)
  }

  /// Returns whom `source` stands for, and remembers it for pronouns that follow.
  mutating func resolve(_ source: QuotesSource) -> Answer {
    let answer = answer(to: source)
    if let cluster = answer.cluster { last = (cluster, source.tokens.lowerBound) }
    return answer
  }

  private func answer(to source: QuotesSource) -> Answer {
    switch source.kind {
    case .pronoun: return pronoun(source.tokens.lowerBound)
    case .relative: return relative(source.tokens.lowerBound)
    case .phrase: return phrase(source.tokens)
    }
  }

  // MARK: Names

  private func phrase(_ range: Range<Int>) -> Answer {
    if let cluster = headName(range) {
      return Answer(speaker: names.clusters[cluster].name, cluster: cluster, confidence: 1, reason: nil)
    }
    if let name = unlistedName(range) {
      return Answer(speaker: name, cluster: nil, confidence: 0.8, reason: nil)
    }
    if let holder = holder(ofTitleIn: range) {
      return Answer(speaker: names.clusters[holder].name, cluster: holder, confidence: 0.7, reason: nil)
    }
    return Answer(
      speaker: nil, cluster: nil, confidence: 0.85,
      reason: "the source is not named: \(words.text[words.span(range)])")
  }

  /// Returns the cluster of the name that ends the phrase: its head, never an adjective before it.
  private func headName(_ range: Range<Int>) -> Int? {
    let span = words.span(range)
    var found: Int?
    // Names are few; those that touch the phrase lie together.
    for index in mentions(overlapping: span) where names.mentions[index].span.end == span.end {
      found = names.mentions[index].cluster
    }
    return found
  }

  /// Returns the name at the phrase's end where the name layer has none: words in capitals, tagged as names.
  private func unlistedName(_ range: Range<Int>) -> String? {
    var first = range.upperBound
    while first > range.lowerBound, isName(first - 1) { first -= 1 }
    guard first < range.upperBound else { return nil }
    return words.text[words.span(first..<range.upperBound)]
  }

  private func isName(_ index: Int) -> Bool {
    guard words.isCapital(index), index < words.tags.count, words.tags[index].upos == .propn else {
      return false
    }
    return !words.has(index, [.title, .temporal, .plural, .determiner, .subordinator, .pronoun])
  }

  private func mentions(overlapping span: TextSpan) -> Range<Int> {
    var low = 0
    var high = names.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if names.mentions[middle].span.end > span.start { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < names.mentions.count, names.mentions[end].span.start < span.end { end += 1 }
    return low..<end
  }

  /// Resolves `the minister` where exactly one person before it was given that title.
  private func holder(ofTitleIn range: Range<Int>) -> Int? {
    guard let head = range.last, words.has(head, .title), range.count > 1,
      words.lower[range.lowerBound] == "the",
      let given = titles[words.lower[head]], given.contains(where: { $0.token < head })
    else { return nil }
    let clusters = Set(given.prefix(while: { $0.token < head }).map(\.cluster))
    return clusters.count == 1 ? clusters.first : nil
  }

  /// Collects which person is given which title: `Minister Roe`, `Roe, the minister`; the first forty of each.
  private static func titles(_ words: QuotesTokens, _ names: NameLayer) -> [String: [Holder]] {
    var titles: [String: [Holder]] = [:]
    for mention in names.mentions where names.clusters[mention.cluster].type == .person {
      let first = mention.tokens.lowerBound
      let after = mention.tokens.upperBound
      var near = (max(0, first - 3)..<first).filter { words.isCapital($0) }
      if after < words.count, words.lower[after] == "," { near += after..<min(words.count, after + 6) }
      for index in near where words.has(index, .title) && titles[words.lower[index], default: []].count < 40 {
        titles[words.lower[index], default: []].append(Holder(cluster: mention.cluster, token: first))
      }
    }
    return titles
  }

  // MARK: Pronouns

  private func relative(_ index: Int) -> Answer {
    var end = index
    if end > 0, words.lower[end - 1] == "," { end -= 1 }
    var floor = end
    while floor > 0, end - floor < 60, words.isOwn(floor - 1), !words.breaksSentence(before: floor) {
      floor -= 1
    }
    if let source = finder.phrase(endingAt: end, floor: floor) { return phrase(source.tokens) }
    return Answer(
      speaker: nil, cluster: nil, confidence: 0.7, reason: "nobody stands before \(words.lower[index])")
  }

  private func pronoun(_ index: Int) -> Answer {
    let word = words.lower[index]
    if ["i", "we", "me", "us"].contains(word) {
      return Answer(speaker: nil, cluster: nil, confidence: 0.8, reason: "\(word) is the writer")
    }
    guard let pronoun = PersonPronoun(form: word), pronoun == .he || pronoun == .she else {
      return Answer(speaker: nil, cluster: nil, confidence: 0.8, reason: "\(word) names no single person")
    }
    if let cluster = person(before: index, pronoun) {
      // A person whose gender is told is surer than one who is only not excluded.
      let share = names.clusters[cluster].evidence.agreement(with: pronoun)
      return Answer(
        speaker: names.clusters[cluster].name, cluster: cluster, confidence: share >= 0.8 ? 0.87 : 0.8,
        reason: nil)
    }
    return Answer(
      speaker: nil, cluster: nil, confidence: 0.7,
      reason: "no person that \(word) may stand for within three sentences")
  }

  private func fits(_ cluster: Int, _ pronoun: PersonPronoun) -> Bool {
    names.clusters[cluster].evidence.mayBe(pronoun)
  }

  /// Returns the latest of the last speaker and the subjects of the sentences before `index`.
  private func person(before index: Int, _ pronoun: PersonPronoun) -> Int? {
    let sentence = words.tokens[index].sentence
    var subject: (cluster: Int, token: Int)?
    var sentencesSeen = 0
    var position = index
    while position > 0, sentencesSeen <= 3, subject == nil {
      var start = position
      // A sentence without an end is read back for as far as sentences go.
      while start > 0, position - start < 150,
        words.tokens[start - 1].sentence == words.tokens[position - 1].sentence
      {
        start -= 1
      }
      let hasOwn = (start..<position).contains { words.isOwn($0) && words.isWord($0) }
      subject = firstPerson(start..<position, pronoun, isSame: position == index)
      if hasOwn { sentencesSeen += 1 }
      position = start
    }
    if let last, fits(last.cluster, pronoun), last.token < index {
      let distance = sentence - words.tokens[last.token].sentence
      if subject.map({ $0.token <= last.token }) ?? (distance <= 12) { return last.cluster }
    }
    return subject?.cluster
  }

  /// Returns the first fitting person in the writer's own words of a sentence, subjects before others.
  ///
  /// In the pronoun's own sentence only a subject counts, and a sentence about `he` says nothing about who he is.
  private func firstPerson(
    _ range: Range<Int>, _ pronoun: PersonPronoun, isSame: Bool
  ) -> (cluster: Int, token: Int)? {
    guard !range.isEmpty else { return nil }
    let earlier = range.first { words.isOwn($0) && words.lower[$0] == pronoun.rawValue }
    var other: (cluster: Int, token: Int)?
    for index in mentions(overlapping: words.span(range)) {
      let mention = names.mentions[index]
      let first = mention.tokens.lowerBound
      guard range.contains(first), words.isOwn(first), fits(mention.cluster, pronoun) else { continue }
      let end = mention.tokens.upperBound
      let isPossessive = end < words.count && ["'s", "’s"].contains(words.lower[end])
      let isObject = first > 0 && words.has(first - 1, .preposition)
      if let earlier, earlier < first { return nil }
      if !isPossessive, !isObject { return (mention.cluster, first) }
      if other == nil { other = (mention.cluster, first) }
    }
    return isSame || earlier != nil ? nil : other
  }
}
