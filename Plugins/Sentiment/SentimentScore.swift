internal import Records

/// The sum of the evidence in one stretch, and what is made of it.
struct SentimentScore {
  /// How fast the score nears 1: three strong words give about 0.8.
  private static let flatness = 15.0
  /// Scores nearer to 0 are neutral.
  static let threshold = 0.15
  /// A smaller share of words with polarity is little evidence.
  private static let littleCoverage = 0.02
  /// The weight of a sentence without any word of polarity, among others of its text.
  private static let emptySentence = 0.25

  private(set) var score = 0.0
  private(set) var eventValence: Double?
  private(set) var evidence: [SentimentHit] = []
  private var words = 0
  private var polarWords = 0

  /// Creates the score of one stretch.
  init(_ hits: [SentimentHit], words: Int) {
    evidence = hits
    self.words = words
    polarWords = hits.reduce(0) { $0 + $1.tokens.count }
    score = Self.squash(hits.reduce(0) { $0 + $1.value })
    let events = hits.filter { $0.event != 0 }
    if !events.isEmpty { eventValence = Self.squash(events.reduce(0) { $0 + $1.event }) }
  }

  /// Creates a score that was found.
  init(score: Double, eventValence: Double?, evidence: [SentimentHit], words: Int, polarWords: Int) {
    self.score = score
    self.eventValence = eventValence
    self.evidence = evidence
    self.words = words
    self.polarWords = polarWords
  }

  /// Creates the mean over sentences, each as heavy as the next where it has words of polarity.
  init(mean parts: [SentimentScore]) {
    var weights = 0.0
    var events = 0.0
    for part in parts where part.words > 0 {
      let weight = part.evidence.isEmpty ? Self.emptySentence : 1
      weights += weight
      score += weight * part.score
      events += weight * (part.eventValence ?? 0)
      words += part.words
      polarWords += part.polarWords
      evidence += part.evidence
    }
    guard weights > 0 else { return }
    score /= weights
    if parts.contains(where: { $0.eventValence != nil }) { eventValence = events / weights }
  }

  /// The share of words that have polarity.
  var coverage: Double { words == 0 ? 0 : min(1, Double(polarWords) / Double(words)) }
  /// Whether there is too little to tell neutral from unknown.
  var hasLittleEvidence: Bool { polarWords == 0 || coverage < Self.littleCoverage }
  /// The score in words.
  var label: SentimentLabel {
    let rounded = Cell.rounded(score)
    return rounded > Self.threshold ? .positive : rounded < -Self.threshold ? .negative : .neutral
  }

  private static func squash(_ sum: Double) -> Double {
    sum / (sum * sum + flatness).squareRoot()
  }

  /// Creates the score of one stretch that was found otherwise than by adding up its evidence.
  init(_ hits: [SentimentHit], words: Int, score: Double) {
    self.init(hits, words: words)
    self.score = score
  }
}

/// A score in words.
enum SentimentLabel: String {
  case negative
  case neutral
  case positive
}
