extension TagModel {
  /// Tells every token of a sentence what the lexicon says of it.
  package func look(_ words: inout TagWords) { words.update { look(&$0) } }

  /// Finds the label of each token from left to right, and hands it on with the token.
  ///
  /// - Complexity: O(tokens × features).
  package func decode(_ words: TagWords, _ take: (_ word: TagWord, _ label: UInt8) -> Void) {
    var before: UInt8 = 0
    var before2: UInt8 = 0
    let count = words.count
    words.words.withUnsafeBufferPointer { words in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TagFeatures.capacity) { features in
        withUnsafeTemporaryAllocation(of: SIMD16<Int16>.self, capacity: Self.lanes) { lanes in
          guard let words = words.baseAddress, let features = features.baseAddress,
            let lanes = lanes.baseAddress
          else { return }
          for index in 0..<count {
            let word = words + index + TagWords.edges
            let label =
              word.pointee.certain > 0 && word.pointee.isPlain
              ? word.pointee.certain &- 1
              : best(features, TagFeatures.write(features, word, before, before2), lanes)
            take(word.pointee, label)
            before2 = before
            before = label &+ 1
          }
        }
      }
    }
  }

  private static let lanes = capacity / SIMD16<Int16>.scalarCount

  /// The label with the highest sum of the features' weights; of equal ones the first.
  @inline(__always)
  private func best(
    _ features: UnsafeMutablePointer<UInt64>, _ count: Int, _ lanes: UnsafeMutablePointer<SIMD16<Int16>>
  ) -> UInt8 {
    for lane in 0..<Self.lanes { lanes[lane] = SIMD16(repeating: 0) }
    let scores = UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Int16.self)
    for label in labels.count..<Self.capacity { scores[label] = .min / 2 }
    for place in 0..<count {
      weights.forEach(features[place]) { value in
        if UInt8(truncatingIfNeeded: value) == Self.fullMark {
          addFull(Int(UInt32(truncatingIfNeeded: value >> 16)), lanes)
          return
        }
        for pair in 0..<3 {
          let bits = value >> UInt64(pair &* 16)
          scores[Int(truncatingIfNeeded: bits & 0x7F)] &+= Int16(Int8(truncatingIfNeeded: bits >> 8))
        }
      }
    }
    var highest = lanes[0]
    for lane in 1..<Self.lanes { highest = pointwiseMax(highest, lanes[lane]) }
    let most = highest.max()
    var label = 0
    while label < labels.count &- 1, scores[label] != most { label &+= 1 }
    return UInt8(label)
  }

  /// Adds a row that has a weight for every label.
  @inline(__always)
  private func addFull(_ row: Int, _ lanes: UnsafeMutablePointer<SIMD16<Int16>>) {
    guard row < fullRows.count / Self.capacity else { return }
    for lane in 0..<Self.lanes {
      lanes[lane] &+= SIMD16<Int16>(
        truncatingIfNeeded: fullRows.vector(at: row &* Self.capacity &+ lane &* 16))
    }
  }
}
