internal import Records

/// Why a word or phrase counts as it does.
enum SentimentRule: String {
  /// As the word list says.
  case lexicon
  /// As the model has learnt; the word list does not have the word.
  case learned
  /// As the user's own words say.
  case own
  /// Turned round by a negation.
  case negated
  /// Strengthened by a word such as `very`.
  case intensified
  /// Weakened by a word such as `slightly`.
  case dampened
  /// On one side of a `but`.
  case contrast
  /// Only possible, wished or supposed: `would be good`.
  case modal
  /// What something is compared with: `better than the worst`.
  case compared
  /// Strengthened by an exclamation mark.
  case exclamation
  /// Strengthened by capitals.
  case capitals
  /// A verb that says something of its subject or object.
  case frame
  /// Words before a name that say something of it: `against`.
  case link
  /// A word that says something of a name by where it stands, as the target network learnt.
  case context
}

/// A word or phrase with polarity, after all rules.
struct SentimentHit {
  /// Its tokens.
  var tokens: Range<Int>
  /// Where it stands.
  var span: TextSpan
  /// What it adds to the stance.
  var value: Double
  /// What it adds to the event valence.
  var event: Double
  /// The strongest rule that changed it.
  var rule: SentimentRule
  /// Whether it is one of the user's own words.
  var isOwn = false
}

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
