internal import Linguistics

/// The name behind a description: `the mayor, Tim Cole,` is Tim Cole, `a poll by Gallup` is Gallup’s.
extension SourceFinder {
  /// Returns the person between commas after a source without a name, else the source.
  func named(_ source: SourceMention, limit: Int) -> SourceMention {
    let comma = source.tokens.upperBound
    guard source.kind == .phrase, comma + 1 < limit, words.lower[comma] == ",", words.isOwn(comma),
      !source.tokens.contains(where: { words.isNameLike($0) || words.has($0, .plural) })
    else { return source }
    var end = comma + 1
    while end < limit, words.isOwn(end), words.isPerson(end) { end += 1 }
    guard end > comma + 1 else { return source }
    // `the mayor, Roe said`: there the name is another subject.
    let isAside =
      end >= limit || [",", ".", ";", "(", "—", "–"].contains(words.lower[end]) || !words.isOwn(end)
    return isAside ? SourceMention(tokens: comma + 1..<end, kind: .phrase) : source
  }

  /// Returns who made a poll or a report: `according to a poll by Gallup`.
  func author(of source: SourceMention, limit: Int) -> SourceMention? {
    let next = source.tokens.upperBound
    guard source.kind == .phrase, next + 1 < limit, isReport(next - 1), isBy(next), words.isCapital(next + 1)
    else { return nil }
    return subject(after: next + 1, limit: limit)
  }

  /// Whether a word is a piece of work that others say things with.
  func isReport(_ index: Int) -> Bool {
    ["poll", "survey", "report", "study", "analysis", "review", "statement"].contains(words.lower[index])
  }

  func isBy(_ index: Int) -> Bool { ["by", "from"].contains(words.lower[index]) }
}
