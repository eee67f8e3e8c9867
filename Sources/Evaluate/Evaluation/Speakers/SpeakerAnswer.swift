internal import GoldData

/// What the quotes analyzer says of one place.
struct SpeakerAnswer {
  /// How it compares with the gold.
  enum Verdict: String, CaseIterable {
    case wrong
    /// There is a row with the pronoun as its source, and no speaker.
    case unknown
    /// No row has the pronoun as its source.
    case noRow = "no row"
    case right
  }

  let place: GoldSpeaker
  /// The speaker of the row.
  let speaker: String?
  /// Why it has none.
  let reason: String?
  let verdict: Verdict

  init(_ place: GoldSpeaker, row: SpeakerRow?) {
    self.place = place
    speaker = row?.speaker
    reason = row?.reason
    verdict =
      switch (row, row?.speaker) {
      case (nil, _): .noRow
      case (_, nil): .unknown
      case (_, let speaker?): Self.isSame(speaker, place.name) ? .right : .wrong
      }
  }

  /// Whether two names may be one person's: the words of one are all in the other, or surname and initial agree.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (left, right) = (words(one), words(other))
    guard let first = left.first, let last = left.last, let otherFirst = right.first else { return false }
    if Set(left).isSubset(of: right) || Set(right).isSubset(of: left) { return true }
    return last == right.last && first.first == otherFirst.first
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// What a row of the quotes analyzer says of its source.
struct SpeakerRow {
  let speaker: String?
  let reason: String?
}
