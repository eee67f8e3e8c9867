public import Discourse
public import Linguistics
public import Platform
public import Records

/// What an analyzer may ask for while it reads one document.
///
/// Layers are computed when first asked for, once a document, whichever analyzer asks. A layer that is cancelled while
/// it is computed throws ``Cancelled``.
public struct AnalysisContext {
  /// The document that is read.
  public let document: Document
  /// What several analyzers read of it: who is quoted with what.
  public let discourse: DiscourseLayers
  private let run: AnalysisRun

  /// Creates the context of one document.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - layers: its layers, where they were made before; new ones otherwise.
  ///   - analyzers: the analyzers that ``rows(of:options:)`` has made for other documents of the run.
  ///   - cancellation: what ``checkpoint()`` reads.
  public init(
    _ document: Document, layers: DiscourseLayers? = nil, analyzers: AnalyzerPool = AnalyzerPool(),
    cancellation: Cancellation = .never
  ) {
    self.document = document
    discourse = layers ?? DiscourseLayers(document.text, cancellation: cancellation)
    run = AnalysisRun(cancellation: cancellation, analyzers: analyzers)
  }

  /// The linguistic facts about its text.
  public var layers: TextLayers { discourse.text }
  /// The words, numbers and marks, in text order.
  public var tokens: [Token] { get throws(Cancelled) { try layers.tokens } }
  /// The sentences, in text order.
  public var sentences: [Sentence] { get throws(Cancelled) { try layers.sentences } }
  /// The paragraphs with their roles: title, caption, body.
  public var layout: Layout { get throws(Cancelled) { try layers.layout } }
  /// The stretches between quotation marks, repaired where marks are broken.
  public var quotations: [Quotation] { get throws(Cancelled) { try layers.quotations } }
  /// The part-of-speech tags and lemmas, one a token.
  public var tags: TokenTags { get throws(Cancelled) { try layers.tags } }
  /// The names, clustered within the document.
  public var names: NameLayer {
    get throws(Cancelled) {
      run.usesNames = true
      return try layers.names
    }
  }
  /// The dates, times, sums of money, shares, measures and addresses, in text order.
  public var values: [ValueMention] { get throws(Cancelled) { try layers.values } }
  /// Names and values in one list, in text order.
  public var entities: [EntityMention] {
    get throws(Cancelled) {
      run.usesNames = true
      return try layers.entities
    }
  }

  /// What somebody is quoted with, in text order: direct and mixed quotations that are not doubtful.
  public var attributions: [Attribution] {
    get throws(Cancelled) {
      run.usesNames = true
      return try discourse.attributions
    }
  }

  /// Returns the attributions of some kinds, in text order.
  ///
  /// Reported speech is looked for only where `kinds` has ``Attribution/Kind/indirect``.
  ///
  /// - Parameters:
  ///   - kinds: which kinds.
  ///   - doubtful: whether those are among them that a reader should not rely on; see ``Attribution/isDoubtful``.
  /// - Returns: the attributions.
  /// - Throws: ``Cancelled``.
  public func attributions(
    of kinds: Set<Attribution.Kind>, doubtful: Bool = false
  ) throws(Cancelled) -> [Attribution] {
    run.usesNames = true
    return try discourse.attributions(of: kinds, doubtful: doubtful)
  }

  /// Returns the sentences that sum up the document and can be read alone, in text order.
  ///
  ///     try context.chosenSentences(.words(70)).map(\.rendered)
  ///
  /// - Parameters:
  ///   - limit: how much may be chosen.
  ///   - namesPeople: whether a sentence that needs a name from elsewhere may be chosen; without them no names are
  ///     looked up, which is several times as fast.
  /// - Returns: the chosen sentences.
  /// - Throws: only ``Platform/Cancelled``.
  /// - Complexity: O(*n* log *n*) in the number of sentences.
  public func chosenSentences(_ limit: SentenceLimit, namesPeople: Bool = true) throws -> [ChosenSentence] {
    let choice = try discourse.sentenceChoice(
      limit, title: document.metadata.text("title"), namesPeople: namesPeople)
    if choice.usesNames { run.usesNames = true }
    return choice.sentences
  }

