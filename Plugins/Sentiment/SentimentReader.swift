internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Reads what one document says about names, and makes its rows.
struct SentimentReader {
  private struct Read {
    let sentence: Sentence
    let hits: [SentimentHit]
  }

  private let context: AnalysisContext
  private let finder: SentimentFinder
  private let sentences: [Read]
  /// Where the sentence of a number stands in ``sentences``.
  private let positions: [Int: Int]

  init(_ context: AnalysisContext, _ own: SentimentOwnWords? = nil) throws {
    self.context = context
    finder = try SentimentFinder(context, own)
    let blocks = try context.layout.blocks
    var sentences: [Read] = []
    var positions: [Int: Int] = [:]
    for (index, sentence) in try context.sentences.enumerated() {
      try context.checkpoint(at: index)
      if blocks.indices.contains(sentence.block), !blocks[sentence.block].role.isReadText { continue }
      positions[index] = sentences.count
      sentences.append(Read(sentence: sentence, hits: finder.hits(in: sentence.tokens)))
    }
    self.sentences = sentences
    self.positions = positions
  }

  /// Returns one row for each sentence that mentions the target.
  func sentenceRows(about target: SentimentTarget) throws -> [SentimentAnalyzer.Row] {
    let voices = try SentimentVoices(context)
    return try parts(about: target, voices).map { sentence, score in
      SentimentAnalyzer.Row(
        scope: .sentence, target: target.name, speaker: voices.speaker(of: words(in: sentence)),
        text: sentence.span,
        score: score)
    }
  }

  /// Returns one row for each person, organization, place or group that the text names.
  func targetRows() throws -> [SentimentAnalyzer.Row] {
    let voices = try SentimentVoices(context)
    let clusters = try context.names.clusters.filter { !$0.mentions.isEmpty }
    return try clusters.map { try row(for: SentimentTarget($0, in: context), voices) }
      .sorted { ($0.text?.start ?? 0) < ($1.text?.start ?? 0) }
  }

  /// Returns the row of one target: the mean over the sentences that mention it.
  func row(for target: SentimentTarget) throws -> SentimentAnalyzer.Row {
    try row(for: target, SentimentVoices(context))
  }

  private func row(for target: SentimentTarget, _ voices: SentimentVoices) throws -> SentimentAnalyzer.Row {
    SentimentAnalyzer.Row(
      scope: .target, target: target.name, text: target.mentions.first.map(finder.span),
      score: SentimentScore(mean: try parts(about: target, voices).map(\.score)))
  }

  /// Returns the sentences that mention a target, with what they say about it.
  ///
  /// - Complexity: O(*m*) in the mentions and the words of their sentences.
  private func parts(
    about target: SentimentTarget, _ voices: SentimentVoices
  ) throws -> [(sentence: Sentence, score: SentimentScore)] {
    let scorer = SentimentTargetScorer(target, finder: finder, voices: voices)
    return try stretches(about: target).enumerated().map { index, stretch in
      try context.checkpoint(at: index)
      return (stretch.sentence, scorer.score(stretch))
    }
  }

  /// Returns the sentences that mention a target, with its mentions and the polar words.
  func stretches(about target: SentimentTarget) throws -> [SentimentTargetStretch] {
    var stretches: [SentimentTargetStretch] = []
    var next = 0
    while next < target.mentions.count {
      try context.checkpoint(at: stretches.count)
      let number = finder.tokens[target.mentions[next].lowerBound].sentence
      var mentions: [Range<Int>] = []
      while next < target.mentions.count, finder.tokens[target.mentions[next].lowerBound].sentence == number {
        mentions.append(target.mentions[next])
        next += 1
      }
      guard let position = positions[number] else { continue }
      let read = sentences[position]
      let inside = mentions.map { $0.clamped(to: read.sentence.tokens) }.filter { !$0.isEmpty }
      guard !inside.isEmpty else { continue }
      stretches.append(SentimentTargetStretch(sentence: read.sentence, mentions: inside, hits: read.hits))
    }
    return stretches
  }

  private func words(in sentence: Sentence) -> [Token] {
    finder.tokens[sentence.tokens].filter { $0.kind == .word }
  }
}

extension BlockRole {
  /// Whether the block is the article's text, not a part of its page.
  var isReadText: Bool {
    switch self {
    case .title, .heading, .listItem, .body: true
    case .byline, .caption, .pictureName, .source, .furniture: false
    }
  }
}
