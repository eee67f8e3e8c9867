internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Scores what a sentence says about one name in it.
///
/// What counts, from strong to weak: verbs whose subject or object the name is (`blasted Clinton`), the words right
/// before it (`criticism of`), and polar words, the less the further off and beyond a clause's end. Words that the
/// target itself is quoted with do not count: they are its opinion, not one about it.
struct SentimentTargetScorer {
  private static let frameWeight = 3.0
  private static let linkWeight = 2.0
  private static let negatedFrame = -0.5
  private static let decay = 0.1
  private static let otherClause = 0.5
  /// Where the name stands beside a verb of speaking and no attribution is known, its words count this much.
  private static let ownWords = 0.2
  private static let flatness = 3.0
  private static let verbReach = 6
  private static let objectReach = 4

  private let finder: SentimentFinder
  /// Where the target speaks, in text order.
  private let ownContent: [TextSpan]

  init(_ target: SentimentTarget, finder: SentimentFinder, voices: SentimentVoices) {
    self.finder = finder
    ownContent = voices.content(of: target)
  }

  /// Returns the score of a sentence that has `mentions` of the target, and `hits` of polar words.
  func score(_ sentence: Range<Int>, mentions: [Range<Int>], hits: [SentimentHit]) -> SentimentScore {
    let clauses = self.clauses(of: sentence)
    let isSpeaker = mentions.contains { speaks($0, in: sentence) }
    var evidence: [SentimentHit] = []
    var used: Set<Int> = []
    for mention in mentions where !isOwn(mention) {
      for hit in [subjectFrame(mention, sentence), objectFrame(mention, sentence), link(mention, sentence)] {
        guard let hit, used.isDisjoint(with: hit.tokens) else { continue }
        used.formUnion(hit.tokens)
        if hit.value != 0 { evidence.append(hit) }
      }
    }
    for hit in hits where used.isDisjoint(with: hit.tokens) {
      guard !isOwn(hit.tokens) else { continue }
      guard let weight = self.weight(of: hit, mentions, clauses, from: sentence.lowerBound) else { continue }
      let isReported = isSpeaker && ownContent.isEmpty && isInReport(hit, sentence, mentions)
      var hit = hit
      hit.value *= weight * (isReported ? Self.ownWords : 1)
      evidence.append(hit)
    }
    evidence.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let words = sentence.count { finder.tokens[$0].kind == .word }
    return SentimentScore(evidence, words: words, flatness: Self.flatness)
  }

  /// Whether the target itself says these words.
  private func isOwn(_ range: Range<Int>) -> Bool {
    let start = finder.tokens[range.lowerBound].span.start
    let later = ownContent.firstPosition { $0.start > start }
    return later > 0 && ownContent[later - 1].contains(start)
  }

  /// The number of the clause of each token.
  private func clauses(of sentence: Range<Int>) -> [Int] {
    var clause = 0
    return sentence.map { token in
      if finder.text.isOne(token, of: SentimentMarks.clauseStarts) { clause += 1 }
      return clause
    }
  }

  /// The weight of a word beside the nearest mention; nil inside a mention.
  private func weight(of hit: SentimentHit, _ mentions: [Range<Int>], _ clauses: [Int], from first: Int)
    -> Double?
  {
    var best = 0.0
    for mention in mentions {
      if mention.overlaps(hit.tokens) { return nil }
      let isBefore = hit.tokens.lowerBound < mention.lowerBound
      let distance =
        isBefore ? mention.lowerBound - hit.tokens.upperBound : hit.tokens.lowerBound - mention.upperBound
      let place = (isBefore ? mention.lowerBound : mention.upperBound - 1) - first
      let isSameClause = clauses[place] == clauses[hit.tokens.lowerBound - first]
      best = max(best, (isSameClause ? 1 : Self.otherClause) / (1 + Self.decay * Double(distance)))
    }
    return best
  }

