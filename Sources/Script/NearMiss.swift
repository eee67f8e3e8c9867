public import Declarations
internal import Records

/// Finds the name that somebody probably meant.
public enum NearMiss {
  /// Returns the nearest of `candidates`, or nil where none is near.
  ///
  /// A candidate that begins with the word wins, the shortest first; else the one with the smallest
  /// Damerau–Levenshtein distance (optimal string alignment), at most a third of the word's length. Every letter is
  /// as far from every other one, so that a word of one letter has nothing near.
  /// - Complexity: O(*c* · *n* · *m*) for *c* candidates.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().utf8.prefix(64))
    guard !typed.isEmpty else { return nil }
    var best: (candidate: String, cost: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().utf8.prefix(64))
      let cost: Int
      if typed.count >= 2, other.starts(with: typed) {
        cost = 0
      } else {
        cost = distance(typed, other)
        guard cost <= max(1, typed.count / 3), cost < typed.count else { continue }
      }
      if let kept = best, (kept.cost, kept.candidate.utf8.count) <= (cost, candidate.utf8.count) { continue }
      best = (candidate, cost)
    }
    return best?.candidate
  }

  /// Returns the number of insertions, deletions, replacements and swaps of neighbours between two words.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for (row, a) in left.enumerated() {
      var current = [row + 1]
      for (column, b) in right.enumerated() {
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (a == b ? 0 : 1))
        if row > 0, column > 0, a == right[column - 1], left[row - 1] == b {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}

extension InvalidValue {
  /// The legal word that was probably meant; nil where none is near.
  public var suggestion: String? { NearMiss.nearest(to: word, among: choices) }
}
