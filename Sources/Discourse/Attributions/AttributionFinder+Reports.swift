internal import Linguistics
internal import Platform
internal import Records

/// What no quotation mark shows: the turns of scripts, and reported speech.
extension AttributionFinder {
  /// Adds an attribution for each turn of an interview or a script; before quotations are read, which may be parts of turns.
  ///
  /// - Throws: ``Cancelled``.
  mutating func readTurns(_ cancellation: Cancellation) throws(Cancelled) {
    turns = TurnFinder(words: words).turns()
    for (index, turn) in turns.enumerated() {
      try cancellation.check(at: index)
      let answer = speaker(of: turn)
      let content = turn.content.map { words.span($0) }
      found.append(
        Attribution(
          kind: .direct, speaker: answer.speaker, mention: words.span(turn.label),
          cue: words.span(turn.mark..<turn.mark + 1), content: content,
          confidence: 0.8 * answer.confidence, rule: .turn,
          reason: answer.reason))
    }
  }

  /// Returns whom a label refers to; a label in capitals is a name also where nothing else shows that.
  private mutating func speaker(of turn: SpeakerTurn) -> SpeakerResolver.Answer {
    let label = words.text[words.span(turn.label)]
    guard !turn.isQuestion else {
      let label = label.hasSuffix(".") ? String(label.dropLast()) : label
      return SpeakerResolver.Answer(
        confidence: 1, reason: "\(label) says only who asks and who answers")
    }
    var answer = resolver.resolve(SourceMention(tokens: turn.label, kind: .phrase))
    if answer.speaker == nil, !turn.label.contains(where: { words.has($0, [.title, .plural]) }) {
      answer.speaker = label
      answer.reason = nil
    }
    return answer
  }

  /// Returns the reported speech without marks; after quotations were read, whose cues report nothing else.
  ///
  /// - Throws: ``Cancelled``.
  mutating func reportedSpeech(_ cancellation: Cancellation) throws(Cancelled) -> [Attribution] {
    var reported: [Attribution] = []
    let reports = ReportedSpeechFinder(words: words, matcher: matcher)
    var turn = 0
    for index in 0..<words.count {
      if index % 512 == 0 { try cancellation.check() }
      while turn < turns.count, turns[turn].tokens.upperBound <= index { turn += 1 }
      if turn < turns.count, turns[turn].tokens.contains(index) { continue }
      guard words.isOwn(index), !usedCues.contains(index), let report = reports.report(at: index) else {
        continue
      }
      let answer = report.match.source.map { resolver.resolve($0) }
      let content = report.content.map { words.span($0) }
      reported.append(
        Attribution(
          kind: .indirect, speaker: answer?.speaker,
          mention: report.match.source.map { words.span($0.tokens) },
          cue: report.match.cue.map { words.span($0) }, content: content,
          confidence: report.match.confidence * (answer?.confidence ?? 1),
          rule: report.match.rule,
          reason: answer == nil ? "the clause names no source" : answer?.reason,
          manner: Attribution.Manner(report.match, words)))
    }
    return reported
  }
}
