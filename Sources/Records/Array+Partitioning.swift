extension Array {
  /// Returns the position of the first element for which `holds` is true; the number of elements where there is none.
  ///
  /// The elements must be in such an order that `holds` stays true from there on.
  ///
  ///     let first = tokens.partitioningIndex { $0.span.start >= offset }
  ///
  /// - Complexity: O(log *n*).
  @inlinable
  public func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
