/// What was found for what the gold has, and how often.
struct Confusion {
  let kind: SpanError.Kind
  let gold: String
  let found: String
  var count = 0
  /// The words, and how often each.
  private(set) var words: [String: Int] = [:]

  /// Returns the commonest words, the commonest first.
  func examples(_ count: Int) -> [(word: String, count: Int)] {
    let sorted = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(count).map { ($0.key, $0.value) }
  }

  mutating func add(_ word: String) {
    count += 1
    words[word, default: 0] += 1
  }
}

/// The confusions of a measure.
struct Confusions {
  private var byKey: [Key: Confusion] = [:]

  private struct Key: Hashable {
    let kind: SpanError.Kind
    let gold: String
    let found: String
  }

  /// Counts an error.
  mutating func add(_ error: SpanError, _ description: ErrorDescription) {
    let key = Key(kind: error.kind, gold: description.gold, found: description.found)
    byKey[key, default: Confusion(kind: error.kind, gold: key.gold, found: key.found)].add(description.words)
  }

  /// All confusions, the commonest first.
  var sorted: [Confusion] {
    byKey.values.sorted {
      ($1.count, $0.gold, $0.found, $0.kind.rawValue) < ($0.count, $1.gold, $1.found, $1.kind.rawValue)
    }
  }
}
