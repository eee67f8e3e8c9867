import AnalyzerKit
import Analyzers
import Linguistics
import Records

/// How long the tone of documents takes, from their text on.
struct SentimentTimes {
  /// The sentences that were found, as text.
  let sentences: [String]
  /// How many words one has, on average.
  let wordsEach: Double
  /// The median time of all: layers, scores and rows.
  let whole: Double
  /// The median time of the layers that are asked for.
  let layers: Double

  /// Scores every text as a document, so many times.
  init(_ texts: [SourceText], runs: Int) throws {
    guard let entry = builtInAnalyzers.first(where: { $0.info.name == "sentiment" })?.entry else {
      throw BenchmarkError.unknownAnalyzer("sentiment")
    }
    var sentences: [String] = []
    var words = 0
    for text in texts {
      let layers = TextLayers(text)
      sentences += try layers.sentences.map { text[$0.span] }
      words += try layers.tokens.count { $0.kind == .word || $0.kind == .number }
    }
    let analyzer = try entry.prepared()
    var whole: [Double] = []
    var alone: [Double] = []
    for _ in 0..<runs {
      whole.append(
        try ProcessFigures.seconds {
          for text in texts {
            let document = Document(text: text)
            _ = try analyzer.rows(of: document, AnalysisContext(document))
          }
        })
      alone.append(
        try ProcessFigures.seconds {
          for text in texts { _ = try TextLayers(text).sentences.count }
        })
    }
    self.sentences = sentences
    wordsEach = sentences.isEmpty ? 0 : Double(words) / Double(sentences.count)
    self.whole = whole.sorted()[runs / 2]
    layers = alone.sorted()[runs / 2]
  }
}
