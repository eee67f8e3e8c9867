internal import AnalyzerKit
internal import Linguistics
internal import Records

/// The sentences that a summary may hold; names are looked up only for those that are asked for.
final class SummarizeCandidates {
  /// What is known of a sentence.
  private enum State {
    case unknown
    /// It needs a name that has not been looked up; so many words without it.
    case open(words: Int)
    case resolved(SummarizeCandidate?)
  }

  private let context: AnalysisContext
  private let body: [Int]
  private let reader: SummarizeReader
  /// Whether names are looked up at all.
  private let asks: Bool
  private var states: [State]

  /// Creates the candidates of one text.
  ///
  /// - Parameters:
  ///   - body: the positions of the sentences of running text.
  ///   - reader: says which can stand alone.
  ///   - asks: whether a sentence that needs a name from elsewhere may be chosen.
  ///   - context: the document.
  init(_ body: [Int], _ reader: SummarizeReader, asks: Bool, _ context: AnalysisContext) {
    self.context = context
    self.body = body
    self.reader = reader
    self.asks = asks
    states = Array(repeating: .unknown, count: body.count)
  }

  /// Returns the words that a reader is shown, or nearly so many where a name is still to be looked up; 0 where the
  /// sentence cannot stand alone.
  func length(_ position: Int) throws -> Int {
    if case .unknown = states[position] {
      switch try reader.standing(body[position]) {
      case .asks:
        let span = try context.sentences[body[position]].span
        states[position] =
          asks ? .open(words: SummarizeRendering(span, in: context.document.text).words) : .resolved(nil)
      case .never: states[position] = .resolved(nil)
      case .ready(let candidate): states[position] = .resolved(candidate)
      }
    }
    switch states[position] {
    case .open(let words): return words
    case .resolved(let candidate): return candidate?.words ?? 0
    case .unknown: return 0
    }
  }

  /// Whether what a sentence's subject takes for known is told before it by others that are chosen.
  ///
  /// - Parameters:
  ///   - position: the sentence.
  ///   - others: the positions of those that are chosen.
  ///   - vectors: the terms of all.
  /// - Returns: whether it is.
  func isSupported(_ position: Int, by others: [Int], _ vectors: SummarizeVectors) throws -> Bool {
    guard position > 0, let noun = try reader.bareSubject(body[position]) else { return true }
    let term = vectors.counts.terms.known([noun], in: context.document.text).first
    return others.contains { other in
      other == position - 1 || other < position && term.map { vectors.has($0, in: other) } ?? false
    }
  }

  /// Returns how a sentence is shown, or nil where it cannot stand alone.
  func resolved(_ position: Int) throws -> SummarizeCandidate? {
    if try length(position) > 0, case .open = states[position] {
      try context.checkpoint()
      states[position] = .resolved(try SummarizeNeighbourhood(context).candidate(body[position], reader))
    }
    if case .resolved(let candidate) = states[position] { return candidate }
    return nil
  }
}
