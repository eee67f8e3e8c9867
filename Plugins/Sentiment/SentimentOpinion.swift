internal import Linguistics
internal import Records

/// What a word in its place adds to the tone, before evidence is made of it.
struct SentimentOpinion {
  /// The first token.
  var token: Int32
  /// How many tokens it has.
  var length: Int32
  /// What it adds to the stance.
  var value: Double
  /// What it adds to the event valence.
  var event: Double
  /// The strongest rule that changed it.
  var rule: SentimentRule
}
