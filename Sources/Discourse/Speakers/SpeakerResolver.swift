internal import Linguistics
internal import Records

/// The referents of sources: the name of its cluster, a pronoun's person, a title's holder.
struct SpeakerResolver {
  /// Who a source is, or why that is not known.
  struct Answer {
    var speaker: String?
    var cluster: Int?
    var confidence: Double
    var reason: String?
  }

  private let words: AttributionTokens
  private let names: SourceNames
  private let finder: SourceFinder
  private let titles: TitleHolders
  private var pronouns: PronounResolver

  init(_ words: AttributionTokens, names layer: NameLayer) {
    self.words = words
    names = SourceNames(words, layer)
    finder = SourceFinder(words: words)
    titles = TitleHolders(names)
    pronouns = PronounResolver(names, titles: titles)
  }

  /// Returns whom `source` refers to.
  mutating func resolve(_ source: SourceMention) -> Answer {
    switch source.kind {
    case .pronoun: return pronoun(source.tokens.lowerBound)
    case .relative: return relative(source.tokens.lowerBound)
    case .phrase: return phrase(source.tokens)
    }
  }

  // MARK: Names

  private func phrase(_ range: Range<Int>) -> Answer {
    if let mention = names.head(of: range) {
      return Answer(speaker: name(mention.cluster), cluster: mention.cluster, confidence: 1, reason: nil)
    }
    if let name = unlistedName(range) {
      return Answer(speaker: name, cluster: nil, confidence: 0.8, reason: nil)
    }
    if let holder = titles.holder(of: range) {
      return Answer(speaker: name(holder), cluster: holder, confidence: 0.7, reason: nil)
    }
    return Answer(
      speaker: nil, cluster: nil, confidence: 0.85,
      reason: "the source is not named: \(words.text[words.span(range)])")
  }

  private func name(_ cluster: Int) -> String { names.layer.clusters[cluster].name }

  /// Returns the name at the phrase's end where the name layer has none: words in capitals, tagged as names.
  private func unlistedName(_ range: Range<Int>) -> String? {
    var first = range.upperBound
    while first > range.lowerBound, isName(first - 1) { first -= 1 }
    guard first < range.upperBound, !names.isNation(first..<range.upperBound) else { return nil }
    return words.text[words.span(first..<range.upperBound)]
  }

  private func isName(_ index: Int) -> Bool {
    guard words.isCapital(index), index < words.tags.count, words.tags[index].upos == .propn else {
      return false
    }
    return !words.has(index, [.title, .temporal, .plural, .determiner, .subordinator, .pronoun])
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

  private mutating func pronoun(_ index: Int) -> Answer {
    let word = words.lower[index]
    if ["i", "we", "me", "us"].contains(word) {
      return Answer(speaker: nil, cluster: nil, confidence: 0.8, reason: "\(word) is the writer")
    }
    guard let pronoun = PersonPronoun(form: word), pronoun == .he || pronoun == .she else {
      return Answer(speaker: nil, cluster: nil, confidence: 0.8, reason: "\(word) names no single person")
    }
    guard let answer = pronouns.answer(at: index) else {
      return Answer(
        speaker: nil, cluster: nil, confidence: 0.7,
        reason: "nobody that \(word) may stand for is named before")
    }
    switch answer.person {
    case .named(let cluster):
      return Answer(speaker: name(cluster), cluster: cluster, confidence: answer.confidence, reason: nil)
    case .unnamed(let tokens):
      return Answer(
        speaker: nil, cluster: nil, confidence: answer.confidence,
        reason: "\(word) is not named: \(words.text[words.span(tokens)])")
    }
  }
}