  /// Whether the analyzer has asked for the names of the document.
  ///
  /// It does not depend on what was computed for the same text before.
  package var usesNames: Bool { run.usesNames }

  /// Returns another analyzer's rows for this document, computed once.
  ///
  /// For hosts. A folder of `Plugins/` does not name another one: what several analyzers read is a layer.
  /// - Throws: what that analyzer throws; ``AnalyzerCycle`` where analyzers with the same options ask for each other in
  ///   a circle.
  public func rows<Other: DocumentAnalyzer>(
    of other: Other.Type, options: Other.Options = Other.Options()
  ) throws -> [Other.Row] {
    let key = AnalyzerKey(name: Other.info.name, options: AnyHashable(options))
    if let rows = run.results[key] as? [Other.Row] { return rows }
    let analyzer = try run.analyzers.analyzer(key) { try Other(options: options) }
    let rows = try running(key) { try analyzer.analyze(document, context: self) }
    run.results[key] = rows
    return rows
  }

  /// Returns what `body` returns, while the analyzer of `key` is known to run.
  ///
  /// - Throws: what `body` throws; ``AnalyzerCycle`` where it runs already.
  func running<Result>(_ key: AnalyzerKey, _ body: () throws -> Result) throws -> Result {
    guard run.running.insert(key).inserted else { throw AnalyzerCycle(name: key.name) }
    defer { run.running.remove(key) }
    return try body()
  }

  /// What asks the run to stop.
  public var cancellation: Cancellation { run.cancellation }

  /// Reports something that the reader should know about the result, with the place.
  public func warn(_ message: String, at span: TextSpan) {
    run.warnings.append(AnalysisWarning(message: message, span: span))
  }

  /// The warnings so far.
  public var warnings: [AnalysisWarning] { run.warnings }

  /// Throws ``Cancelled`` where the run was cancelled; long loops call it.
  public func checkpoint() throws(Cancelled) { try run.cancellation.check() }

  /// Throws ``Cancelled`` where the run was cancelled; asks at every 256th step only.
  ///
  ///     for (index, token) in try context.tokens.enumerated() {
  ///       try context.checkpoint(at: index)
  ///       …
  ///     }
  public func checkpoint(at step: Int) throws(Cancelled) { try run.cancellation.check(at: step) }

  /// Keeps the cells of a run that was cancelled, whose release takes long.
  func keepUnfinished(_ cells: [[Cell]]) { run.unfinished = cells }

  /// Returns what a cancelled run had made, which its owner releases when nobody waits.
  package func takeUnfinished() -> (cells: [[Cell]], rest: AnyObject) {
    defer { run.unfinished = [] }
    return (run.unfinished, run)
  }
}

/// Something that the reader should know about a result.
public struct AnalysisWarning: Hashable, Sendable {
  /// One sentence.
  public let message: String
  /// Where in the document.
  public let span: TextSpan
}

/// Analyzers that ask for each other in a circle.
public struct AnalyzerCycle: Error, CustomStringConvertible {
  /// The analyzer that was asked for while it ran.
  public let name: String
  /// One sentence.
  public var description: String { "the analyzer '\(name)' needs its own rows; break the circle" }
}

/// What is remembered while one document is read.
private final class AnalysisRun {
  let cancellation: Cancellation
  let analyzers: AnalyzerPool
  var results: [AnalyzerKey: Any] = [:]
  var running: Set<AnalyzerKey> = []
  var warnings: [AnalysisWarning] = []
  var usesNames = false
  var unfinished: [[Cell]] = []

  init(cancellation: Cancellation, analyzers: AnalyzerPool) {
    self.cancellation = cancellation
    self.analyzers = analyzers
  }
}
