/// What a clause is about, or who speaks in it.
struct ClauseSubject {
  /// The words that refer to it.
  let source: SourceMention
  /// The verb or cue that shows it.
  let verb: Int
  /// What it is in its sentence.
  let role: Role

  /// What a subject is in its sentence; pronouns that follow go rather to the later ones of this list.
  enum Role: Int, Comparable {
    /// Not the subject, but whose it is.
    case owner
    case subordinate
    case main
    case speaker

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}
