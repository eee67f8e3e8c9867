internal import Linguistics
package import Records

/// What the weights of summaries are learnt from: the features of each sentence that can stand alone.
package struct SentenceTrainingText {
  /// A sentence of running text.
  package struct Sentence {
    /// Its place in the text.
    package let span: TextSpan
    /// How many words a reader is shown; 0 where it cannot stand alone.
    package let words: Int
    /// What the score loses for standing less well alone.
    package let penalty: Double
    /// In the order of ``SentenceTrainingText/names``.
    package let features: [Double]
    /// The weights of its terms, for what repeats it.
    package let terms: [(term: Int, weight: Double)]
  }

  /// The names of the features.
  package static var names: [String] { SentenceFeature.allCases.map(\.rawValue) }
  /// The sentences of running text, in order.
  package let sentences: [Sentence]

  /// Reads one document.
  package init(_ document: Document) throws {
    let context = SummarizedText(
      DiscourseLayers(document.text), title: document.metadata.text("title"))
    let text = try RunningText(context)
    let features = try text.features(context)
    let reader = try StandaloneReader(context)
    let candidates = SentenceCandidates(text.body, reader, namesPeople: true, context)
    sentences = try text.body.enumerated().map { position, sentence in
      Sentence(
        span: try context.sentences[sentence].span, words: try candidates.resolved(position)?.words ?? 0,
        penalty: try reader.penalty(sentence), features: Array(features[position]),
        terms: features.vectors[position])
    }
  }
}
