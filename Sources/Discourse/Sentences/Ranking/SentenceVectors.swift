internal import Glibc
internal import Records

/// The weights of the terms of each sentence, by frequency in the sentence and rarity in the text; each sentence's
/// vector has length 1, or no terms.
struct SentenceVectors {
  let counts: SentenceCounts
  /// The weights of ``SentenceCounts/numbers``.
  private(set) var weights: [Double] = []
  /// How many sentences have each term.
  private(set) var sentences: [Int]

  /// - Complexity: O(*n*) in the number of words.
  init(_ counts: SentenceCounts, _ context: SummarizedText) throws {
    self.counts = counts
    sentences = [Int](repeating: 0, count: counts.terms.frequencies.count)
    for number in counts.numbers { sentences[Int(number)] += 1 }
    let total = Double(counts.tallies.count)
    let rarity = sentences.map { log(1 + total / Double(max(1, $0))) }
    weights.reserveCapacity(counts.numbers.count)
    for sentence in counts.tallies.indices {
      try context.checkpoint(at: sentence)
      let range = counts.range(sentence)
      var square = 0.0
      for position in range {
        let count = counts.counts[position]
        let weight = (count == 1 ? 1 : 1 + log(Double(count))) * rarity[Int(counts.numbers[position])]
        square += weight * weight
        weights.append(weight)
      }
      guard square > 0 else { continue }
      let length = square.squareRoot()
      for position in range { weights[position] /= length }
    }
  }

  /// The number of different terms.
  var terms: Int { sentences.count }
  /// The number of sentences.
  var count: Int { counts.tallies.count }

  /// Calls `body` with each term of a sentence and its weight.
  func forEach(_ sentence: Int, _ body: (_ term: Int, _ weight: Double) -> Void) {
    for position in counts.range(sentence) { body(Int(counts.numbers[position]), weights[position]) }
  }

  /// The terms of a sentence with their weights.
  subscript(sentence: Int) -> [(term: Int, weight: Double)] {
    counts.range(sentence).map { (Int(counts.numbers[$0]), weights[$0]) }
  }

  /// Returns whether a sentence has a term.
  func has(_ term: Int, in sentence: Int) -> Bool {
    counts.range(sentence).contains { Int(counts.numbers[$0]) == term }
  }

  /// Returns the product of a sentence's vector and another, which has a number for every term.
  func product(_ sentence: Int, _ other: [Double]) -> Double {
    var sum = 0.0
    for position in counts.range(sentence) { sum += weights[position] * other[Int(counts.numbers[position])] }
    return sum
  }

  /// Returns the cosine of two sentences.
  ///
  /// - Complexity: O(*n*) in the number of their terms.
  func similarity(_ left: Int, _ right: Int) -> Double {
    var (first, second) = (counts.starts[left], counts.starts[right])
    let (firstEnd, secondEnd) = (counts.starts[left + 1], counts.starts[right + 1])
    var sum = 0.0
    while first < firstEnd, second < secondEnd {
      let (one, other) = (counts.numbers[first], counts.numbers[second])
      if one == other { sum += weights[first] * weights[second] }
      if one <= other { first += 1 }
      if other <= one { second += 1 }
    }
    return sum
  }
}
