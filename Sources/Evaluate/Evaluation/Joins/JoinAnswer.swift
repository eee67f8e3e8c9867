internal import GoldData
internal import Linguistics

/// What the joining makes of one short name, beside what two readers say.
struct JoinAnswer {
  /// How it compares with the gold.
  enum Verdict: Hashable {
    /// The readers differ, or are not sure.
    case open
    /// It was joined with whom both readers accept.
    case right
    /// It was joined with somebody else, or both readers accept nobody.
    case wrong
    /// It was not joined, and both readers accept somebody.
    case missing
    /// It was not joined, and both readers accept nobody.
    case apart
  }

  let place: GoldJoin
  /// The name that it was given; nil where it kept its own.
  let name: String?
  let verdict: Verdict

  /// Creates an answer.
  ///
  /// - Parameters:
  ///   - place: the place.
  ///   - name: its name in the corpus.
  ///   - bearers: the names in the corpus of whom documents call by a folded name.
  init(_ place: GoldJoin, name: String?, bearers: [String: Set<String>]) {
    let isJoined = name.map { NameFold.folded($0) != NameFold.folded(place.form) } ?? false
    self.place = place
    self.name = isJoined ? name : nil
    guard let agreed = place.agreed else {
      verdict = .open
      return
    }
    guard isJoined, let name else {
      verdict = agreed.isEmpty ? .apart : .missing
      return
    }
    let isRight = agreed.contains { accepted in
      let folded = NameFold.folded(accepted)
      return folded == NameFold.folded(name) || bearers[folded]?.contains(name) ?? false
    }
    verdict = isRight ? .right : .wrong
  }
}
