import Testing

@testable import train

/// The weights of the averaged perceptron.
@Suite struct SparseWeightsTests {
  private func scores(_ weights: SparseWeights, _ feature: UInt64) -> [Float] {
    var scores: [Float] = [0, 0, 0]
    scores.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { weights.add(feature, to: start) }
    }
    return scores
  }

  @Test func changesAddUpByFeatureAndLabel() {
    var weights = SparseWeights()
    weights.update(9, 1, by: 1, at: 1)
    weights.update(9, 1, by: 0.5, at: 2)
    weights.update(9, 2, by: -1, at: 2)
    #expect(scores(weights, 9) == [0, 1.5, -1])
    #expect(scores(weights, 10) == [0, 0, 0])
  }

  @Test func aWeightIsItsMeanOverAllSteps() {
    var weights = SparseWeights()
    weights.update(9, 1, by: 1, at: 0)
    weights.update(9, 1, by: 1, at: 5)
    weights.average(until: 10, minimum: 1)
    // 1 over five steps, 2 over the other five.
    #expect(scores(weights, 9) == [0, 1.5, 0])
  }

  @Test func whatWasChangedSeldomIsLeftOut() {
    var weights = SparseWeights()
    weights.update(9, 1, by: 1, at: 0)
    weights.update(8, 2, by: 1, at: 0)
    weights.update(8, 2, by: 1, at: 1)
    weights.average(until: 2, minimum: 2)
    #expect(weights.all().map(\.feature) == [8])
    #expect(weights.all().first?.weights.map(\.label) == [2])
  }

  @Test func onlyAllowedFeaturesHaveWeights() {
    var weights = SparseWeights(allowed: [9])
    weights.update(9, 0, by: 1, at: 0)
    weights.update(8, 0, by: 1, at: 0)
    #expect(scores(weights, 9)[0] == 1 && scores(weights, 8)[0] == 0)
  }

  @Test func manyFeaturesKeepTheirWeights() {
    var weights = SparseWeights()
    var generator = SeededGenerator(1)
    let features = (0..<600_000).map { _ in generator.next() | 1 }
    for (index, feature) in features.enumerated() { weights.update(feature, 1, by: Float(index), at: 0) }
    for index in stride(from: 0, to: features.count, by: 9_973) {
      #expect(scores(weights, features[index])[1] == Float(index))
    }
  }
}
