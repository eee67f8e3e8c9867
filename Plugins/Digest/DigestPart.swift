internal import Discourse
internal import Records

/// What one document gives to a digest: few sentences, with their words as numbers.
///
/// It holds no more sentences than ``DigestAnalyzer/Options/candidates`` however long the document is, so that a
/// corpus of *n* documents takes memory for at most that many sentences times *n*.
struct DigestPart: Codable, Sendable {
  var sentences: [DigestSentence] = []
  /// Which terms of the query stand in the document or its title.
  var found: DigestQuery.Mask = 0
}

/// A sentence that a digest may hold.
struct DigestSentence: Codable, Sendable {
  let span: TextSpan
  /// Its number in the document, from 1.
  let number: Int
  /// How well it tells its document, 0 to 1.
  let score: Double
  let rendered: String
  /// How many words a reader is shown.
  let words: Int
  /// The numbers of its content words, in order.
  let terms: [UInt32]
  /// What it has in common with its copies.
  let key: UInt64
  /// The date that it says it is about.
  var date: SentenceDate?
  /// Which terms of the query it has.
  var found: DigestQuery.Mask = 0
  /// Which terms of the query stand in the sentence before or after it.
  var near: DigestQuery.Mask = 0

  /// A sentence of fewer words tells less.
  private static let shortest = 10.0

  /// What the sentence is worth by itself, from 0.
  var base: Double { (0.3 + score) * min(1, Double(words) / Self.shortest) }
}
