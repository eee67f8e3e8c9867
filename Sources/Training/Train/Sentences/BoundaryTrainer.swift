import Linguistics

/// Trains the weights of sentence boundaries: logistic regression with steps that shrink for each weight.
///
/// Only operations that every machine rounds alike: the same examples give the same bytes.
struct BoundaryTrainer {
  /// Settings of the training.
  struct Settings {
    var passes = 6
    /// In how many examples a feature must stand.
    var minimum = 6
    /// How much more an end counts than a place that is none.
    var endWeight: Float = 1.5
    var decay: Float = 0.001
    var rate: Float = 0.02
  }

  private let settings: Settings
  /// The features that are kept, by number.
  private var features: [UInt32] = []
  private var weights: [Float] = []
  private var squares: [Float] = []
  private var sums: [Float] = []

  init(_ settings: Settings) { self.settings = settings }

  mutating func train(_ examples: [BoundaryExamples.Example]) {
    var counts: [UInt32: Int] = [:]
    for example in examples { for feature in example.features { counts[feature, default: 0] += 1 } }
    var numbers: [UInt32: Int32] = [:]
    for feature in counts.keys.sorted() where counts[feature, default: 0] >= settings.minimum {
      numbers[feature] = Int32(features.count)
      features.append(feature)
    }
    weights = Array(repeating: 0, count: features.count)
    squares = weights
    sums = weights
    let rows = examples.map { $0.features.compactMap { numbers[$0] } }
    var generator = SeededGenerator(20_211_123)
    for _ in 0..<settings.passes {
      for index in examples.indices.shuffled(using: &generator) {
        step(rows[index], isEnd: examples[index].isEnd)
      }
      for index in weights.indices { sums[index] += weights[index] }
    }
  }

  private mutating func step(_ rows: [Int32], isEnd: Bool) {
    var sum: Float = 0
    for row in rows { sum += weights[Int(row)] }
    let gradient = (Self.sigmoid(sum) - (isEnd ? 1 : 0)) * (isEnd ? settings.endWeight : 1)
    guard abs(gradient) > 0.001 else { return }
    for row in rows {
      let row = Int(row)
      let slope = gradient + settings.decay * weights[row]
      squares[row] += slope * slope
      weights[row] -= settings.rate * slope / (squares[row].squareRoot() + 0.01)
    }
  }

  /// 1 / (1 + e⁻ˣ), by ten squarings instead of a library's function.
  private static func sigmoid(_ value: Float) -> Float {
    let size = min(abs(value), 30)
    var power = 1 + size / 1024
    for _ in 0..<10 { power *= power }
    let small = 1 / (1 + power)
    return value < 0 ? small : 1 - small
  }

  /// The model: the weights, averaged over the passes, in one byte each; and how many features found no row.
  func model() -> (bytes: [UInt8], lost: Int) {
    let averages = sums.map { $0 / Float(settings.passes) }
    // The few largest weights are cut, so that the many small ones keep their differences.
    let scale: Float = 127 / 3
    var bytes = [UInt8](repeating: 0, count: BoundaryModel.size)
    var lost = 0
    for index in averages.indices.sorted(by: { (abs(averages[$0]), $1) > (abs(averages[$1]), $0) }) {
      let weight = Int8(max(-127, min(127, (averages[index] * scale).rounded())))
      guard weight != 0 else { break }
      let first = BoundaryModel.row(features[index])
      let tag = BoundaryModel.tag(features[index])
      guard let row = [first, first ^ 1].first(where: { bytes[$0 * 2] == 0 }),
        ![first, first ^ 1].contains(where: { bytes[$0 * 2] == tag })
      else {
        lost += 1
        continue
      }
      bytes[row * 2] = tag
      bytes[row * 2 + 1] = UInt8(bitPattern: weight)
    }
    return (bytes, lost)
  }
}
