internal import Glibc
internal import Linguistics
internal import Records

/// The features of all sentences of a text, one row a sentence.
///
/// Centrality is directed, after PacSum (Zheng and Lapata 2019): what takes up a sentence's words after it is kept
/// apart from what has them before it. A sum of cosines to many sentences is the product with the sum of their vectors, so that the
/// time is linear in the text, whatever its length.
struct SentenceFeatures {
  /// The features of one sentence, in the order of ``SentenceFeature/allCases``.
  static let width = SentenceFeature.allCases.count
  /// How many of a text's most frequent terms are its topic.
  private static let topCount = 5
  private static let shortest = 8.0
  /// Products with the mean of many vectors are small.
  private static let scale = 10.0

  let vectors: SentenceVectors
  /// ``width`` numbers a sentence.
  private(set) var values: [Double] = []

  /// Reads the sentences of running text.
  ///
  /// - Parameters:
  ///   - sentences: the sentences, in text order.
  ///   - headline: the tokens of the title; may be empty.
  ///   - context: the document, and what is asked whether to go on.
  /// - Throws: only the cancellation of the work.
  /// - Complexity: O(*n*) in the number of tokens.
  init(_ sentences: [Sentence], headline: ArraySlice<Token>, _ context: SummarizedText) throws {
    let counts = try SentenceCounts(sentences, context)
    vectors = try SentenceVectors(counts, context)
    values.reserveCapacity(sentences.count * Self.width)
    let shared = SharedTerms(vectors)
    var before = [Double](repeating: 0, count: vectors.terms)
    let title = counts.terms.known(headline, in: context.text)
    var isTitle = [Bool](repeating: false, count: vectors.terms)
    for term in title { isTitle[term] = true }
    for index in sentences.indices {
      try context.checkpoint(at: index)
      addPlace(index, of: sentences.count, counts.tallies[index])
      addShared(index, shared, before)
      addWords(counts.tallies[index])
      var inTitle = 0.0
      if !title.isEmpty {
        vectors.forEach(index) { term, weight in if isTitle[term] { inTitle += weight } }
        inTitle /= Double(title.count).squareRoot()
      }
      values.append(inTitle)
      vectors.forEach(index) { term, weight in before[term] += weight }
    }
  }

  /// The features of a sentence.
  subscript(sentence: Int) -> ArraySlice<Double> {
    values[sentence * Self.width..<(sentence + 1) * Self.width]
  }

  private mutating func addPlace(_ index: Int, of count: Int, _ tally: SentenceTally) {
    let place = Double(index)
    let words = Double(max(1, tally.words))
    values.append(1 / (1 + place))
    values.append(log(1 + place))
    values.append(place / Double(count))
    values.append(index == 0 ? 1 : 0)
    values.append(index == 1 ? 1 : 0)
    values.append(words)
    values.append(log(words))
    values.append(min(1, words / Self.shortest))
  }

  private mutating func addShared(_ index: Int, _ shared: SharedTerms, _ before: [Double]) {
    let counts = vectors.counts
    let all = vectors.product(index, shared.sum)
    let earlier = vectors.product(index, before)
    let own = counts.range(index).isEmpty ? 0.0 : 1
    values.append(all / shared.length)
    values.append(Self.scale * max(0, all - earlier - own) / Double(max(1, vectors.count - index - 1)))
    values.append(Self.scale * earlier / Double(max(1, index)))
    values.append(index == 0 ? 0 : vectors.similarity(index, index - 1))
    values.append(index < 2 ? 1 : vectors.product(index, shared.lead) / shared.leadLength)
    var spread = 0.0
    var frequency = 0.0
    var words = 0.0
    var top = 0.0
    for position in counts.range(index) {
      let term = Int(counts.numbers[position])
      let count = Double(counts.counts[position])
      words += count
      spread += count * shared.spread[term]
      frequency += count * Double(counts.terms.frequencies[term])
      if shared.top.contains(term) { top += 1 }
    }
    values.append(spread / max(1, words))
    values.append(100 * frequency / max(1, words) / shared.words)
    values.append(top / Double(Self.topCount))
    values.append(words / Double(max(1, counts.tallies[index].words)))
  }

  private mutating func addWords(_ tally: SentenceTally) {
    let words = Double(max(1, tally.words))
    values.append(Double(tally.capitals) / words)
    values.append(tally.opensWithName ? 1 : 0)
    values.append(Double(tally.newNames) / words)
    values.append(Double(tally.oldNames) / words)
    values.append(Double(tally.numbers) / words)
    values.append(tally.quoted)
    values.append(tally.quoted > 0.9 ? 1 : 0)
    values.append(Double(tally.firstPersons) / words)
    values.append(tally.hasSpeech ? 1 : 0)
    values.append(tally.hasColon ? 1 : 0)
    values.append(tally.hasPronoun ? 1 : 0)
    values.append(tally.isPointing ? 1 : 0)
    values.append(tally.isJoined ? 1 : 0)
  }

  /// What the sentences of a text have in common.
  private struct SharedTerms {
    /// The sum of all vectors, and its length.
    var sum: [Double]
    var length: Double
    /// The sum of the first two vectors, and its length.
    var lead: [Double]
    var leadLength: Double
    /// How far each term is spread over the sentences: 0 in one of them, near 1 in all.
    var spread: [Double]
    /// The most frequent terms.
    var top: [Int]
    /// The number of content words.
    var words: Double

    init(_ vectors: SentenceVectors) {
      var sum = [Double](repeating: 0, count: vectors.terms)
      var lead = sum
      for sentence in 0..<vectors.count {
        vectors.forEach(sentence) { term, weight in
          sum[term] += weight
          if sentence < 2 { lead[term] += weight }
        }
      }
      self.sum = sum
      self.lead = lead
      length = Self.length(of: sum)
      leadLength = Self.length(of: lead)
      let most = log(1 + Double(vectors.count))
      spread = vectors.sentences.map { log(Double(max(1, $0))) / most }
      let frequencies = vectors.counts.terms.frequencies
      words = Double(max(1, frequencies.reduce(0, +)))
      top = []
      for term in frequencies.indices {
        let place = top.firstIndex { frequencies[$0] < frequencies[term] } ?? top.count
        guard place < topCount else { continue }
        top.insert(term, at: place)
        if top.count > topCount { top.removeLast() }
      }
    }

    private static func length(of vector: [Double]) -> Double {
      max(1e-9, vector.reduce(0) { $0 + $1 * $1 }.squareRoot())
    }
  }
}
