internal import AnalyzerKit
internal import Discourse
internal import Linguistics
internal import Records

/// Who speaks where: the article, or somebody that it quotes.
struct SentimentVoices {
  /// One attribution.
  struct Voice {
    /// Who speaks, where it is known.
    var speaker: String?
    /// Where the source stands: `he`, `the minister`.
    var mention: TextSpan?
    /// What is said.
    var content: [TextSpan]
  }

  /// The attributions, in text order.
  let voices: [Voice]
  /// All pieces with the positions of their voices, in text order.
  private let pieces: [(span: TextSpan, voice: Int)]
  /// The voices of each speaker.
  private let bySpeaker: [String: [Int]]
  /// The voices whose source stands at a token.
  private let bySource: [Int: [Int]]

  /// Reads who says what in quotation marks.
  ///
  /// Reported speech without marks is left to the article: leaving it out of what is said about a name cost a
  /// point on NewsMTSC.
  init(_ context: AnalysisContext) throws {
    voices = try context.attributions
      .map { Voice(speaker: $0.speaker, mention: $0.mention, content: $0.content) }
    pieces = voices.enumerated().flatMap { index, voice in voice.content.map { ($0, index) } }
      .sorted { $0.0 < $1.0 }
    var bySpeaker: [String: [Int]] = [:]
    var bySource: [Int: [Int]] = [:]
    for (index, voice) in voices.enumerated() {
      try context.checkpoint(at: index)
      if let speaker = voice.speaker { bySpeaker[speaker, default: []].append(index) }
      guard let mention = voice.mention else { continue }
      for token in try context.tokens.positions(overlapping: mention) {
        bySource[token, default: []].append(index)
      }
    }
    self.bySpeaker = bySpeaker
    self.bySource = bySource
  }

  /// Returns what a target itself says, in text order.
  ///
  /// - Complexity: O(*m*) in its mentions and attributions.
  func content(of target: SentimentTarget) -> [TextSpan] {
    var own = Set(target.aliases.flatMap { bySpeaker[$0] ?? [] })
    for mention in target.mentions { for token in mention { own.formUnion(bySource[token] ?? []) } }
    return own.flatMap { voices[$0].content }.sorted()
  }

  /// Returns who says all of `words`, tokens of one sentence; nil where that is nobody, unknown, or several.
  ///
  /// - Complexity: O(log *n*) in the attributions.
  func speaker(of words: [Token]) -> String? {
    guard let first = words.first, let piece = piece(at: first.span) else { return nil }
    let voice = voices[piece.voice]
    return words.allSatisfy { word in
      piece.span.contains(word.span) || voice.content.contains { $0.contains(word.span) }
    }
      ? voice.speaker : nil
  }

  private func piece(at span: TextSpan) -> (span: TextSpan, voice: Int)? {
    let later = pieces.partitioningIndex { $0.span.start > span.start }
    // Quotations within quotations begin later: the outer one stands at most a few places before.
    return pieces[max(0, later - 4)..<later].last { $0.span.contains(span) }
  }
}
