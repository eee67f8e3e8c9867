import Linguistics
import Records

/// The times that the layers of texts took: for each the median of several runs.
struct LayerTimes {
  let bytes: Int
  private(set) var tokens = 0
  private var seconds: [LayerStep: [Double]] = [:]

  /// Makes the layers of all texts so many times.
  init(_ texts: [SourceText], _ steps: [LayerStep], runs: Int) throws {
    bytes = texts.reduce(0) { $0 + $1.count }
    for _ in 0..<runs {
      var times: [LayerStep: Double] = [:]
      tokens = 0
      for text in texts {
        let layers = TextLayers(text)
        for step in steps {
          times[step, default: 0] += try ProcessFigures.seconds { _ = try step.make(layers) }
        }
        tokens += try layers.tokens.count
      }
      for (step, time) in times { seconds[step, default: []].append(time) }
    }
  }

  /// The median time of a layer.
  func median(_ step: LayerStep) -> Double {
    let sorted = (seconds[step] ?? []).sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  /// The time of several layers, one after the other.
  func median(_ steps: [LayerStep]) -> Double { steps.reduce(0) { $0 + median($1) } }

  /// The speed of several layers in megabytes a second.
  func megabytes(_ steps: [LayerStep]) -> Double { Double(bytes) / 1e6 / median(steps) }

  /// The speed of several layers in tokens a second.
  func tokens(_ steps: [LayerStep]) -> Double { Double(tokens) / median(steps) }
}
