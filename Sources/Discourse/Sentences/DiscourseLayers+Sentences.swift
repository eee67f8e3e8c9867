internal import Glibc

extension DiscourseLayers {
  /// The choice of sentences, and whether names were looked up for it.
  package struct SentenceChoice {
    /// The sentences, in text order.
    package let sentences: [ChosenSentence]
    /// Whether the choice depends on the names of the text.
    package let usesNames: Bool
  }

  /// Returns the sentences that sum up the text and can be read alone, in text order.
  ///
  ///     try layers.chosenSentences(.words(70)).map(\.rendered)
  ///
  /// They are ranked by features with weights that were learnt from news; none repeats another. It is computed anew for
  /// each limit, since the title is no part of the text.
  ///
  /// - Parameters:
  ///   - limit: how much may be chosen.
  ///   - title: the document's title, which counts for the ranking, and which no sentence repeats.
  ///   - namesPeople: whether a sentence that needs a name from elsewhere may be chosen; without them no names are
  ///     looked up, which is several times as fast.
  /// - Returns: the chosen sentences.
  /// - Throws: only ``Platform/Cancelled``.
  /// - Complexity: O(*n* log *n*) in the number of sentences.
  public func chosenSentences(
    _ limit: SentenceLimit, title: String? = nil, namesPeople: Bool = true
  ) throws -> [ChosenSentence] {
    try sentenceChoice(limit, title: title, namesPeople: namesPeople).sentences
  }

  /// Returns the choice of sentences, as ``chosenSentences(_:title:namesPeople:)`` does.
  package func sentenceChoice(
    _ limit: SentenceLimit, title: String?, namesPeople: Bool
  ) throws -> SentenceChoice {
    let context = SummarizedText(self, title: title)
    let sentences = try Self.choose(limit, context, namesPeople: namesPeople)
    return SentenceChoice(sentences: sentences, usesNames: context.usesNames)
  }

  private static func choose(
    _ limit: SentenceLimit, _ context: SummarizedText, namesPeople: Bool
  ) throws -> [ChosenSentence] {
    let text = try RunningText(context)
    guard !text.body.isEmpty else { return [] }
    try context.checkpoint()
    var ranker = SentenceRanker(try text.features(context))
    let reader = try StandaloneReader(context)
    let penalties = try text.body.map { sentence in
      try context.checkpoint(at: sentence)
      return try reader.penalty(sentence)
    }
    for (position, penalty) in penalties.enumerated() { ranker.lower(position, by: penalty) }
    let candidates = SentenceCandidates(text.body, reader, namesPeople: namesPeople, context)
    var selector = SentenceSelector(ranker, candidates)
    let chosen = try selector.select(limit)
    let best = chosen.map { ranker.scores[$0.position] }.max() ?? 0
    return chosen.map { position, found in
      ChosenSentence(
        span: found.span, sentence: found.sentence, score: exp(ranker.scores[position] - best),
        rendered: found.rendered, reasons: ranker.reasons(position, penalty: penalties[position]))
    }
  }
}
