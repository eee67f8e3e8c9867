internal import AnalyzerKit
internal import Discourse
internal import Records

/// Covers what the documents tell: the plain digest, that of `--about`, and the timeline.
struct DigestCoverage {
  /// What an own date is worth to a sentence of a timeline.
  private static let ownDate = 1.5
  /// What a concept is worth that stands in one document only.
  private static let single = 0.1

  private let pool: DigestPool
  private let options: DigestAnalyzer.Options
  private let context: CombineContext
  private let relevance: DigestRelevance?

  init(_ pool: DigestPool, _ options: DigestAnalyzer.Options, _ context: CombineContext) throws {
    self.pool = pool
    self.options = options
    self.context = context
    relevance = try options.about.map { try DigestRelevance($0, DigestQuery(options), pool) }
  }

  /// Returns the digest in the order of dates, then of documents, then of sentences; what has no date comes last.
  ///
  /// - Throws: only the cancellation of the work.
  func rows() throws -> [DigestAnalyzer.Row] {
    if let relevance { for warning in relevance.warnings { context.warn(warning) } }
    warnOfDates()
    let competing = pool.entries.indices.filter { prior($0) > 0 }
    guard !competing.isEmpty else { return [] }
    let candidates = try competing.enumerated().map { place, index in
      try context.checkpoint(at: place)
      let entry = pool.entries[index]
      return DigestSelector.Candidate(
        concepts: DigestConcepts.pairs(of: entry.sentence.terms),
        terms: DigestConcepts.unique(entry.sentence.terms), words: entry.sentence.words, prior: prior(index),
        group: options.timeline ? entry.sentence.date?.value : nil)
    }
    let selector = DigestSelector(
      words: options.mostWords, sentences: options.mostSentences, perGroup: options.mostPerDate)
    let many = Set(competing.lazy.map { pool.entries[$0].part }.prefix(1000)).count > 1
    let chosen = try selector.select(candidates, context, telling: many ? Self.single : 0) { own in
      var documents = 0
      var last = -1
      for candidate in own {
        let part = pool.entries[competing[candidate]].part
        if part != last { documents += 1 }
        last = part
      }
      return documents == 1 && many ? Self.single : Double(documents).squareRoot()
    }
    let best = chosen.map(\.gain).max() ?? 0
    let rows = try chosen.map { choice in
      try row(pool.entries[competing[choice.candidate]], choice, best: best)
    }
    return DigestOrder.sorted(rows)
  }

  private func prior(_ index: Int) -> Double {
    let entry = pool.entries[index]
    var prior = entry.sentence.base
    if let relevance { prior *= relevance.value(of: entry) }
    if options.timeline {
      guard let date = entry.sentence.date else { return 0 }
      if date.isOwn { prior *= Self.ownDate }
    }
    return prior
  }

  private func row(
    _ entry: DigestPool.Entry, _ choice: DigestSelector.Choice, best: Double
  ) throws -> DigestAnalyzer.Row {
    let sentence = entry.sentence
    return DigestAnalyzer.Row(
      document: entry.document, date: options.timeline ? sentence.date?.value : entry.date,
      sentence: sentence.number, text: sentence.span, score: best > 0 ? choice.gain / best : 0,
      documents: entry.documents, concepts: try DigestWords(sentence.rendered).pairs(choice.concepts),
      rendered: sentence.rendered)
  }

  private func warnOfDates() {
    let unknown = pool.undated
    guard options.timeline, unknown > 0 else { return }
    let all = pool.dates.count
    context.warn(
      "\(unknown) of \(all) document\(all == 1 ? "" : "s") \(unknown == 1 ? "has" : "have") no date: of "
        + "\(unknown == 1 ? "it" : "them") the timeline has only sentences that say a whole date")
  }
}

/// The order in which a digest is read.
enum DigestOrder {
  /// Sorts rows by date, document and sentence; what has no date comes last.
  static func sorted(_ rows: [DigestAnalyzer.Row]) -> [DigestAnalyzer.Row] {
    rows.sorted { left, right in
      if left.date != right.date { return DigestPool.isEarlier(left.date, than: right.date) }
      return (left.document, left.sentence) < (right.document, right.sentence)
    }
  }
}
