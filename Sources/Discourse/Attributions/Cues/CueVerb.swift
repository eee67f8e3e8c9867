/// A form of a cue verb: what it may introduce, and which form it is.
struct CueVerb: Sendable {
  /// Which form of the verb it is.
  enum Form: Sendable {
    case base
    case finite
    case participle
    case gerund
  }

  /// The base form: `say` for `said`.
  let lemma: String
  /// Which form it is.
  let form: Form
  /// Whether it introduces speech or thought by itself; others need a quotation or an object.
  let isSpeech: Bool
  /// Whether it may precede its subject: `said Roe`.
  let inverts: Bool
  /// Whether it introduces thought rather than speech.
  let isThought: Bool
  /// Whether it reports with an object: `criticized the plan`.
  let takesObject: Bool
  /// Whether it reports with an infinitive: `vowed to win`.
  let takesInfinitive: Bool
  /// Whether its base form is also a noun: `report`.
  let isNounToo: Bool
  /// What may come between it and what it reports: `out` in `pointed out that`, `of` in `spoke of the war`.
  let particles: [String]
}
