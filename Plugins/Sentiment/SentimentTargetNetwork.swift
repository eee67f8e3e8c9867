internal import Glibc

/// Says what a sentence is to a target: a small convolutional network whose scores are sums over the words.
///
///     words + places + facts → three layers over three words each → each word's weight, and what it says
///
/// The scores are the mean of what the words say by their weights, so each word's part in them is known. The weights
/// learnt from NewsMTSC (Hamborg and Donnay 2021), and from what a fine-tuned encoder says of other news; see
/// `SentimentTargetModel.md`.
struct SentimentTargetNetwork {
  private typealias Table = SentimentTargetTable

  /// What the network says of one stretch.
  struct Reading {
    /// How likely it speaks against the target.
    let negative: Double
    /// How likely it speaks for the target.
    let positive: Double
    /// What each unit adds to the odds of for over against, in logarithms.
    let parts: [Double]
  }

  private let table = SentimentTargetTable.embedded
  let text: SentimentText

  /// Reads the units of a stretch.
  ///
  /// - Complexity: O(*n*) in the units.
  func read(_ units: [SentimentTargetUnit]) -> Reading {
    var x = [Float](repeating: 0, count: units.count * Table.width)
    x.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for (index, unit) in units.enumerated() { enter(unit, start + index * Table.width) }
    }
    for layer in table.layers.indices { apply(layer, to: &x) }
    var weights: [Float] = []
    weights.reserveCapacity(units.count)
    var total: Float = 0
    for index in units.indices {
      let score = table.weightBias + product(table.weight, 0, x, index)
      // Grows like an exponential below 0 and like a line above; every machine rounds it alike.
      weights.append(score + (1 + score * score).squareRoot())
      total += weights[index]
    }
    var scores = table.bias
    var parts: [Double] = []
    parts.reserveCapacity(units.count)
    for index in units.indices {
      let share = weights[index] / total
      let said = (0..<3).map { (table.saysBias[$0] + product(table.says, $0, x, index)) * share }
      for (place, value) in said.enumerated() { scores[place] += value }
      parts.append(Double(said[2] - said[0]))
    }
    let most = max(scores[0], scores[1], scores[2])
    let likely = scores.map { exp(Double($0 - most)) }
    let sum = likely[0] + likely[1] + likely[2]
    return Reading(negative: likely[0] / sum, positive: likely[2] / sum, parts: parts)
  }

  private func enter(_ unit: SentimentTargetUnit, _ row: UnsafeMutablePointer<Float>) {
    table.add(unit, in: text, to: row)
    func add(_ vectors: [Table.Vector], _ index: Int, times factor: Float) {
      for lane in 0..<Table.lanes {
        let vector = vectors[index * Table.lanes + lane]
        for place in 0..<16 { row[lane * 16 + place] += vector[place] * factor }
      }
    }
    add(table.places, unit.place, times: 1)
    for (fact, value) in unit.facts { add(table.facts, fact.rawValue, times: value) }
  }

  /// Adds to each unit what a layer makes of it and two others.
  private func apply(_ layer: Int, to x: inout [Float]) {
    let count = x.count / Table.width
    let distance = Table.distances[layer]
    let before = x
    table.layers[layer].withUnsafeBufferPointer { weights in
      before.withUnsafeBufferPointer { before in
        x.withUnsafeMutableBufferPointer { x in
          for unit in 0..<count {
            var first = table.biases[layer][0]
            var second = table.biases[layer][1]
            var third = table.biases[layer][2]
            for tap in 0..<3 {
              let other = unit + (tap - 1) * distance
              guard other >= 0, other < count else { continue }
              var place = tap * Table.width * Table.lanes
              for input in other * Table.width..<(other + 1) * Table.width {
                let value = before[input]
                first += weights[place] * value
                second += weights[place + 1] * value
                third += weights[place + 2] * value
                place += Table.lanes
              }
            }
            let out = unit * Table.width
            for lane in 0..<16 {
              x[out + lane] += max(0, first[lane])
              x[out + 16 + lane] += max(0, second[lane])
              x[out + 32 + lane] += max(0, third[lane])
            }
          }
        }
      }
    }
  }

  private func product(_ vectors: [Table.Vector], _ row: Int, _ x: [Float], _ unit: Int) -> Float {
    var sum: Float = 0
    for lane in 0..<Table.lanes {
      let vector = vectors[row * Table.lanes + lane]
      let start = unit * Table.width + lane * 16
      for place in 0..<16 { sum += vector[place] * x[start + place] }
    }
    return sum
  }
}
