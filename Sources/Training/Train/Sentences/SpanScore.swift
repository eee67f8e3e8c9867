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

/// Shows where spans that were found differ from gold ones.
enum SentenceErrors {
  /// Returns a line for each end that one list has and the other has not.
  static func lines(_ text: SourceText, found: [TextSpan], gold: [TextSpan], _ letter: String) -> String {
    let expected = Set(gold.map(\.end))
    let seen = Set(found.map(\.end))
    var result = ""
    for end in expected.symmetricDifference(seen).sorted() {
      let before = text.bytes[max(0, end - 50)..<end]
      let after = text.bytes[end..<min(text.bytes.count, end + 40)]
      let sign = seen.contains(end) ? "+" : "-"
      let words = String(decoding: before, as: UTF8.self) + " ||" + String(decoding: after, as: UTF8.self)
      result += "\(letter)\(sign) \(words.replacing("\n", with: "⏎"))\n"
    }
    return result
  }
}
