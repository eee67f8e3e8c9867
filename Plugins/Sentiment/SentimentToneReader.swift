internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Reads the tone of a document, of its sentences and of its quotations.
///
/// Of the layers, the whole document needs tokens, sentences and quotations only.
struct SentimentToneReader {
  /// Where the article itself has fewer of the words than this share, its quotations count as well.
  private static let leastOwnVoice = 0.2

  private let context: AnalysisContext
  private let scanner: SentimentScanner
  private var opinions: [SentimentOpinion] = []
  private var sentences: [(sentence: Sentence, opinions: Range<Int>)] = []

  init(_ context: AnalysisContext, _ own: SentimentOwnWords?) throws {
    self.context = context
    scanner = try SentimentScanner(context, own)
    let blocks = try context.layout.blocks
    for (index, sentence) in try context.sentences.enumerated() {
      try context.checkpoint(at: index)
      if blocks.indices.contains(sentence.block), !blocks[sentence.block].role.isReadText { continue }
      let first = opinions.count
      scanner.scan(sentence.tokens, into: &opinions)
      sentences.append((sentence, first..<opinions.count))
    }
  }

  /// Returns the row of the whole document: the article's own voice, without what it quotes.
  func document() throws -> SentimentAnalyzer.Row {
    var counts = sentences.map { words(of: $0.sentence.tokens) }
    var takesQuotes = true
    if !scanner.isQuoted.isEmpty {
      let own = sentences.map { words(of: $0.sentence.tokens) { !scanner.isQuoted[$0] } }
      takesQuotes = Double(own.reduce(0, +)) < Self.leastOwnVoice * Double(counts.reduce(0, +))
      if !takesQuotes { counts = own }
    }
    var mean = SentimentMean()
    var said: [SentimentOpinion] = []
    for (index, read) in sentences.enumerated() {
      try context.checkpoint(at: index)
      guard !takesQuotes else {
        mean.add(opinions[read.opinions], words: counts[index])
        continue
      }
      said.removeAll(keepingCapacity: true)
      for opinion in opinions[read.opinions] where !scanner.isQuoted[Int(opinion.token)] {
        said.append(opinion)
      }
      mean.add(said[...], words: counts[index])
    }
    return SentimentAnalyzer.Row(scope: .document, score: mean.score(scanner.hit))
  }

  /// Returns one row a sentence; `namingSpeakers` asks the slow layers who says each.
  func sentenceRows(namingSpeakers: Bool) throws -> [SentimentAnalyzer.Row] {
    let voices = namingSpeakers ? try SentimentVoices(context) : nil
    return try sentences.enumerated().map { index, read in
      try context.checkpoint(at: index)
      let speaker = voices?.speaker(of: scanner.tokens[read.sentence.tokens].filter { $0.kind == .word })
      return SentimentAnalyzer.Row(
        scope: .sentence, speaker: speaker, text: read.sentence.span,
        score: score(opinions[read.opinions], words: words(of: read.sentence.tokens)))
    }
  }

  /// Returns one row an attribution, with its speaker.
  func quoteRows() throws -> [SentimentAnalyzer.Row] {
    try SentimentVoices(context).voices.enumerated().compactMap { index, voice -> SentimentAnalyzer.Row? in
      try context.checkpoint(at: index)
      guard let first = voice.content.first, let last = voice.content.last, first.start <= last.end else {
        return nil
      }
      var said: [SentimentOpinion] = []
      var count = 0
      for piece in voice.content {
        let tokens = scanner.tokens.positions(in: piece)
        said += opinions.within(tokens)
        count += words(of: tokens)
      }
      return SentimentAnalyzer.Row(
        scope: .quote, speaker: voice.speaker, text: TextSpan(first.start, last.end),
        score: score(said[...], words: count))
    }
  }

  private func score(_ opinions: ArraySlice<SentimentOpinion>, words: Int) -> SentimentScore {
    var mean = SentimentMean()
    mean.add(opinions, words: words)
    return mean.score(scanner.hit)
  }

  private func words(of tokens: Range<Int>, where counts: (Int) -> Bool = { _ in true }) -> Int {
    tokens.count { scanner.tokens[$0].kind == .word && counts($0) }
  }
}

extension [SentimentOpinion] {
  /// Returns the opinions that lie within `tokens`; they are in order.
  ///
  /// - Complexity: O(log *n*) and the number found.
  fileprivate func within(_ tokens: Range<Int>) -> ArraySlice<SentimentOpinion> {
    let first = partitioningIndex { Int($0.token) >= tokens.lowerBound }
    var end = first
    while end < count, Int(self[end].token + self[end].length) <= tokens.upperBound { end += 1 }
    return self[first..<end]
  }
}
