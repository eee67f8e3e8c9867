internal import Linguistics
internal import Records
internal import Text

/// Finds the verbs and links that say something of a name by its role in the clause.
///
/// There is no parse: a verb right after the name has it as its subject, or as its object where a passive stands
/// between; a verb right before it has it as its object; `was blasted by X` has it as its subject again.
struct SentimentTargetFrames {
  private static let negatedFrame = -0.5
  private static let verbReach = 6
  private static let objectReach = 4

  let finder: SentimentFinder

  /// Returns what the words around a mention say of it, from -1 to 1.
  func hits(around mention: Range<Int>, in sentence: Range<Int>) -> [SentimentHit] {
    [subjectFrame(mention, sentence), objectFrame(mention, sentence), link(mention, sentence)]
      .compactMap { $0 }
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
        value: value, event: 0, rule: .link)
    }
    return nil
  }

  private func hit(_ tokens: Range<Int>, _ value: Double, _ isNegated: Bool) -> SentimentHit {
    SentimentHit(
      tokens: tokens, span: finder.span(of: tokens), value: value * (isNegated ? Self.negatedFrame : 1),
      event: 0, rule: isNegated ? .negated : .frame)
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
    return ASCII.isUpper(byte)
  }
}
