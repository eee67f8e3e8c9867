import Foundation
import Records

/// How many spans of two lists are the same.
struct SpanScore {
  private var same = 0
  private var found = 0
  private var gold = 0

  mutating func add(_ found: [TextSpan], _ gold: [TextSpan]) {
    let expected = Set(gold)
    same += Set(found).intersection(expected).count
    self.found += found.count
    self.gold += expected.count
  }

  var f1: Double { found + gold == 0 ? 0 : 200 * Double(same) / Double(found + gold) }
  var description: String { String(format: "%.2f", f1) }
}
