internal import AnalyzerKit
internal import Glibc
internal import Records

/// Tells what is said of one name or word and not of another, and the other way.
///
/// Sentences that name both, or neither, do not compete. Of the others those are chosen that have the words which set
/// one side apart: the weight of a word is its log-likelihood ratio (Dunning, *Accurate Methods for the Statistics of
/// Surprise and Coincidence*, 1993) over the sentences of both sides, where it is more frequent on this side.
struct DigestContrast {
  /// The ratio that one word in twenty reaches by chance.
  private static let significant = 3.84
  /// The weight of a word that sets nothing apart.
  private static let common = 0.1

  private let pool: DigestPool
  private let options: DigestAnalyzer.Options
  private let context: CombineContext
  private let query: DigestQuery

  init(_ pool: DigestPool, _ options: DigestAnalyzer.Options, _ context: CombineContext) throws {
    self.pool = pool
    self.options = options
    self.context = context
    query = try DigestQuery(options)
  }

  /// Returns what is told of the first name, then what is told of the second, each in the order of a digest.
  ///
  /// - Throws: only the cancellation of the work.
  func rows() throws -> [DigestAnalyzer.Row] {
    let names = [options.contrast ?? "", options.with ?? ""]
    let masks = try names.map { try query.mask(of: $0) }
    let sides = [0, 1].map { side in
      pool.entries.indices.filter { index in
        let found = pool.entries[index].sentence.found
        return found & masks[side] == masks[side] && found & masks[1 - side] != masks[1 - side]
      }
    }
    var rows: [DigestAnalyzer.Row] = []
    for side in [0, 1] {
      if sides[side].isEmpty {
        context.warn("no sentence names \(names[side]) without \(names[1 - side])")
        continue
      }
      rows += DigestOrder.sorted(try self.rows(of: sides[side], against: sides[1 - side], names[side], side))
    }
    return rows
  }

  private func rows(
    of own: [Int], against others: [Int], _ name: String, _ side: Int
  ) throws -> [DigestAnalyzer.Row] {
    let sought = Set(query.terms)
    // The other side competes too, so that its sentences count; it has no prior and is not chosen.
    let candidates = try (own + others).enumerated().map { place, index in
      try context.checkpoint(at: place)
      let entry = pool.entries[index]
      let terms = DigestConcepts.unique(entry.sentence.terms)
      return DigestSelector.Candidate(
        concepts: terms.filter { !sought.contains($0) }, terms: terms, words: entry.sentence.words,
        prior: place < own.count ? entry.sentence.base : 0)
    }
    let selector = DigestSelector(
      words: options.mostWords.map { share(of: $0, side) },
      sentences: options.mostSentences.map { share(of: $0, side) })
    let chosen = try selector.select(candidates, context, telling: Self.common) { having in
      let here = having.count { $0 < own.count }
      return keyness(here, of: own.count, having.count - here, of: others.count)
    }
    let best = chosen.map(\.gain).max() ?? 0
    return try chosen.map { choice in
      let entry = pool.entries[own[choice.candidate]]
      let sentence = entry.sentence
      return DigestAnalyzer.Row(
        document: entry.document, date: entry.date, about: name, sentence: sentence.number,
        text: sentence.span,
        score: best > 0 ? choice.gain / best : 0, documents: entry.documents,
        concepts: try DigestWords(sentence.rendered).single(choice.concepts), rendered: sentence.rendered)
    }
  }

  /// Half of a limit; the first side has the odd one.
  private func share(of limit: Int, _ side: Int) -> Int { (limit + 1 - side) / 2 }

  /// The log-likelihood ratio of a word, where it is significantly more frequent here.
  private func keyness(_ here: Int, of own: Int, _ there: Int, of others: Int) -> Double {
    guard here > 0, here * others > there * own else { return Self.common }
    let all = Double(own + others)
    func term(_ count: Int, _ row: Int, _ column: Int) -> Double {
      count == 0 ? 0 : Double(count) * log(Double(count) * all / (Double(row) * Double(column)))
    }
    let having = here + there
    let lacking = own + others - having
    let ratio =
      2
      * (term(here, own, having) + term(there, others, having) + term(own - here, own, lacking)
        + term(others - there, others, lacking))
    return ratio < Self.significant ? Self.common : ratio
  }
}
