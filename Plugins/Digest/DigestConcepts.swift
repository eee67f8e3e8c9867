internal import AnalyzerKit
internal import Records

/// The concepts of all candidates: their weights, and which are covered.
struct DigestConcepts {
  /// The concepts of each candidate, as positions in the order of all concepts.
  private let members: [[Int32]]
  private let numbers: [UInt32]
  private let weights: [Double]
  /// The candidates of the concept at a position, from `starts[position]` on.
  private let candidates: [Int]
  private let starts: [Int]
  private var isCovered: [Bool]
  private var values: [Double]
  private var coveredCounts: [Int]

  /// Collects the concepts of candidates.
  ///
  /// - Complexity: O(*n* log *n*) in the number of concepts of all candidates.
  init(
    _ concepts: [[UInt32]], _ context: CombineContext, weight: (_ candidates: ArraySlice<Int>) -> Double
  ) throws {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(concepts.reduce(0) { $0 + $1.count })
    for (candidate, concepts) in concepts.enumerated() {
      try context.checkpoint(at: candidate)
      for concept in concepts { pairs.append(UInt64(concept) << 32 | UInt64(candidate)) }
    }
    pairs.sort()
    var numbers: [UInt32] = []
    var starts: [Int] = []
    for (index, pair) in pairs.enumerated() {
      let number = UInt32(pair >> 32)
      guard numbers.last != number else { continue }
      numbers.append(number)
      starts.append(index)
    }
    starts.append(pairs.count)
    let candidates = pairs.map { Int($0 & 0xFFFF_FFFF) }
    var members = [[Int32]](repeating: [], count: concepts.count)
    var weights: [Double] = []
    weights.reserveCapacity(numbers.count)
    var values = [Double](repeating: 0, count: concepts.count)
    for position in numbers.indices {
      try context.checkpoint(at: position)
      let own = candidates[starts[position]..<starts[position + 1]]
      weights.append(weight(own))
      for candidate in own {
        members[candidate].append(Int32(position))
        values[candidate] += weights[position]
      }
    }
    self.numbers = numbers
    self.starts = starts
    self.candidates = candidates
    self.members = members
    self.weights = weights
    self.values = values
    isCovered = Array(repeating: false, count: numbers.count)
    coveredCounts = Array(repeating: 0, count: concepts.count)
  }

  // MARK: Numbers

  /// Returns the number of two terms that follow each other.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let mixed = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// Returns the pairs of terms that follow each other, each once, in order of number.
  static func pairs(of terms: [UInt32]) -> [UInt32] {
    unique(zip(terms, terms.dropFirst()).map { pair($0, $1) })
  }

  /// Returns some numbers each once, in order.
  static func unique(_ numbers: [UInt32]) -> [UInt32] {
    var unique: [UInt32] = []
    unique.reserveCapacity(numbers.count)
    for number in numbers.sorted() where unique.last != number { unique.append(number) }
    return unique
  }

  // MARK: Coverage

  /// The weight of a candidate's concepts that are not covered.
  func value(of candidate: Int) -> Double { max(0, values[candidate]) }

  /// The share of a candidate's concepts that are covered; 0 where it has none.
  func share(of candidate: Int) -> Double {
    members[candidate].isEmpty ? 0 : Double(coveredCounts[candidate]) / Double(members[candidate].count)
  }

  /// Covers the concepts of a candidate.
  ///
  /// - Returns: those that were not covered and weigh more than `least`, the heaviest first.
  mutating func cover(_ candidate: Int, telling least: Double) -> [UInt32] {
    let new = members[candidate].map(Int.init).filter { !isCovered[$0] }
    for position in new {
      isCovered[position] = true
      for other in candidates[starts[position]..<starts[position + 1]] {
        values[other] -= weights[position]
        coveredCounts[other] += 1
      }
    }
    return new.filter { weights[$0] > least }.sorted { (weights[$1], $0) < (weights[$0], $1) }.map {
      numbers[$0]
    }
  }
}
