import AnalyzerKit
import Discourse
import Linguistics
import Records

/// What an analyzer adds to the time of the layers that it asks for, on the same texts in the same runs.
struct AnalyzerTimes {
  let bytes: Int
  private(set) var tokens = 0
  private(set) var rows = 0
  /// One value a run.
  private var layerSeconds: [Double] = []
  private var addedSeconds: [Double] = []

  /// Makes the layers of all texts, then lets the analyzer read them, so many times.
  init(_ texts: [SourceText], _ measured: MeasuredAnalyzer, runs: Int) throws {
    bytes = texts.reduce(0) { $0 + $1.count }
    let analyzer = try measured.entry.prepared(measured.options)
    let asked = try texts.map { try Self.steps(of: analyzer, in: $0) }
    for _ in 0..<runs {
      var layerTime = 0.0
      var addedTime = 0.0
      tokens = 0
      rows = 0
      for (text, steps) in zip(texts, asked) {
        let layers = TextLayers(text)
        for step in steps { layerTime += try ProcessFigures.seconds { _ = try step.make(layers) } }
        tokens += try layers.tokens.count
        let document = Document(text: text)
        let context = AnalysisContext(document, layers: DiscourseLayers(layers))
        addedTime += try ProcessFigures.seconds {
          rows += try analyzer.rows(of: document, context).count
        }
      }
      layerSeconds.append(layerTime)
      addedSeconds.append(addedTime)
    }
  }

  /// The median time of the layers.
  var layers: Double { median(layerSeconds) }
  /// The median time of the analyzer's own work.
  var added: Double { median(addedSeconds) }
  /// The median of what the analyzer adds, as a share of the layers' time in the same run.
  var share: Double { median(zip(addedSeconds, layerSeconds).map { $0 / $1 }) }

  /// Finds out which layers the analyzer asks for: those that are made while it reads the text.
  ///
  /// It may ask for more in one text than in another.
  private static func steps(of analyzer: PreparedAnalyzer, in text: SourceText) throws -> [LayerStep] {
    let layers = TextLayers(text)
    let document = Document(text: text)
    _ = try analyzer.rows(of: document, AnalysisContext(document, layers: DiscourseLayers(layers)))
    return LayerStep.allCases.filter { layers.computed[$0.layer] != nil }
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }
}
