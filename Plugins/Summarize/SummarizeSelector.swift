internal import Records

/// Picks the best sentences that do not repeat each other.
struct SummarizeSelector {
  /// How much a summary may hold.
  enum Limit: Hashable {
    case sentences(Int)
    case words(Int)
    /// A share of the sentences of running text, 1 to 100.
    case percent(Int)
  }

  /// Sentences more alike than this repeat each other.
  private static let redundant = 0.5
  /// How many chosen sentences of a term are compared.
  private static let neighbours = 64

  let limit: Limit

  /// Picks sentences from the best down.
  ///
  /// - Parameters:
  ///   - ranker: the vectors of all sentences of running text.
  ///   - scores: their scores after penalties.
  ///   - terms: the number of different terms.
  ///   - candidate: the candidate at a position; nil where the sentence cannot stand alone.
  /// - Returns: the chosen sentences with their positions, in text order.
  func select(
    _ ranker: SummarizeRanker, scores: [Double], terms: Int, candidate: (Int) throws -> SummarizeCandidate?
  ) rethrows -> [(position: Int, candidate: SummarizeCandidate)] {
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    var index = SummarizeIndex(terms: terms, sentences: scores.count, keeps: Self.neighbours)
    var chosen: [(position: Int, candidate: SummarizeCandidate)] = []
    var words = 0
    let most = count(of: scores.count)
    for position in order {
      if chosen.count >= most { break }
      guard let found = try candidate(position) else { continue }
      var more = 0
      if case .words(let most) = limit {
        more = found.words
        if words + more > most { continue }
      }
      var isRepeated = false
      index.similarities(of: ranker.vectors[position]) { _, similarity in
        if similarity > Self.redundant { isRepeated = true }
      }
      if isRepeated { continue }
      index.add(ranker.vectors[position], as: position)
      chosen.append((position, found))
      words += more
    }
    return chosen.sorted { $0.position < $1.position }
  }

  private func count(of sentences: Int) -> Int {
    switch limit {
    case .sentences(let count): count
    case .words: sentences
    case .percent(let percent): max(1, (sentences * percent + 99) / 100)
    }
  }
}
