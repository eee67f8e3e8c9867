internal import Linguistics
internal import Records

/// The sentences that may be chosen; names are looked up only for those that are asked for.
final class SentenceCandidates {
  /// What is known of a sentence.
  private enum State {
    case unknown
    /// It needs a name that has not been looked up; so many words without it.
    case open(words: Int)
    case resolved(StandaloneSentence?)
  }

  private let context: SummarizedText
  private let body: [Int]
  private let reader: StandaloneReader
  /// Whether names are looked up at all.
  private let namesPeople: Bool
  private var states: [State]

  /// Creates the candidates of one text.
  ///
  /// - Parameters:
  ///   - body: the positions of the sentences of running text.
  ///   - reader: says which can stand alone.
  ///   - namesPeople: whether a sentence that needs a name from elsewhere may be chosen.
  ///   - context: the document.
  init(_ body: [Int], _ reader: StandaloneReader, namesPeople: Bool, _ context: SummarizedText) {
    self.context = context
    self.body = body
    self.reader = reader
    self.namesPeople = namesPeople
    states = Array(repeating: .unknown, count: body.count)
  }

  /// Returns the words that a reader is shown, or nearly so many where a name is still to be looked up; 0 where the
  /// sentence cannot stand alone.
  func length(_ position: Int) throws -> Int {
    if case .unknown = states[position] {
      switch try reader.standing(body[position]) {
      case .needsName:
        let span = try context.sentences[body[position]].span
        states[position] =
          namesPeople ? .open(words: SentenceRendering(span, in: context.text).words) : .resolved(nil)
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

  /// Whether others that are chosen introduce what a sentence's subject takes for known.
  ///
  /// - Parameters:
  ///   - position: the sentence.
  ///   - others: the positions of those that are chosen.
  ///   - vectors: the terms of all.
  /// - Returns: whether it is.
  /// - Throws: ``Cancelled``.
  func isSupported(_ position: Int, by others: [Int], _ vectors: SentenceVectors) throws -> Bool {
    guard position > 0, let noun = try reader.bareSubject(body[position]) else { return true }
    let term = vectors.counts.terms.known([noun], in: context.text).first
    return others.contains { other in
      other == position - 1 || other < position && term.map { vectors.has($0, in: other) } ?? false
    }
  }

  /// Returns how a sentence is shown, or nil where it cannot stand alone.
  func resolved(_ position: Int) throws -> StandaloneSentence? {
    if try length(position) > 0, case .open = states[position] {
      try context.checkpoint()
      states[position] = .resolved(try SentenceNeighbourhood(context).candidate(body[position], reader))
    }
    if case .resolved(let candidate) = states[position] { return candidate }
    return nil
  }
}
