internal import Linguistics

/// The subject that follows a cue: `said Roe`, `according to Roe`.
extension SourceFinder {
  /// Returns the source that begins at `start`: after `said`, or after `according to`.
  func subject(after start: Int, limit: Int) -> SourceMention? {
    guard start < limit, words.isOwn(start), words.isWord(start) || words.tokens[start].kind == .address
    else {
      return nil
    }
    if words.has(start, [.pronoun, .object]), !words.has(start, .determiner) {
      return words.has(start, .relative) ? nil : SourceMention(tokens: start..<start + 1, kind: .pronoun)
    }
    guard
      words.isCapital(start)
        || !words.has(start, [.preposition, .subordinator, .adverb, .temporal, .auxiliary])
    else { return nil }
    var end = start
    while end < limit, end - start < 14, words.isOwn(end), !words.breaksSentence(before: end) || end == start
    {
      let kind = words.tokens[end].kind
      guard kind == .word || kind == .number || kind == .address || kind == .quote || words.lower[end] == "&"
      else {
        break
      }
      if end > start {
        if words.has(end, [.preposition, .subordinator, .auxiliary, .pronoun]), !words.isCapital(end) {
          break
        }
        if words.has(end, .temporal), !words.has(end - 1, .determiner) { break }
        if words.has(end, .determiner), !words.has(end - 1, .determiner) { break }
        // `read the email`: after an article the word is a noun.
        let isNoun = words.cues[end]?.form == .base && words.has(end - 1, .determiner)
        if let cue = words.cues[end], cue.form != .participle, !words.isCapital(end), cue.isSpeech, !isNoun {
          break
        }
        // `said resident Bob Hart`: after the cue a person's name goes on with the word that describes the person.
        if words.isCapital(end), beginsName(end), !words.isPerson(end) { break }
        if words.isCapital(end - 1), !words.isCapital(end), kind == .word, endsName(end, limit) { break }
      }
      end += 1
    }
    guard start < end, let source = source(start..<end) else { return nil }
    return named(author(of: source, limit: limit) ?? source, limit: limit)
  }

  /// Whether a small word after a name is no part of it: `Roe | shot back`, but `Roe campaign said`.
  private func endsName(_ index: Int, _ limit: Int) -> Bool {
    if words.has(index, [.title, .plural])
      || words.lower[index] == "and" || Self.nameLinks.contains(words.lower[index])
    {
      return false
    }
    if index < words.tags.count { return ![.noun, .propn, .adj, .part].contains(words.tags[index].upos) }
    guard index + 1 < limit else { return true }
    return
      !(words.isCapital(index + 1) || words.cues[index + 1]?.form == .finite || words.has(index + 1, .title))
  }
}
