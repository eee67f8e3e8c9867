/// The best lawful sequence of name labels under the scores of each token.
struct Viterbi {
  private static let impossible: Int32 = -1_000_000_000
  private let count: Int
  /// For each position and label, the best path up to it, and from it on (its own score in both).
  private var forward: [Int32]
  private var backward: [Int32]
  private let scores: [Int32]
  private let moves: [Int32]

  /// Computes the best paths through every label.
  ///
  /// - Parameter scores: a row of scores, one a label, for each token.
  /// - Complexity: O(tokens × labels²).
  init(_ scores: [Int32]) {
    let labels = NameLabel.count
    count = scores.count / labels
    self.scores = scores
    var moves = [Int32](repeating: Self.impossible, count: labels * labels)
    forward = scores
    backward = scores
    for label in NameLabel.allCases {
      for previous in NameLabel.allCases where label.mayFollow(previous) {
        moves[previous.index * labels + label.index] = 0
      }
      guard count > 0 else { continue }
      if !label.mayFollow(nil) { forward[label.index] += Self.impossible }
    }
    self.moves = moves
    for row in stride(from: 1, to: count, by: 1) {
      for label in 0..<labels {
        var best = Self.impossible
        for previous in 0..<labels {
          best = max(best, forward[(row - 1) * labels + previous] + moves[previous * labels + label])
        }
        forward[row * labels + label] = max(best, Self.impossible) + scores[row * labels + label]
      }
    }
    for row in stride(from: count - 2, through: 0, by: -1) {
      for label in 0..<labels {
        var best = Self.impossible
        for next in 0..<labels {
          best = max(best, backward[(row + 1) * labels + next] + moves[label * labels + next])
        }
        backward[row * labels + label] = max(best, Self.impossible) + scores[row * labels + label]
      }
    }
  }

  /// Returns the labels with the highest sum.
  func best() -> [NameLabel] {
    guard count > 0 else { return [] }
    let labels = NameLabel.count
    let all = NameLabel.allCases
    var path = [NameLabel](repeating: .outside, count: count)
    var label = 0
    for row in stride(from: count - 1, through: 0, by: -1) {
      var best = Int32.min
      var choice = 0
      for candidate in 0..<labels {
        let move = row == count - 1 ? 0 : moves[candidate * labels + label]
        let value = max(forward[row * labels + candidate], Self.impossible) + move
        if value > best {
          best = value
          choice = candidate
        }
      }
      label = choice
      path[row] = all[label]
    }
    return path
  }

  /// Returns by how much the best sequence beats the best one that labels a token otherwise, for each token.
  func margins() -> [Int] {
    let labels = NameLabel.count
    return (0..<count).map { row in
      var first = Int32.min
      var second = Int32.min
      for label in 0..<labels {
        let place = row * labels + label
        let through =
          max(forward[place], Self.impossible) / 2 + max(backward[place], Self.impossible) / 2 - scores[place]
          / 2
        if through > first {
          second = first
          first = through
        } else {
          second = max(second, through)
        }
      }
      return Int(first - second) * 2
    }
  }
}
