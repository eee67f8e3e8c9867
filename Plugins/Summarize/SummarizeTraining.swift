internal import AnalyzerKit
internal import Linguistics
package import Records

/// What the weights of summaries are learnt from: the features of each sentence that can stand alone.
package struct SummarizeTraining {
  /// A sentence of running text.
  package struct Sentence {
    /// Where it stands.
    package let span: TextSpan
    /// How many words a reader is shown; 0 where it cannot stand alone.
    package let words: Int
    /// What the score loses for standing less well alone.
    package let penalty: Double
    /// In the order of ``SummarizeTraining/names``.
    package let features: [Double]
    /// The weights of its terms, for what repeats it.
    package let terms: [(term: Int, weight: Double)]
  }

  /// The names of the features.
  package static var names: [String] { SummarizeFeature.allCases.map(\.rawValue) }
  /// The sentences of running text, in order.
  package let sentences: [Sentence]

  /// Reads one document.
  package init(_ document: Document) throws {
    let context = AnalysisContext(document)
    let text = try SummarizeText(context)
    let features = try text.features(context)
    let reader = try SummarizeReader(context)
    let candidates = SummarizeCandidates(text.body, reader, asks: true, context)
    sentences = try text.body.enumerated().map { position, sentence in
      Sentence(
        span: try context.sentences[sentence].span, words: try candidates.resolved(position)?.words ?? 0,
        penalty: try reader.penalty(sentence), features: Array(features[position]),
        terms: features.vectors[position])
    }
  }
}
