internal import Linguistics

/// Who holds which title in a document: `Minister Roe`, `Roe, the minister`, `his lawyer, Roe`.
struct TitleHolders {
  private struct Holder {
    let cluster: Int
    let token: Int
    /// The words that say more about the title: `Ukrainian foreign`.
    let words: [String]
    /// Whether one of them has a capital: another nation's or party's title is another title.
    let hasCapital: Bool
  }

  private let words: AttributionTokens
  /// By title, in text order; the first forty of each.
  private var holders: [String: [Holder]] = [:]

  init(_ names: SourceNames) {
    words = names.words
    for mention in names.layer.mentions where names.meansPerson(mention) {
      let first = mention.tokens.lowerBound
      for range in [before(first), after(mention.tokens.upperBound)] {
        for index in range where words.has(index, .title) { add(index, range, mention.cluster, first) }
      }
    }
  }

  private mutating func add(_ index: Int, _ range: Range<Int>, _ cluster: Int, _ token: Int) {
    guard holders[words.lower[index], default: []].count < 40 else { return }
    let more = range.filter {
      $0 != index && words.isWord($0) && !words.has($0, [.determiner, .preposition])
    }
    holders[words.lower[index], default: []].append(
      Holder(
        cluster: cluster, token: token, words: more.map { words.lower[$0] },
        hasCapital: more.contains { words.isCapital($0) && !words.has($0, .title) }))
  }

  /// The title right before a name: `Ukrainian Foreign Minister Roe`, `the minister, Roe`.
  private func before(_ first: Int) -> Range<Int> {
    var end = first
    if end > 1, words.lower[end - 1] == ",", words.has(end - 2, .title), isDescribed(end - 2) { end -= 1 }
    var start = end
    while start > 0, end - start < 4, words.isOwn(start - 1), words.tokens[start - 1].kind == .word,
      !words.breaksSentence(before: start),
      words.isCapital(start - 1) || words.has(start - 1, .title) || isAttribute(start - 1)
    {
      start -= 1
    }
    return start..<end
  }

  private func isAttribute(_ index: Int) -> Bool {
    index < words.tags.count && [.adj, .noun].contains(words.tags[index].upos)
  }

  /// Whether a determiner is before a noun, adjectives between: `his own lawyer`.
  private func isDescribed(_ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 4, !words.has(start, .determiner), words.isWord(start - 1) { start -= 1 }
    return words.has(start, .determiner)
  }

  /// The title in apposition: `Roe, the foreign minister of Ukraine,`.
  private func after(_ end: Int) -> Range<Int> {
    guard end < words.count, words.lower[end] == "," else { return end..<end }
    var stop = end + 1
    while stop < min(words.count, end + 9), words.isOwn(stop), words.isWord(stop),
      !words.breaksSentence(before: stop), !words.has(stop, [.relative, .pronoun]), !words.isFiniteVerb(stop)
    {
      stop += 1
    }
    return end + 1..<stop
  }

  /// Returns whom a phrase with a title means, by those who were given it before: `the Ukrainian minister`.
  ///
  /// Where several hold it, the one whose title is described alike is meant; a plain `the president` is the one
  /// whose title has no other nation's or party's name beside it.
  func holder(of range: Range<Int>) -> Int? {
    guard let head = range.last, words.has(head, .title), range.count > 1,
      ["the", "his", "her", "their", "my", "our"].contains(words.lower[range.lowerBound]),
      let given = holders[words.lower[head]]
    else { return nil }
    let more = range.dropFirst().dropLast().filter { words.isWord($0) }
    let hasCapital = more.contains { words.isCapital($0) }
    let before = given.prefix { $0.token < range.lowerBound }
    let alike = before.filter { holder in
      more.contains { Self.isAlike(words.lower[$0], holder.words) }
    }
    if let only = Self.only(alike) { return only }
    guard alike.isEmpty else { return nil }
    // `the Russian minister` is none of those who are called another nation's.
    if let only = Self.only(before), !(hasCapital && before.contains(where: \.hasCapital)) { return only }
    return hasCapital
      ? nil : Self.only(before.filter { !$0.hasCapital && !$0.words.contains("former") })
  }

  private static func only(_ holders: some Collection<Holder>) -> Int? {
    guard let first = holders.first?.cluster, holders.allSatisfy({ $0.cluster == first }) else { return nil }
    return first
  }

  /// Whether one of `others` is the word, or begins like it: `Ukraine`, `Ukrainian`.
  private static func isAlike(_ word: String, _ others: [String]) -> Bool {
    others.contains {
      $0 == word || (word.utf8.count > 4 && $0.utf8.prefix(5).elementsEqual(word.utf8.prefix(5)))
    }
  }
}
