internal import Linguistics

/// The search for the subjects of the clauses of a sentence, and its speakers, in the writer's own words.
struct ClauseSubjectFinder {
  private let words: AttributionTokens
  private let finder: SourceFinder

  init(_ words: AttributionTokens) {
    self.words = words
    finder = SourceFinder(words: words)
  }

  /// Returns the subjects of a sentence in text order, each once.
  func subjects(in sentence: Range<Int>) -> [ClauseSubject] {
    var found: [ClauseSubject] = []
    for verb in sentence where words.isOwn(verb) && words.tokens[verb].kind == .word {
      guard let subject = subject(at: verb, sentence) else { continue }
      let start = subject.source.tokens.lowerBound
      if let same = found.lastIndex(where: { $0.source.tokens.lowerBound == start }) {
        if found[same].role < subject.role { found[same] = subject }
      } else {
        found.append(subject)
      }
    }
    return found.sorted { $0.source.tokens.lowerBound < $1.source.tokens.lowerBound }
  }

  private func subject(at verb: Int, _ sentence: Range<Int>) -> ClauseSubject? {
    let limit = sentence.upperBound
    if words.lower[verb] == "according", verb + 2 < limit, words.lower[verb + 1] == "to" {
      return finder.subject(after: verb + 2, limit: limit).map {
        ClauseSubject(source: $0, verb: verb, role: .speaker)
      }
    }
    if let source = inverted(verb, sentence) {
      return ClauseSubject(source: source, verb: verb, role: .speaker)
    }
    guard words.isFiniteVerb(verb) || words.cues[verb]?.form == .finite,
      let source = finder.subject(before: verb, floor: sentence.lowerBound), source.kind != .relative
    else { return nil }
    let isMain = isMain(source.tokens.lowerBound, sentence)
    return ClauseSubject(
      source: source, verb: verb, role: !isMain ? .subordinate : speaks(verb, limit) ? .speaker : .main)
  }

  /// Returns the speaker after a cue before its subject: `“…,” said Roe`.
  private func inverted(_ verb: Int, _ sentence: Range<Int>) -> SourceMention? {
    guard let cue = words.cues[verb], cue.form == .finite, cue.inverts, !words.isCapital(verb) else {
      return nil
    }
    let limit = min(sentence.upperBound, verb + 20)
    let isAfterComma = verb > sentence.lowerBound && words.lower[verb - 1] == ","
    guard verb == sentence.lowerBound || !words.isOwn(verb - 1) || isAfterComma,
      let source = finder.subject(after: verb + 1, limit: limit), source.kind == .phrase
    else { return nil }
    // `Roe, a doctor, said Doe’s plan failed`: Doe has a verb or a thing of his own.
    let next = source.tokens.upperBound
    if next < limit, words.isFiniteVerb(next) || ["'s", "’s"].contains(words.lower[next]) { return nil }
    if isAfterComma, let before = finder.subject(before: verb, floor: sentence.lowerBound),
      before.tokens.contains(where: { words.isPerson($0) })
    {
      return nil
    }
    return source
  }

  /// Whether a verb, or what its auxiliary leads to, is a cue of speech: `has said`.
  private func speaks(_ verb: Int, _ limit: Int) -> Bool {
    var index = verb
    while index < min(limit, verb + 4) {
      if let cue = words.cues[index] { return cue.isSpeech && !cue.isThought }
      guard words.has(index, [.auxiliary, .adverb]) else { return false }
      index += 1
    }
    return false
  }

  /// Whether a clause that begins with a subject at `start` depends on no other.
  ///
  /// It begins its sentence or follows a mark, a quotation or `and`; what follows another word is led in by it:
  /// `because Roe`, `Doe said Roe`.
  private func isMain(_ start: Int, _ sentence: Range<Int>) -> Bool {
    var index = start
    while index > sentence.lowerBound, words.isOwn(index - 1), words.has(index - 1, [.adverb, .determiner]) {
      index -= 1
    }
    guard index > sentence.lowerBound, words.isOwn(index - 1), words.isWord(index - 1) else { return true }
    return ["and", "but", "or", "so", "yet"].contains(words.lower[index - 1])
  }
}
