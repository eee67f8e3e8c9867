internal import AnalyzerKit
internal import Linguistics
internal import Records

/// The rows that no quotation mark shows: the turns of scripts, and reported speech.
extension QuotesBuilder {
  /// Adds a row for each turn of an interview or a script; before quotations are read, which may stand in turns.
  mutating func readScripts(_ context: AnalysisContext) throws {
    turns = QuotesScripts(words: words).turns()
    for (index, turn) in turns.enumerated() {
      try context.checkpoint(at: index)
      let answer = speaker(of: turn)
      let content = turn.content.map { words.span($0) }
      rows.append(
        QuotesRow(
          kind: .direct, speaker: answer.speaker, mention: words.span(turn.label),
          cue: words.span(turn.mark..<turn.mark + 1), content: content, text: joined(content),
          confidence: 0.8 * answer.confidence, rule: QuotesAttribution.Rule.turn.rawValue,
          reason: answer.reason))
    }
  }

  /// Returns whom a label stands for; a label in capitals is a name also where nothing else shows that.
  private mutating func speaker(of turn: QuotesTurn) -> QuotesSpeakerResolver.Answer {
    let label = words.text[words.span(turn.label)]
    guard !turn.isQuestion else {
      let label = label.hasSuffix(".") ? String(label.dropLast()) : label
      return QuotesSpeakerResolver.Answer(
        confidence: 1, reason: "\(label) says only who asks and who answers")
    }
    var answer = resolver.resolve(QuotesSource(tokens: turn.label, kind: .phrase))
    if answer.speaker == nil, !turn.label.contains(where: { words.has($0, [.title, .plural]) }) {
      answer.speaker = label
      answer.reason = nil
    }
    return answer
  }

  /// Adds the rows of reported speech without marks.
  mutating func readReports(_ context: AnalysisContext) throws {
    let reports = QuotesReports(words: words, attributor: attributor)
    var turn = 0
    for index in 0..<words.count {
      if index % 512 == 0 { try context.checkpoint() }
      while turn < turns.count, turns[turn].tokens.upperBound <= index { turn += 1 }
      if turn < turns.count, turns[turn].tokens.contains(index) { continue }
      guard words.isOwn(index), !usedCues.contains(index), let report = reports.report(at: index) else {
        continue
      }
      let answer = report.attribution.source.map { resolver.resolve($0) }
      let content = report.content.map { words.span($0) }
      rows.append(
        QuotesRow(
          kind: .indirect, speaker: answer?.speaker,
          mention: report.attribution.source.map { words.span($0.tokens) },
          cue: report.attribution.cue.map { words.span($0) }, content: content, text: joined(content),
          confidence: report.attribution.confidence * (answer?.confidence ?? 1),
          rule: report.attribution.rule.rawValue,
          reason: answer == nil ? "the clause names no source" : answer?.reason,
          manner: QuotesManner(report.attribution, words)))
    }
  }
}
