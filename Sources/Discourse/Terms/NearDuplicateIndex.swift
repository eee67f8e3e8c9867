/// The items that were chosen, by their terms: finds how alike another item is to one of them.
///
/// Of a term that many have only some are compared, so that the time for one item does not grow with their number.
package struct NearDuplicateIndex<Term: Hashable & Sendable>: Sendable {
  /// What makes two items alike.
  package enum Measure: Sendable {
    /// The cosine of their vectors, which have length 1.
    case cosine
    /// The share of the terms of the smaller one that the other has too; weights are 1.
    case overlap
  }
  /// Which items of a term are compared, where more have it than are kept.
  package enum Kept: Sendable {
    case first
    case latest
  }

  /// The items of a term that are compared.
  private struct Posting: Sendable {
    var items: [(item: Int, weight: Double)] = []
    /// Where the next item goes, once there are as many as are kept.
    var oldest = 0
  }

  private let measure: Measure
  private let kept: Kept
  private let mostPerTerm: Int
  private var postings: [Term: Posting] = [:]
  /// The number of terms of each item.
  private var sizes: [Int] = []
  /// What each item has in common with the one that is looked for; all 0 in between.
  private var sums: [Double] = []
  private var touched: [Int] = []

  /// Creates an index of nothing.
  ///
  /// - Parameters:
  ///   - measure: what makes two items alike.
  ///   - kept: which items of a term are compared.
  ///   - mostPerTerm: how many items of a term are compared.
  package init(_ measure: Measure, keeping kept: Kept, mostPerTerm: Int = 64) {
    self.measure = measure
    self.kept = kept
    self.mostPerTerm = mostPerTerm
  }

  /// Remembers an item by its terms, each once.
  package mutating func add(_ vector: some Sequence<(term: Term, weight: Double)>) {
    var size = 0
    for (term, weight) in vector {
      size += 1
      remember(sizes.count, weight, in: term)
    }
    sizes.append(size)
    sums.append(0)
  }

  private mutating func remember(_ item: Int, _ weight: Double, in term: Term) {
    var posting = postings.removeValue(forKey: term) ?? Posting()
    if posting.items.count < mostPerTerm {
      posting.items.append((item, weight))
    } else if kept == .latest {
      posting.items[posting.oldest] = (item, weight)
      posting.oldest = (posting.oldest + 1) % mostPerTerm
    }
    postings[term] = posting
  }

  /// Returns how alike an item is to the one that is most like it; 0 where none has a term of it.
  ///
  /// - Complexity: O(number of terms times the items that are compared for each).
  package mutating func similarity(of vector: some Sequence<(term: Term, weight: Double)>) -> Double {
    var size = 0
    for (term, weight) in vector {
      size += 1
      guard let items = postings[term]?.items else { continue }
      for (item, other) in items {
        if sums[item] == 0 { touched.append(item) }
        sums[item] += other * weight
      }
    }
    var most = 0.0
    for item in touched {
      switch measure {
      case .cosine: most = max(most, sums[item])
      case .overlap: most = max(most, sums[item] / Double(max(1, min(size, sizes[item]))))
      }
      sums[item] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return most
  }
}
