internal import Records

/// The mean tone of sentences, each as heavy as the next where it has words of polarity.
struct SentimentMean {
  /// The weight of a sentence without any word of polarity, among others of its text.
  private static let emptySentence = 0.25
  /// The length in words that the weights were learnt for: those of a long sentence count less each.
  private static let ordinaryLength = 17.0
  private static let shortestLength = 10.0
  /// A word that only the model knows and that adds less does not count for the coverage.
  private static let leastPolarity = 1.0
  /// How fast the score nears 1.
  private static let flatness = 35.5

  private var stance = 0.0
  private var events = 0.0
  private var weights = 0.0
  private var words = 0
  private var polarWords = 0
  private var hasEvents = false
  private var evidence: [SentimentOpinion] = []

  /// Adds a sentence.
  mutating func add(_ opinions: ArraySlice<SentimentOpinion>, words count: Int) {
    guard count > 0 else { return }
    let length = max(Double(count), Self.shortestLength) / Self.ordinaryLength
    let share = 1 / length.squareRoot()
    var sum = 0.0
    var event = 0.0
    for opinion in opinions {
      sum += opinion.value
      event += opinion.event
      if opinion.event != 0 { hasEvents = true }
      if opinion.rule != .learned || abs(opinion.value) >= Self.leastPolarity {
        polarWords += Int(opinion.length)
      }
    }
    let weight = opinions.isEmpty ? Self.emptySentence : 1
    weights += weight
    stance += weight * Self.squash(sum * share)
    events += weight * Self.squash(event * share)
    words += count
    evidence += opinions
  }

  /// Returns the score, with evidence that `hit` makes.
  func score(_ hit: (SentimentOpinion) -> SentimentHit) -> SentimentScore {
    guard weights > 0 else { return SentimentScore([], words: 0) }
    return SentimentScore(
      score: stance / weights, eventValence: hasEvents ? events / weights : nil, evidence: evidence.map(hit),
      words: words, polarWords: polarWords)
  }

  private static func squash(_ sum: Double) -> Double { sum / (sum * sum + flatness).squareRoot() }
}
