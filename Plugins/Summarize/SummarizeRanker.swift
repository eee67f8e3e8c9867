internal import AnalyzerKit
internal import Glibc
internal import Linguistics
internal import Records

/// Scores sentences by what they share with the others, by place, by the title, and by length.
///
/// Centrality is directed, after PacSum (Zheng and Lapata 2019): a sentence gains more from sentences after it that
/// take up its words than from those before it. Neighbours are found through an inverted index that remembers only
/// the latest sentences of each term, so that the time is linear in the text.
struct SummarizeRanker {
  // Tuned by hand on one half of 705 news articles, checked on the other.
  private static let forward = 1.0
  private static let backward = 0.5
  private static let leastSimilarity = 0.05
  private static let position = 1.5
  private static let positionDecay = 0.3
  private static let salience = 2.0
  private static let title = 0.5
  private static let shortest = 8.0
  private static let longest = 30.0
  /// How many sentences of a term are remembered.
  private static let neighbours = 64

  /// The weight of each term of each sentence; each vector has length 1.
  let vectors: [[(term: Int, weight: Double)]]
  /// The number of different terms.
  let terms: Int
  /// The score of each sentence.
  private(set) var scores: [Double]

  /// Scores the sentences of one text.
  ///
  /// - Parameters:
  ///   - sentences: the tokens of each sentence, in text order.
  ///   - headline: the tokens of the title; may be empty.
  ///   - text: what the tokens point into.
  ///   - context: what is asked whether to go on.
  /// - Throws: only the cancellation of the work.
  init(
    _ sentences: [ArraySlice<Token>], headline: ArraySlice<Token>, in text: SourceText,
    _ context: AnalysisContext
  ) throws {
    var terms = SummarizeTerms()
    let counts = try sentences.enumerated().map { index, sentence in
      try context.checkpoint(at: index)
      return terms.add(sentence, in: text)
    }
    self.terms = terms.frequencies.count
    vectors = try Self.vectors(counts, terms: self.terms, context)
    scores = try Self.centrality(vectors, terms: self.terms, context)
    let best = max(scores.max() ?? 0, 1e-9)
    let titleTerms = terms.known(headline, in: text)
    let loudest = Self.loudness(terms.frequencies.max() ?? 1)
    for (index, vector) in vectors.enumerated() {
      try context.checkpoint(at: index)
      var score = scores[index] / best + Self.position / (1 + Self.positionDecay * Double(index))
      var loudness = 0.0
      var shared = 0.0
      for (term, weight) in vector {
        loudness += Self.loudness(terms.frequencies[term])
        if titleTerms.contains(term) { shared += weight }
      }
      score += Self.salience * loudness / loudest / Double(vector.count + 1)
      if !titleTerms.isEmpty { score += Self.title * shared / Double(titleTerms.count).squareRoot() }
      let words = Double(sentences[index].count { $0.kind == .word || $0.kind == .number })
      score *= min(1, words / Self.shortest) * min(1, Self.longest / max(1, words))
      scores[index] = score
    }
  }

  private static func loudness(_ frequency: Int) -> Double { log(1 + Double(frequency)) }

  private static func vectors(
    _ counts: [[(term: Int, count: Int)]], terms: Int, _ context: AnalysisContext
  ) throws -> [[(term: Int, weight: Double)]] {
    var documentFrequency = [Int](repeating: 0, count: terms)
    for sentence in counts { for (term, _) in sentence { documentFrequency[term] += 1 } }
    let total = Double(counts.count)
    return try counts.enumerated().map { index, sentence in
      try context.checkpoint(at: index)
      var vector = sentence.map { term, count in
        (
          term: term,
          weight: (1 + log(Double(count))) * log(1 + total / Double(documentFrequency[term]))
        )
      }
      let length = vector.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      if length > 0 { for index in vector.indices { vector[index].weight /= length } }
      return vector
    }
  }

  private static func centrality(
    _ vectors: [[(term: Int, weight: Double)]], terms: Int, _ context: AnalysisContext
  ) throws -> [Double] {
    var central = [Double](repeating: 0, count: vectors.count)
    var index = SummarizeIndex(terms: terms, sentences: vectors.count, keeps: neighbours)
    for (later, vector) in vectors.enumerated() {
      // Each may have thousands of neighbours.
      if later & 15 == 0 { try context.checkpoint() }
      index.similarities(of: vector) { earlier, similarity in
        let more = similarity - leastSimilarity
        guard more > 0 else { return }
        central[earlier] += forward * more
        central[later] += backward * more
      }
      index.add(vector, as: later)
    }
    return central
  }
}

/// For each term, the latest sentences that have it.
struct SummarizeIndex {
  private let keeps: Int
  private var postings: [[(sentence: Int, weight: Double)]]
  private var next: [Int]
  private var sums: [Double]
  private var touched: [Int] = []

  /// Creates an index that remembers `keeps` sentences of each term.
  init(terms: Int, sentences: Int, keeps: Int) {
    self.keeps = keeps
    postings = Array(repeating: [], count: terms)
    next = Array(repeating: 0, count: terms)
    sums = Array(repeating: 0, count: sentences)
  }

  /// Remembers a sentence.
  mutating func add(_ vector: [(term: Int, weight: Double)], as sentence: Int) {
    for (term, weight) in vector {
      if postings[term].count < keeps {
        postings[term].append((sentence, weight))
      } else {
        postings[term][next[term]] = (sentence, weight)
        next[term] = (next[term] + 1) % keeps
      }
    }
  }

  /// Calls `body` with each remembered sentence that shares a term, and the cosine of the two.
  mutating func similarities(of vector: [(term: Int, weight: Double)], _ body: (Int, Double) -> Void) {
    for (term, weight) in vector {
      for posting in postings[term] {
        if sums[posting.sentence] == 0 { touched.append(posting.sentence) }
        sums[posting.sentence] += posting.weight * weight
      }
    }
    for sentence in touched {
      body(sentence, sums[sentence])
      sums[sentence] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }
}
