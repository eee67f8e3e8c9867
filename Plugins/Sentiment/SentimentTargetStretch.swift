internal import Linguistics

/// A sentence that mentions the target.
struct SentimentTargetStretch {
  /// The most tokens that are read at a time: a sentence without end is cut.
  private static let longest = 160

  let sentence: Sentence
  /// The mentions within it, in order.
  let mentions: [Range<Int>]
  /// The polar words within it, in order.
  let hits: [SentimentHit]

  /// The parts that have mentions: the sentence itself unless it is very long.
  var pieces: [(tokens: Range<Int>, mentions: [Range<Int>])] {
    guard sentence.tokens.count > Self.longest else { return [(sentence.tokens, mentions)] }
    var pieces: [(tokens: Range<Int>, mentions: [Range<Int>])] = []
    for mention in mentions {
      let start = mention.lowerBound - (mention.lowerBound - sentence.tokens.lowerBound) % Self.longest
      let tokens = start..<min(start + Self.longest, sentence.tokens.upperBound)
      let inside = mention.clamped(to: tokens)
      guard !inside.isEmpty else { continue }
      if pieces.last?.tokens == tokens {
        pieces[pieces.count - 1].mentions.append(inside)
      } else {
        pieces.append((tokens, [inside]))
      }
    }
    return pieces
  }
}
