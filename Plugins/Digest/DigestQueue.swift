/// A heap of gains: the largest comes out first, of equal ones that with the smaller position.
struct DigestQueue {
  private var heap: [(gain: Double, index: Int)]

  /// Creates a queue.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ entries: [(gain: Double, index: Int)]) {
    // A sorted array is a heap.
    heap = entries.sorted(by: Self.comesBefore)
  }

  private static func comesBefore(
    _ left: (gain: Double, index: Int), _ right: (gain: Double, index: Int)
  ) -> Bool {
    left.gain == right.gain ? left.index < right.index : left.gain > right.gain
  }

  /// Adds an entry.
  mutating func insert(_ entry: (gain: Double, index: Int)) {
    heap.append(entry)
    var place = heap.count - 1
    while place > 0, Self.comesBefore(heap[place], heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the first entry out; nil where there is none.
  mutating func popFirst() -> (gain: Double, index: Int)? {
    guard let first = heap.first else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var place = 0
    while true {
      var best = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if Self.comesBefore(heap[child], heap[best]) { best = child }
      }
      guard best != place else { return first }
      heap.swapAt(place, best)
      place = best
    }
  }
}
