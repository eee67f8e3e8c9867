internal import Linguistics
internal import Records

/// Scores what a sentence says about one name in it.
///
/// A small network reads the sentence with the mentions marked and all names hidden; words that the target itself is
/// quoted with are its opinion, not one about it, and are hidden too. The score is how much likelier the network
/// holds words for the target than against it.
struct SentimentTargetScorer {
  /// Where the difference of the two is less, the sentence is neutral; chosen on held-out articles.
  private static let border = 0.25
  /// A word that adds less is no evidence, and no more words than this are.
  private static let leastPart = 0.05
  private static let mostEvidence = 12

  private let finder: SentimentFinder
  private let maker: SentimentTargetUnits
  private let network: SentimentTargetNetwork

  init(_ target: SentimentTarget, finder: SentimentFinder, voices: SentimentVoices) {
    self.finder = finder
    maker = SentimentTargetUnits(target, finder: finder, voices: voices)
    network = SentimentTargetNetwork(text: finder.text)
  }

  /// Returns the score of a sentence that mentions the target.
  func score(_ stretch: SentimentTargetStretch) -> SentimentScore {
    var evidence: [SentimentHit] = []
    var sum = 0.0
    let pieces = stretch.pieces
    for piece in pieces {
      let (units, roles) = maker.units(of: piece)
      let reading = network.read(units)
      sum += reading.positive - reading.negative
      evidence += self.evidence(units, reading.parts, roles: roles, hits: piece.hits)
    }
    let words = stretch.sentence.tokens.count { finder.tokens[$0].kind == .word }
    return SentimentScore(
      evidence, words: words, score: pieces.isEmpty ? 0 : Self.scaled(sum / Double(pieces.count)))
  }

  /// Stretches a difference of likelihoods, so that the border is that of all scores.
  static func scaled(_ difference: Double) -> Double {
    let size = abs(difference)
    let scaled =
      size <= border
      ? size / border * SentimentScore.threshold
      : SentimentScore.threshold + (size - border) / (1 - border) * (1 - SentimentScore.threshold)
    return difference < 0 ? -scaled : scaled
  }

  /// The words that moved the score, and those that name events.
  private func evidence(
    _ units: [SentimentTargetUnit], _ parts: [Double], roles: [SentimentHit], hits: ArraySlice<SentimentHit>
  ) -> [SentimentHit] {
    let counted = units.indices.filter { isEvidence(units[$0]) && abs(parts[$0]) >= Self.leastPart }
      .sorted { abs(parts[$0]) > abs(parts[$1]) || (abs(parts[$0]) == abs(parts[$1]) && $0 < $1) }
      .prefix(Self.mostEvidence)
    let strong = Set(counted)
    var evidence: [SentimentHit] = []
    var nextHit = hits.startIndex
    for (index, unit) in units.enumerated() where isEvidence(unit) {
      while nextHit < hits.endIndex, hits[nextHit].tokens.upperBound <= unit.tokens.lowerBound {
        nextHit += 1
      }
      let lexical =
        nextHit < hits.endIndex && hits[nextHit].tokens.overlaps(unit.tokens) ? hits[nextHit] : nil
      let beginsHit = lexical.map { unit.tokens.contains($0.tokens.lowerBound) } ?? false
      let event = beginsHit ? lexical?.event ?? 0 : 0
      guard strong.contains(index) || event != 0 else { continue }
      let rule = roles.first { $0.tokens.overlaps(unit.tokens) }?.rule ?? lexical?.rule ?? .context
      evidence.append(
        SentimentHit(
          tokens: unit.tokens, span: finder.span(of: unit.tokens), value: parts[index], event: event,
          rule: rule))
    }
    return evidence
  }

  /// Whether a unit can be shown as evidence.
  private func isEvidence(_ unit: SentimentTargetUnit) -> Bool {
    unit.kind == nil && finder.tokens[unit.tokens.lowerBound].kind == .word
  }
}
