public import AnalyzerKit
internal import Declarations
internal import Discourse
internal import Linguistics
public import Platform
public import Records

/// Runs analyzers over documents behind one seam: ``run(_:over:joinsNames:until:each:)``.
///
/// Analyzers run in this process, one document after another. Layers of documents are kept, as many as a limit allows,
/// so that `quotes` after `entities` reads no text twice; what a run returns does not depend on them.
public final class Engine {
  /// Asks running work to stop.
  public let cancellation: Cancellation
  private let deferred = DeferredRelease()
  private var layers: LayerCache

  /// Creates an engine.
  ///
  /// - Parameters:
  ///   - cancellation: what running analyzers read.
  ///   - cachedTextBytes: how much text may have its layers kept, in bytes. The layers of `quotes` and `entities` take
  ///     about thirteen times their text (measured on news articles): 210 MB at most with the default.
  public init(cancellation: Cancellation = Cancellation(), cachedTextBytes: Int = 16 << 20) {
    self.cancellation = cancellation
    layers = LayerCache(limit: cachedTextBytes, cancellation: cancellation)
  }

  /// Runs one analyzer over documents and hands over each result in order.
  ///
  /// - Parameters:
  ///   - analyzer: the analyzer with its options.
  ///   - documents: what to read.
  ///   - joinsNames: whether the results carry the documents' names, to be joined over the corpus: those of each
  ///     document for whose names the analyzer asked, whose rows name somebody, or, where the analyzer identifies names,
  ///     of every document. Whether they were computed before does not matter.
  ///   - isFinished: asked before each document: whether no more are to be read.
  ///   - each: receives every document's result; a fault in one document does not stop the others.
  /// - Throws: ``Cancelled``, or what `isFinished` or `each` throws.
  public func run(
    _ analyzer: PreparedAnalyzer, over documents: some Sequence<Document>, joinsNames: Bool = false,
    until isFinished: () throws -> Bool = { false }, each: (AnalysisResult) throws -> Void
  ) throws {
    let pool = AnalyzerPool()
    layers.beginPass()
    for document in documents {
      if try isFinished() { return }
      try cancellation.check()
      let context = AnalysisContext(
        document, layers: layers.layers(of: document.text), analyzers: pool, cancellation: cancellation)
      do {
        let outcome = try outcome(of: analyzer, document, context)
        do {
          let names =
            joinsNames && Self.namesSomebody(outcome, analyzer.entry, context)
            ? try context.layers.names.documentNames(in: document.text, tokens: context.layers.tokens) : nil
          try each(
            AnalysisResult(document: document, outcome: outcome, names: names, warnings: context.warnings))
        } catch let cancelled as Cancelled {
          if case .output(.rows(let cells)) = outcome { deferred.add(cells) }
          throw cancelled
        }
      } catch let cancelled as Cancelled {
        let unfinished = context.takeUnfinished()
        deferred.add(unfinished.cells)
        deferred.add(unfinished.rest)
        throw cancelled
      }
    }
  }

  private func outcome(
    of analyzer: PreparedAnalyzer, _ document: Document, _ context: AnalysisContext
  ) throws(Cancelled) -> AnalysisResult.Outcome {
    do {
      return .output(try analyzer.analyze(document, context))
    } catch let cancelled as Cancelled {
      throw cancelled
    } catch {
      return .fault(AnalysisFault(analyzer: analyzer.entry.name, document: document, error: error))
    }
  }

  /// Whether a document's names are joined with those of others.
  private static func namesSomebody(
    _ outcome: AnalysisResult.Outcome, _ entry: AnalyzerEntry, _ context: AnalysisContext
  ) -> Bool {
    switch outcome {
    case .fault: return false
    case .output(.part): return entry.combination?.identifiesNames ?? false
    case .output(.rows(let rows)):
      let places = entry.columns.indices.filter {
        entry.columns[$0].naming == .subject || entry.columns[$0].naming == .mention
      }
      guard !places.isEmpty else { return false }
      return context.usesNames || rows.contains { row in places.contains { !row[$0].isNull } }
    }
  }

  /// Returns the sentences of a document, in order.
  ///
  /// - Throws: ``Cancelled``.
  public func sentences(of document: Document) throws(Cancelled) -> [TextSpan] {
    try layers.layers(of: document.text).text.sentences.map(\.span)
  }

  /// Forgets all layers: after another corpus was opened.
  public func forgetLayers() { layers.removeAll() }

  // MARK: What cancelled work had made

  /// Takes an array that cancelled work had made, in place of its owner, and releases it later in portions.
  public func releaseLater<Element>(_ elements: [Element]) { deferred.add(elements) }

  /// Whether something is still to be released.
  public var hasUnreleased: Bool { !deferred.isEmpty }

  /// Releases a portion of what cancelled work had made; returns whether something is left.
  public func releaseSome() -> Bool { deferred.releaseSome() }
}
