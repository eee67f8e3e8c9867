internal import Linguistics
internal import Records

/// Scores what a sentence says about one name in it.
///
/// A small network reads the sentence with the mentions marked and all names hidden; words that the target itself is
/// quoted with are its opinion, not one about it, and are hidden too. The score is how much likelier the network
/// holds the sentence to be for the target than against it; the label is the likeliest of three.
struct SentimentTargetScorer {
  /// A word that adds less is no evidence, and no more words than this are.
  private static let leastPart = 0.1
  private static let mostEvidence = 12
  /// How far, in units, what a little word adds is handed to a full word.
  private static let handReach = 3

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
      var (score, found) = read(piece)
      let own = piece.hits.filter { $0.isOwn && $0.value != 0 && !maker.isOwn($0.tokens.lowerBound) }
      if !own.isEmpty {
        let words = SentimentScore(own, words: 0).score
        // Both for the target add up, and never beyond 1.
        score = (score + words) / (1 + score * words)
        found = (found + own).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      }
      sum += score
      evidence += found
    }
    let words = stretch.sentence.tokens.count { finder.tokens[$0].kind == .word }
    return SentimentScore(
      evidence, words: words, score: pieces.isEmpty ? 0 : sum / Double(pieces.count))
  }

  /// Returns what the network reads in a piece of a sentence, -1 to 1, and the words that made it so.
  private func read(_ piece: SentimentTargetStretch.Piece) -> (score: Double, evidence: [SentimentHit]) {
    let (units, roles) = maker.units(of: piece)
    // `X said: “…”` says nothing about X.
    guard units.contains(where: saysSomething) else { return (0, []) }
    let reading = network.read(units)
    let difference = reading.positive - reading.negative
    if let isGood = Self.negatedSide(of: roles), isGood != (difference > 0) {
      // The network met too few negations to read `was not arrested`.
      return (
        difference * SentimentScore.threshold, roles.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      )
    }
    return (
      Self.score(negative: reading.negative, positive: reading.positive),
      evidence(units, reading.parts, roles: roles, hits: piece.hits)
    )
  }

  /// The score of likelihoods: beyond the border of all scores where the likeliest of the three is not neutral.
  static func score(negative: Double, positive: Double) -> Double {
    let difference = positive - negative
    let border = SentimentScore.threshold
    guard max(negative, positive) > 1 - negative - positive else { return difference * border }
    return difference * (1 - border) + (difference < 0 ? -border : border)
  }

  /// Whether what verbs say of the target is good, where all of it is negated; nil elsewhere.
  private static func negatedSide(of roles: [SentimentHit]) -> Bool? {
    guard let first = roles.first, roles.allSatisfy({ $0.rule == .negated }) else { return nil }
    return first.value > 0
  }

  /// The words that moved the score, and those that name events.
  private func evidence(
    _ units: [SentimentTargetUnit], _ parts: [Double], roles: [SentimentHit], hits: ArraySlice<SentimentHit>
  ) -> [SentimentHit] {
    let parts = handed(parts, units)
    let shown = units.indices.filter { isEvidence(units[$0]) && abs(parts[$0]) >= Self.leastPart }
      .sorted { abs(parts[$0]) > abs(parts[$1]) || (abs(parts[$0]) == abs(parts[$1]) && $0 < $1) }
      .prefix(Self.mostEvidence)
    let strong = Set(shown)
    var evidence: [SentimentHit] = []
    var nextHit = hits.startIndex
    // The hit whose event was counted: one may cover several units.
    var counted = -1
    for (index, unit) in units.enumerated() where isEvidence(unit) {
      while nextHit < hits.endIndex, hits[nextHit].tokens.upperBound <= unit.tokens.lowerBound {
        nextHit += 1
      }
      let lexical =
        nextHit < hits.endIndex && hits[nextHit].tokens.overlaps(unit.tokens) ? hits[nextHit] : nil
      let event = nextHit == counted ? 0 : lexical?.event ?? 0
      if lexical != nil { counted = nextHit }
      guard strong.contains(index) || event != 0 else { continue }
      let rule = roles.first { $0.tokens.overlaps(unit.tokens) }?.rule ?? lexical?.rule ?? .context
      evidence.append(
        SentimentHit(
          tokens: unit.tokens, span: finder.span(of: unit.tokens), value: parts[index], event: event,
          rule: rule))
    }
    return evidence
  }

  /// Hands what marks, names and little words add to the nearest full word: each unit speaks for those around it too.
  private func handed(_ parts: [Double], _ units: [SentimentTargetUnit]) -> [Double] {
    var handed = [Double](repeating: 0, count: units.count)
    let isFull = units.map(isEvidence)
    for index in units.indices {
      if isFull[index] {
        handed[index] += parts[index]
        continue
      }
      let nearest = (1...Self.handReach).lazy.flatMap { [index - $0, index + $0] }
        .first { units.indices.contains($0) && isFull[$0] }
      if let nearest { handed[nearest] += parts[index] }
    }
    return handed
  }

  /// Whether a unit may say something of the target: a full word that is no verb of speaking.
  private func saysSomething(_ unit: SentimentTargetUnit) -> Bool {
    isEvidence(unit) && !finder.text.isOne(unit.tokens.lowerBound, of: SentimentMarks.speech)
  }

  /// Whether a unit can be shown as evidence: a full word.
  private func isEvidence(_ unit: SentimentTargetUnit) -> Bool {
    unit.kind == nil && finder.tokens[unit.tokens.lowerBound].kind == .word
      && !finder.text.isOne(unit.tokens.lowerBound, of: SentimentMarks.functionWords)
  }
}
