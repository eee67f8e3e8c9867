internal import Glibc
internal import Linguistics
internal import Records

/// Scores sentences by a sum of weighted features, which was learnt from articles and their summaries.
///
/// A score is a logarithm: the exponential of one, over the sum of them all, is how likely the sentence is the best.
struct SentenceRanker {
  let features: SentenceFeatures
  /// The score of each sentence.
  private(set) var scores: [Double]
  /// What each feature adds on average.
  private let means: [Double]

  /// - Complexity: O(*n*) in the number of sentences.
  init(_ features: SentenceFeatures) {
    self.features = features
    let weights = SentenceWeights.values
    let count = features.vectors.count
    var means = [Double](repeating: 0, count: weights.count)
    var scores = [Double](repeating: 0, count: count)
    for sentence in 0..<count {
      let start = sentence * weights.count
      for feature in weights.indices {
        let value = weights[feature] * features.values[start + feature]
        scores[sentence] += value
        means[feature] += value
      }
    }
    for feature in means.indices { means[feature] /= Double(max(1, count)) }
    self.scores = scores
    self.means = means
  }

  /// The vectors of the sentences.
  var vectors: SentenceVectors { features.vectors }

  /// Takes `penalty` from a sentence's score, for standing less well alone.
  mutating func lower(_ sentence: Int, by penalty: Double) { scores[sentence] -= penalty }

  /// Returns why a sentence has its score, what says most first.
  func reasons(_ sentence: Int, penalty: Double) -> [SentenceReason] {
    var sums = [SentenceReason.Kind: Double]()
    if penalty != 0 { sums[.standing] = -penalty }
    let own = features[sentence]
    for (index, feature) in SentenceFeature.allCases.enumerated() {
      sums[feature.reason, default: 0] +=
        SentenceWeights.values[index] * own[own.startIndex + index] - means[index]
    }
    let found = SentenceReason.Kind.allCases.compactMap { kind in
      sums[kind].map { SentenceReason(kind: kind, value: Cell.rounded($0)) }
    }
    // A stable order: equal values keep the order of the kinds.
    return found.enumerated().filter { $0.element.value != 0 }
      .sorted { (abs($1.element.value), $0.offset) < (abs($0.element.value), $1.offset) }.map(\.element)
  }
}
