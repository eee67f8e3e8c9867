import Linguistics

/// What is known of words: their labels, in the treebanks and in what an earlier tagger said of open text, and the
/// company they keep.
struct TagLexicon {
  private var counts = LabelCounts()
  /// The counts where capitals say nothing.
  private var plain = LabelCounts()
  private var certain: [UInt64: UInt8] = [:]
  var clusters: [UInt64: UInt16] = [:]
  /// The labels that an earlier tagger gave to words of open text.
  var silver: [UInt64: [UInt8: Int]] = [:]

  /// How often a word is seen with one label before no other is thought of.
  private static let certainCount = 20

  mutating func add(_ words: TagWords, _ labels: [UInt8], fold: Int) {
    for (word, label) in zip(words.tokens, labels) {
      counts.add(word, label, part: fold)
      if word.isPlain { plain.add(word, label, part: fold) }
    }
  }

  /// Finds the words that always have one label.
  mutating func finish() {
    certain = plain.all.compactMapValues { counts in
      let total = counts.values.reduce(0, +)
      guard total >= Self.certainCount,
        let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        best.value * 1000 >= total * 998
      else { return nil }
      return best.key + 1
    }
  }

  func has(_ word: TagWord) -> Bool { counts.all[word.hash] != nil }

  /// Tells each word what is known of it without one part of the data.
  func look(_ words: inout TagWords, without fold: Int? = nil) {
    words.update { word in
      let entry = entry(word.hash, without: fold)
      word.kind = entry.kind == 0 ? TagModel.unknownKind(word) : entry.kind
      word.cluster = entry.cluster
      word.isFrequent = entry.isFrequent
      word.certain = certain[word.hash] ?? 0
    }
  }

  private func entry(_ hash: UInt64, without fold: Int?) -> (
    kind: UInt16, cluster: UInt16, isFrequent: Bool, total: Int
  ) {
    var counts = counts.counts(hash, without: fold)
    let total = counts.values.reduce(0, +)
    if total < 5, let more = silver[hash] {
      counts = counts.mapValues { $0 * 4 }.merging(more, uniquingKeysWith: +)
    }
    return (LabelCounts.kind(counts), clusters[hash] ?? 0, total >= LabelCounts.frequent, total)
  }

  /// The entries as the model keeps them, the commonest words first.
  func entries() -> [(hash: UInt64, value: [UInt8])] {
    let hashes = Set(counts.all.keys).union(silver.keys).union(clusters.keys)
    let entries = hashes.map { (hash: $0, entry: entry($0, without: nil)) }
      .filter { $0.entry.kind != 0 || $0.entry.cluster != 0 }
      .sorted { ($0.entry.total, $1.hash) > ($1.entry.total, $0.hash) }
    return entries.map { hash, entry in
      let cluster = entry.cluster | (entry.isFrequent ? 0x8000 : 0)
      return (
        hash,
        [
          UInt8(entry.kind & 0xFF), UInt8(entry.kind >> 8), UInt8(cluster & 0xFF), UInt8(cluster >> 8),
          certain[hash] ?? 0, 0,
        ]
      )
    }
  }
}
