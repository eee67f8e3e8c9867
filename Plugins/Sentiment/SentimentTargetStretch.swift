internal import Linguistics
internal import Records

/// A sentence that mentions the target.
struct SentimentTargetStretch {
  /// Tokens that are read at a time.
  struct Piece {
    let tokens: Range<Int>
    /// The mentions and polar words within, in order.
    var mentions: [Range<Int>]
    let hits: ArraySlice<SentimentHit>
  }

  /// The most tokens that are read at a time: a sentence without end is cut.
  private static let longest = 160

  let sentence: Sentence
  /// The mentions within it, in order.
  let mentions: [Range<Int>]
  /// The polar words within it, in order.
  let hits: [SentimentHit]

  /// The parts that have mentions: the sentence itself unless it is very long.
  ///
  /// - Complexity: O(*m* log *k*) in the mentions and polar words.
  var pieces: [Piece] {
    guard sentence.tokens.count > Self.longest else {
      return [Piece(tokens: sentence.tokens, mentions: mentions, hits: hits[...])]
    }
    var pieces: [Piece] = []
    for mention in mentions {
      let start = mention.lowerBound - (mention.lowerBound - sentence.tokens.lowerBound) % Self.longest
      let tokens = start..<min(start + Self.longest, sentence.tokens.upperBound)
      let inside = mention.clamped(to: tokens)
      guard !inside.isEmpty else { continue }
      if pieces.last?.tokens == tokens {
        pieces[pieces.count - 1].mentions.append(inside)
        continue
      }
      let first = hits.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
      let end = hits.partitioningIndex { $0.tokens.upperBound > tokens.upperBound }
      pieces.append(Piece(tokens: tokens, mentions: [inside], hits: hits[first..<max(first, end)]))
    }
    return pieces
  }
}
