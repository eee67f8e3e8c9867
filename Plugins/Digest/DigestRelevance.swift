internal import Discourse
internal import Glibc

/// How much sentences have to do with the words of `--about`.
///
/// Words weigh the more the fewer documents have them, as in BM25 (Robertson and Zaragoza 2009). A sentence has the
/// weight of its own words, and a part of that of its neighbours'; a document has the weight of its words times that of
/// its best sentence. What has less than half of the weight of the best document, or sentence, is left out.
struct DigestRelevance {
  /// What a word of a neighbour counts.
  private static let near = 0.3
  /// What share of the best one's weight a document, or a sentence, needs.
  private static let least = 0.5

  /// What the reader should know.
  private(set) var warnings: [String] = []
  private var weights: [Double] = []
  private var total = 0.0
  /// How much each document has to do with the words.
  private var documents: [Double] = []
  private var best = 0.0
  private var bestSentence = 0.0

  /// Weighs the words of a query.
  ///
  /// - Parameters:
  ///   - about: the words as they are written.
  ///   - query: their terms.
  ///   - pool: the sentences, and which of the terms each document has.
  /// - Throws: ``Cancelled``.
  init(_ about: String, _ query: DigestQuery, _ pool: DigestPool) throws {
    let found = pool.found
    var frequencies = [Int](repeating: 0, count: query.terms.count)
    for mask in found {
      for term in frequencies.indices where mask >> DigestQuery.Mask(term) & 1 == 1 { frequencies[term] += 1 }
    }
    let count = Double(found.count)
    weights = frequencies.map { frequency in
      frequency == 0 ? 0 : log(1 + (count - Double(frequency) + 0.5) / (Double(frequency) + 0.5))
    }
    total = weights.reduce(0, +)
    guard total > 0 else {
      warnings = ["no document has the words of --about: \(about)"]
      return
    }
    let missing = try TermNumber.words(of: about).filter { word in
      query.terms.firstIndex(of: word.term).map { frequencies[$0] == 0 } ?? false
    }
    if !missing.isEmpty {
      warnings = ["no document has: \(missing.map(\.word).joined(separator: ", "))"]
    }
    var bestOfDocument = [Double](repeating: 0, count: found.count)
    for entry in pool.entries {
      bestOfDocument[entry.part] = max(bestOfDocument[entry.part], share(of: entry))
    }
    documents = found.indices.map { weight(of: found[$0]) / total * bestOfDocument[$0] }
    best = documents.max() ?? 0
    if best == 0 { warnings.append("no sentence that can stand alone has the words of --about: \(about)") }
    for entry in pool.entries where isRead(entry) { bestSentence = max(bestSentence, share(of: entry)) }
  }

  /// How relevant a sentence is, 0 to 1.
  func value(of entry: DigestPool.Entry) -> Double {
    let share = share(of: entry)
    guard isRead(entry), share >= Self.least * bestSentence else { return 0 }
    let value = share * documents[entry.part] / best
    return value * value
  }

  private func isRead(_ entry: DigestPool.Entry) -> Bool {
    best > 0 && documents[entry.part] >= Self.least * best
  }

  /// How much of the weight of the words a sentence has, with its neighbours.
  private func share(of entry: DigestPool.Entry) -> Double {
    let own = weight(of: entry.sentence.found)
    return total > 0 ? (own + Self.near * weight(of: entry.sentence.near & ~entry.sentence.found)) / total : 0
  }

  private func weight(of mask: DigestQuery.Mask) -> Double {
    var weight = 0.0
    for (term, value) in weights.enumerated() where mask >> DigestQuery.Mask(term) & 1 == 1 {
      weight += value
    }
    return weight
  }
}
