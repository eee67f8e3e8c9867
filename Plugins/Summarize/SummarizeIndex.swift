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
