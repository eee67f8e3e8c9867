/// How much sentences have to do with the words of `--about`.
///
/// Words weigh the more the fewer documents have them, as in BM25 (Robertson and Zaragoza 2009). A document that has
/// less than half of the weight of the best one is not read; a sentence has its own words, and a part of those of its
/// neighbours, and one that has less than half as much as the best sentence is left out.
struct DigestRelevance {
  /// What a word of a neighbour counts.
  private static let near = 0.3
  /// What share of the best one's weight a document, or a sentence, needs.
  private static let least = 0.5

  /// What the reader should know.
  private(set) var warnings: [String] = []
  private var weights: [Double] = []
  private var total = 0.0
  /// How much of the weight each document has.
  private var documents: [Double] = []
  private var best = 0.0
  private var bestSentence = 0.0

  /// Weighs the words of a query.
  ///
  /// - Parameters:
  ///   - about: the words as they are written.
  ///   - query: their terms.
  ///   - pool: the sentences, and which of the terms each document has.
  init(_ about: String, _ query: DigestQuery, _ pool: DigestPool) {
    let found = pool.found
    var frequencies = [Int](repeating: 0, count: query.terms.count)
    for mask in found {
      for term in frequencies.indices where mask >> DigestQuery.Mask(term) & 1 == 1 { frequencies[term] += 1 }
    }
    let count = Double(found.count)
    weights = frequencies.map { frequency in
      frequency == 0 ? 0 : DigestMath.log(1 + (count - Double(frequency) + 0.5) / (Double(frequency) + 0.5))
    }
    documents = found.map { weight(of: $0) }
    total = weights.reduce(0, +)
    best = documents.max() ?? 0
    guard best > 0 else {
      warnings = ["no document has the words of --about: \(about)"]
      return
    }
    let missing = DigestTerms.words(of: about).filter { word in
      query.terms.firstIndex(of: word.term).map { frequencies[$0] == 0 } ?? false
    }
    if !missing.isEmpty {
      warnings = ["no document has: \(missing.map(\.word).joined(separator: ", "))"]
    }
    bestSentence = pool.entries.reduce(0) { max($0, share(of: $1)) }
  }

  /// How relevant a sentence is, 0 to 1.
  func value(of entry: DigestPool.Entry) -> Double {
    let share = share(of: entry)
    return share > 0 && share >= Self.least * bestSentence ? share * share : 0
  }

  /// How much of the weight of the words a sentence of a document that is read has.
  private func share(of entry: DigestPool.Entry) -> Double {
    guard best > 0, documents[entry.part] >= Self.least * best else { return 0 }
    let own = weight(of: entry.sentence.found)
    let near = weight(of: entry.sentence.near & ~entry.sentence.found)
    return (own + Self.near * near) / total
  }

  private func weight(of mask: DigestQuery.Mask) -> Double {
    var weight = 0.0
    for (term, value) in weights.enumerated() where mask >> DigestQuery.Mask(term) & 1 == 1 {
      weight += value
    }
    return weight
  }
}
