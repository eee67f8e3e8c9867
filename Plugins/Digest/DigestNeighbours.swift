/// The chosen sentences by their words: finds the one that another is most like.
struct DigestNeighbours {
  /// How many sentences of a word are remembered.
  private let keeps: Int
  private var sizes: [Int] = []
  private var places: [UInt32: [Int]] = [:]

  init(keeps: Int) { self.keeps = keeps }

  /// Remembers a sentence by its terms, each once.
  mutating func add(_ terms: [UInt32]) {
    for term in terms where places[term, default: []].count < keeps {
      places[term, default: []].append(sizes.count)
    }
    sizes.append(terms.count)
  }

  /// Returns the largest share of the words of the shorter sentence that the other has too.
  ///
  /// - Complexity: O(number of terms times the sentences remembered of each).
  func likeness(of terms: [UInt32]) -> Double {
    var shared: [Int: Int] = [:]
    for term in terms {
      for place in places[term] ?? [] { shared[place, default: 0] += 1 }
    }
    return shared.reduce(0) { best, entry in
      max(best, Double(entry.value) / Double(max(1, min(terms.count, sizes[entry.key]))))
    }
  }
}