  /// The verb whose subject the name is: `X lied`, `X was arrested`.
  private func subjectFrame(_ mention: Range<Int>, _ sentence: Range<Int>) -> SentimentHit? {
    let text = finder.text
    var isPassive = false
    var isNegated = false
    var token = mention.upperBound
    while token < sentence.upperBound, token < mention.upperBound + Self.verbReach {
      if let frame = SentimentLexicon.frame(at: token, in: text) {
        return hit(token..<token + 1, isPassive ? frame.object : frame.subject, isNegated)
      }
      if text.isOne(token, of: SentimentMarks.passives) {
        // `X's` is a possessive far more often than a shortened `is`.
        if token == mention.upperBound, text.equals(token, "'s") { return nil }
        isPassive = true
      } else if text.isOne(token, of: SentimentMarks.negations) {
        isNegated = true
      } else if !text.isOne(token, of: SentimentMarks.auxiliaries), !isAdverb(token) {
        return nil
      }
      token += 1
    }
    return nil
  }

  /// The verb whose object the name is: `blasted President X`; or its subject, in `was blasted by X`.
  private func objectFrame(_ mention: Range<Int>, _ sentence: Range<Int>) -> SentimentHit? {
    let text = finder.text
    var token = mention.lowerBound - 1
    while token >= sentence.lowerBound, token >= mention.lowerBound - Self.objectReach {
      if let frame = SentimentLexicon.frame(at: token, in: text) {
        return hit(token..<token + 1, frame.object, hasNegation(before: token, sentence))
      }
      if text.equals(token, "by"), token == mention.lowerBound - 1 {
        let verb = token - 1
        guard verb >= sentence.lowerBound, let frame = SentimentLexicon.frame(at: verb, in: text) else {
          return nil
        }
        let isPassive = (max(sentence.lowerBound, verb - 3)..<verb).contains {
          text.isOne($0, of: SentimentMarks.passives)
        }
        return isPassive ? hit(verb..<token + 1, frame.subject, false) : nil
      }
      guard text.isOne(token, of: SentimentMarks.beforeNames) || isCapital(token) else { return nil }
      token -= 1
    }
    return nil
  }

  private func link(_ mention: Range<Int>, _ sentence: Range<Int>) -> SentimentHit? {
    for length in [2, 1] where mention.lowerBound - length >= sentence.lowerBound {
      let first = mention.lowerBound - length
      guard let value = SentimentLexicon.link(at: first, length: length, in: finder.text) else { continue }
      return SentimentHit(
        tokens: first..<mention.lowerBound, span: finder.span(of: first..<mention.lowerBound),
        value: value * Self.linkWeight, event: 0, rule: .link)
    }
    return nil
  }

  private func hit(_ tokens: Range<Int>, _ value: Double, _ isNegated: Bool) -> SentimentHit {
    SentimentHit(
      tokens: tokens, span: finder.span(of: tokens),
      value: value * Self.frameWeight * (isNegated ? Self.negatedFrame : 1), event: 0,
      rule: isNegated ? .negated : .frame)
  }

  private func hasNegation(before verb: Int, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, verb - 3)..<verb).contains {
      finder.text.isOne($0, of: SentimentMarks.negations)
    }
  }

  private func isAdverb(_ token: Int) -> Bool {
    let range = finder.text.ranges[token]
    guard range.count > 4 else { return false }
    return finder.text.bytes[range.upperBound - 2] == UInt8(ascii: "l")
      && finder.text.bytes[range.upperBound - 1] == UInt8(ascii: "y")
  }

  private func isCapital(_ token: Int) -> Bool {
    let byte = finder.source[finder.tokens[token].span.start]
    return byte >= 0x41 && byte <= 0x5A
  }

  /// Whether the name stands beside a verb of speaking.
  private func speaks(_ mention: Range<Int>, in sentence: Range<Int>) -> Bool {
    let after = mention.upperBound..<min(sentence.upperBound, mention.upperBound + 2)
    if after.contains(where: { finder.text.isOne($0, of: SentimentMarks.speech) }) { return true }
    let before = mention.lowerBound - 1
    return before >= sentence.lowerBound && finder.text.isOne(before, of: SentimentMarks.speech)
  }

  /// Whether a word is quoted, or stands after `that`, in a sentence whose speaker the target is.
  private func isInReport(_ hit: SentimentHit, _ sentence: Range<Int>, _ mentions: [Range<Int>]) -> Bool {
    let token = hit.tokens.lowerBound
    if finder.isQuoted[token] { return true }
    guard let mention = mentions.first(where: { $0.upperBound <= token }) else { return false }
    return (mention.upperBound..<token).contains { finder.text.equals($0, "that") }
  }
}
