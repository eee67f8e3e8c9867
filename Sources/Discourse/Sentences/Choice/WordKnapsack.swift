internal import Glibc

/// Fills a budget of words with those of a few sentences that are worth most together.
///
/// A sentence is worth its words, weighted by how likely it is to be the best. The classic table over
/// budgets (Bellman 1957; for summaries McDonald 2007), in which sentences that repeat each other never stand together.
/// A budget is not filled at any price: sentences that tell much less than the best one are taken only where less than
/// half of it is used without them.
struct WordKnapsack {
  /// One sentence that may be taken.
  struct Item {
    var position: Int
    var words: Int
    var score: Double
  }

  /// So many fit into the bits of a set.
  static let mostItems = 25
  /// A sentence that is so much less likely to be the best fills no gap: the exponential of this, so many times.
  private static let leastBelow = 1.0
  /// But half of the budget is filled with what there is.
  private static let leastShare = 0.5
  /// How sharply a better score counts.
  private static let sharpness = 2.0

  /// Chooses items that are worth most together.
  ///
  /// - Parameters:
  ///   - items: at most ``mostItems``, the best first.
  ///   - budget: how many words they may have together.
  ///   - repeats: whether two positions repeat each other.
  /// - Returns: the positions that are taken, in the order of `items`.
  /// - Complexity: O(items · budget).
  static func fill(_ items: [Item], budget: Int, repeats: (Int, Int) -> Bool) -> [Int] {
    guard budget > 0, let best = items.first?.score else { return [] }
    let good = fill(items.filter { $0.score >= best - leastBelow }, best, budget, repeats)
    let words = items.reduce(0) { good.contains($1.position) ? $0 + $1.words : $0 }
    return Double(words) >= leastShare * Double(budget) ? good : fill(items, best, budget, repeats)
  }

  private static func fill(
    _ items: [Item], _ best: Double, _ budget: Int, _ repeats: (Int, Int) -> Bool
  ) -> [Int] {
    var conflicts = [UInt32](repeating: 0, count: items.count)
    for later in items.indices {
      for earlier in 0..<later where repeats(items[earlier].position, items[later].position) {
        conflicts[later] |= 1 << UInt32(earlier)
      }
    }
    var values = [Double](repeating: -1, count: budget + 1)
    var sets = [UInt32](repeating: 0, count: budget + 1)
    values[0] = 0
    for (index, item) in items.enumerated() where item.words > 0 && item.words <= budget {
      let value = exp(sharpness * (item.score - best)) * Double(item.words)
      for total in stride(from: budget, through: item.words, by: -1) {
        let before = total - item.words
        guard values[before] >= 0, sets[before] & conflicts[index] == 0,
          values[before] + value > values[total]
        else { continue }
        values[total] = values[before] + value
        sets[total] = sets[before] | 1 << UInt32(index)
      }
    }
    guard let total = values.indices.max(by: { values[$0] < values[$1] }) else { return [] }
    return items.indices.filter { sets[total] & 1 << UInt32($0) != 0 }.map { items[$0].position }
  }
}
