public import AnalyzerKit
public import Declarations
internal import Linguistics
public import Records

/// Runs analyzers over documents behind one seam: ``run(_:options:over:each:)``.
///
/// Analyzers run in this process, one document after another. Layers of recent documents are kept, so that
/// `quotes` after `entities` reads no text twice.
public final class Engine {
  /// Asks running work to stop.
  public let cancellation: Cancellation
  /// What stopped work had made; whoever waits for a person may free it meanwhile.
  public let leftovers = Leftovers()
  private var layers: LayerCache

  /// Creates an engine.
  ///
  /// - Parameters:
  ///   - cancellation: what running analyzers read.
  ///   - cachedTextBytes: how much text may have its layers kept; layers take about ten times their text.
  public init(cancellation: Cancellation = Cancellation(), cachedTextBytes: Int = 4 << 20) {
    self.cancellation = cancellation
    layers = LayerCache(limit: cachedTextBytes, stop: cancellation.stopCheck)
  }

  /// Runs one analyzer over documents and hands over each result in order.
  ///
  /// - Parameters:
  ///   - analyzer: the analyzer.
  ///   - options: values that were checked against its declarations.
  ///   - documents: what to read.
  ///   - isFiltered: whether the rows are those that the analyzer's filters keep.
  ///   - each: receives every document's result; a fault in one document does not stop the others.
  /// - Throws: ``Cancelled``, or what `each` throws.
  public func run(
    _ analyzer: AnalyzerEntry, options: [String: OptionValue], over documents: some Sequence<Document>,
    isFiltered: Bool = true, each: (AnalysisResult) throws -> Void
  ) throws {
    try run(over: documents, each) { document, context in
      try outcome(of: analyzer, document, context) {
        let rows =
          isFiltered
          ? try analyzer.rows(of: document, options, context)
          : try analyzer.analyze(document, options, context)
        return .rows(rows)
      }
    }
  }

  /// Prepares documents for an analyzer that combines them, and hands over each part in order.
  ///
  /// - Parameters:
  ///   - analyzer: the analyzer.
  ///   - corpus: its work on a corpus.
  ///   - options: values that were checked against its declarations.
  ///   - documents: what to read.
  ///   - each: receives every document's result, whose outcome is a part or a fault.
  /// - Throws: ``Cancelled``, or what `each` throws.
  public func prepare(
    _ analyzer: AnalyzerEntry, _ corpus: CorpusEntry, options: [String: OptionValue],
    over documents: some Sequence<Document>, each: (AnalysisResult) throws -> Void
  ) throws {
    try run(over: documents, each) { document, context in
      try outcome(of: analyzer, document, context) { .part(try corpus.prepare(document, options, context)) }
    }
  }

  private func run(
    over documents: some Sequence<Document>, _ each: (AnalysisResult) throws -> Void,
    _ work: (Document, AnalysisContext) throws -> AnalysisResult.Outcome
  ) throws {
    for document in documents {
      try cancellation.check()
      let context = AnalysisContext(
        document, layers: layers.layers(of: document.text), cancellation: cancellation, leftovers: leftovers)
      do {
        let outcome = try work(document, context)
        do {
          try each(
            AnalysisResult(
              document: document, outcome: outcome, warnings: context.warnings, layers: context.layers))
        } catch let cancelled as Cancelled {
          if case .rows(let cells) = outcome { leftovers.add(cells) }
          throw cancelled
        }
      } catch let cancelled as Cancelled {
        // A layer that was stopped is empty: neither it nor what was made of it may be kept or shown.
        if context.layers.isStopped { layers.remove(document.text) }
        context.abandon()
        throw cancelled
      }
    }
  }

  private func outcome(
    of analyzer: AnalyzerEntry, _ document: Document, _ context: AnalysisContext,
    _ work: () throws -> AnalysisResult.Outcome
  ) throws -> AnalysisResult.Outcome {
    do {
      let outcome = try work()
      if context.layers.isStopped { throw Cancelled() }
      return outcome
    } catch let cancelled as Cancelled {
      throw cancelled
    } catch {
      if context.layers.isStopped { throw Cancelled() }
      return .fault(AnalysisFault(analyzer: analyzer.name, document: document, error: error))
    }
  }

  /// Returns the sentences of a document, in order.
  public func sentences(of document: Document) -> [TextSpan] {
    layers.layers(of: document.text).sentences.map(\.span)
  }

  /// Forgets all layers: after another corpus was opened.
  public func forgetLayers() { layers.removeAll() }
}
