import Linguistics

/// How often each word has each label, by part of the data.
struct LabelCounts {
  private(set) var all: [UInt64: [UInt8: Int]] = [:]
  private var parts: [Int: [UInt64: [UInt8: Int]]] = [:]

  mutating func add(_ word: TagWord, _ label: UInt8, part: Int) {
    all[word.hash, default: [:]][label, default: 0] += 1
    parts[part, default: [:]][word.hash, default: [:]][label, default: 0] += 1
  }

  /// Returns the counts of a word, without those of one part of the data.
  func counts(_ hash: UInt64, without part: Int?) -> [UInt8: Int] {
    guard var counts = all[hash] else { return [:] }
    guard let part, let own = parts[part]?[hash] else { return counts }
    for (label, count) in own {
      counts[label, default: 0] -= count
      if counts[label] == 0 { counts[label] = nil }
    }
    return counts
  }

  /// How often a word is seen before its ending says nothing more.
  static let frequent = 30

  /// Returns the kind of a word with these counts: which labels it has, the commonest first; 0 for none.
  static func kind(_ counts: [UInt8: Int]) -> UInt16 {
    let total = counts.values.reduce(0, +)
    guard total > 0 else { return 0 }
    let often = counts.filter { $0.value * 20 >= total }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    var hash: UInt64 = total < 3 ? 1 : 2
    if let first = often.first { hash = hash << 7 | UInt64(first) }
    for label in often.dropFirst().prefix(5).sorted() { hash = hash << 7 | UInt64(label) }
    return UInt16(truncatingIfNeeded: TagHash.spread(hash)) | 1
  }
}
