/// Picks the best sentences that do not repeat each other.
struct SentenceSelector {
  typealias Chosen = (position: Int, candidate: StandaloneSentence)

  /// Sentences more alike than this repeat each other.
  private static let redundant = 0.5
  /// The words of a long summary that are shared out best, not just from the best sentence down.
  private static let sharedOut = 120

  /// How often sentences are taken for others.
  private static let rounds = 8

  private let vectors: SentenceVectors
  private let scores: [Double]
  private let candidates: SentenceCandidates
  private var index: NearDuplicateIndex<Int>
  private var chosen: [Chosen] = []
  private var words = 0

  init(_ ranker: SentenceRanker, _ candidates: SentenceCandidates) {
    vectors = ranker.vectors
    scores = ranker.scores
    self.candidates = candidates
    index = NearDuplicateIndex(.cosine, keeping: .latest)
  }

  /// Returns the chosen sentences with their positions, in text order.
  ///
  /// - Complexity: O(*n* log *n*) in the number of sentences.
  mutating func select(_ limit: SentenceLimit) throws -> [Chosen] {
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    switch limit {
    case .sentences(let count): try take(order, count)
    case .percent(let percent): try take(order, max(1, (scores.count * percent + 99) / 100))
    case .words(let most): try fill(order, most)
    }
    return chosen.sorted { $0.position < $1.position }
  }

  /// Takes so many sentences from the best down, and others for those whose subject turns out to be introduced nowhere.
  private mutating func take(_ order: [Int], _ count: Int) throws {
    var rest = order[...]
    for _ in 0..<Self.rounds {
      rest = rest.dropFirst(try take(Array(rest)) { selector, _ in selector.chosen.count < count })
      let positions = chosen.map(\.position)
      let supported = try chosen.filter { try candidates.isSupported($0.position, by: positions, vectors) }
      if supported.count == chosen.count { return }
      chosen = supported
    }
  }

  /// Takes sentences from the best down while `goesOn` says so.
  ///
  /// - Returns: how many of `order` were looked at.
  @discardableResult
  private mutating func take(
    _ order: [Int], while goesOn: (Self, Int) throws -> Bool
  ) throws -> Int {
    for (step, position) in order.enumerated() {
      guard try goesOn(self, position) else { return step }
      guard let found = try candidates.resolved(position), !isRepeated(position) else { continue }
      add(position, found)
    }
    return order.count
  }

  private mutating func add(_ position: Int, _ candidate: StandaloneSentence) {
    index.add(vectors[position])
    chosen.append((position, candidate))
    words += candidate.words
  }

  private mutating func isRepeated(_ position: Int) -> Bool {
    index.similarity(of: vectors[position]) > Self.redundant
  }

  /// Fills a budget: a long one from the best sentence down, and its last words as they are worth most.
  ///
  /// What a reader is shown of a sentence may be longer than it is, and it may turn out that it cannot stand
  /// alone; so the words are shared out again until nothing new is learnt of those that were taken.
  private mutating func fill(_ order: [Int], _ most: Int) throws {
    let start = try take(order) { selector, position in
      let length = try selector.candidates.length(position)
      return most - selector.words - length >= Self.sharedOut && most > 2 * Self.sharedOut
    }
    var rest = order[start...]
    var pool: [Int] = []
    while true {
      while pool.count < WordKnapsack.mostItems, let next = rest.popFirst() {
        let length = try candidates.length(next)
        if length > 0, length <= most - words, !isRepeated(next) { pool.append(next) }
      }
      let items = try pool.map { position in
        WordKnapsack.Item(
          position: position, words: try candidates.length(position), score: scores[position])
      }
      let taken = WordKnapsack.fill(items, budget: most - words) { one, other in
        vectors.similarity(one, other) > Self.redundant
      }
      var isNew = false
      for position in taken {
        let length = try candidates.length(position)
        _ = try candidates.resolved(position)
        if try candidates.length(position) != length { isNew = true }
      }
      let unsupported = try taken.filter {
        try !candidates.isSupported($0, by: taken + chosen.map(\.position), vectors)
      }
      if !isNew, !unsupported.isEmpty {
        pool.removeAll { unsupported.contains($0) }
        continue
      }
      guard isNew else {
        for position in taken {
          if let candidate = try candidates.resolved(position) { add(position, candidate) }
        }
        return
      }
      try pool.removeAll { try candidates.length($0) == 0 || candidates.length($0) > most - words }
    }
  }
}
