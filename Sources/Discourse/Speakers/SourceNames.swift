internal import Linguistics
internal import Records

/// The names of a document as sources: which name a phrase ends with, and which of them are persons.
struct SourceNames {
  let words: AttributionTokens
  let layer: NameLayer
  /// The persons by the last word of their names.
  private let bySurname: [Substring: [Int]]

  init(_ words: AttributionTokens, _ layer: NameLayer) {
    self.words = words
    self.layer = layer
    var bySurname: [Substring: [Int]] = [:]
    for (index, cluster) in layer.clusters.enumerated() where cluster.type == .person {
      guard let surname = cluster.name.split(separator: " ").last else { continue }
      bySurname[surname, default: []].append(index)
    }
    self.bySurname = bySurname
  }

  /// Returns the name that ends the phrase: its head, never an adjective before it.
  func head(of range: Range<Int>) -> NameMention? {
    guard let last = mentions(overlapping: words.span(range)).last.map({ layer.mentions[$0] }),
      last.tokens.upperBound == range.upperBound || isJoined(last.tokens.upperBound, range.upperBound)
    else { return nil }
    return isName(last) ? last : nil
  }

  /// Whether the tokens of a range go on with a word without a blank before: `Ki` and `-moon`.
  private func isJoined(_ start: Int, _ end: Int) -> Bool {
    start < end && (start..<end).allSatisfy { words.tokens[$0 - 1].span.end == words.tokens[$0].span.start }
  }

  /// Returns the positions of the names that share a byte with `span`.
  func mentions(overlapping span: TextSpan) -> Range<Int> {
    let first = layer.mentions.partitioningIndex { $0.span.end > span.start }
    var end = first
    while end < layer.mentions.count, layer.mentions[end].span.start < span.end { end += 1 }
    return first..<end
  }

  /// Whether a mention is a name that can stand for somebody: no bare title, no weekday, no adjective.
  private func isName(_ mention: NameMention) -> Bool {
    !mention.tokens.allSatisfy { words.has($0, [.title, .temporal]) || isAdjective($0) }
      && (layer.clusters[mention.cluster].type == .person || !isNation(mention.tokens))
  }

  /// Whether a name is only what a nation's people and things are called: `Ukrainian`.
  func isNation(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && NationAdjective.contains(words.lower[tokens.lowerBound])
  }

  /// Whether a word is an adjective that is made of a name: `Ukrainian`.
  private func isAdjective(_ index: Int) -> Bool {
    index < words.tags.count && words.tags[index].xpos.hasPrefix("JJ")
  }

  /// Whether a mention names a person who is meant there: in `Roe campaign` nobody is.
  func meansPerson(_ mention: NameMention) -> Bool {
    guard layer.clusters[mention.cluster].type == .person, isName(mention) else { return false }
    let next = mention.tokens.upperBound
    guard next < words.count, words.isOwn(next), words.tokens[next].kind == .word,
      next < words.tags.count, !words.breaksSentence(before: next), !words.has(next, .temporal)
    else { return true }
    return ![.noun, .propn].contains(words.tags[next].upos)
  }

  /// Returns the persons who share the last word of their name with `cluster`, itself among them.
  func namesakes(of cluster: Int) -> [Int] {
    layer.clusters[cluster].name.split(separator: " ").last.flatMap { bySurname[$0] } ?? []
  }
}
