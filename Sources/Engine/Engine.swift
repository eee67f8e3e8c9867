public import AnalyzerKit
internal import Linguistics
public import Records

/// Runs analyzers over documents behind one seam: ``run(_:options:over:each:)``.
///
/// Analyzers run in this process, one document after another. Layers of recent documents are kept, so that
/// `quotes` after `entities` reads no text twice.
public final class Engine {
  /// Asks running work to stop.
  public let cancellation: Cancellation
  private var layers: LayerCache

  /// Creates an engine.
  ///
  /// - Parameters:
  ///   - cancellation: what running analyzers read.
  ///   - cachedTextBytes: how much text may have its layers kept; layers take about ten times their text.
  public init(cancellation: Cancellation = Cancellation(), cachedTextBytes: Int = 4 << 20) {
    self.cancellation = cancellation
    layers = LayerCache(limit: cachedTextBytes)
  }

  /// Runs one analyzer over documents and hands over each result in order.
  ///
  /// - Parameters:
  ///   - analyzer: the analyzer.
  ///   - options: values that were checked against its declarations.
  ///   - documents: what to read.
  ///   - each: receives every document's result; a fault in one document does not stop the others.
  /// - Throws: ``Cancelled``, or what `each` throws.
  public func run(
    _ analyzer: AnalyzerEntry, options: [String: OptionValue], over documents: some Sequence<Document>,
    each: (AnalysisResult) throws -> Void
  ) throws {
    for document in documents {
      if cancellation.isCancelled { throw Cancelled() }
      let context = AnalysisContext(
        document, layers: layers.layers(of: document.text), cancellation: cancellation)
      let outcome: AnalysisResult.Outcome
      do {
        outcome = .rows(try analyzer.analyze(document, options, context))
      } catch let cancelled as Cancelled {
        throw cancelled
      } catch {
        outcome = .fault(AnalysisFault(analyzer: analyzer.name, document: document, error: error))
      }
      try each(AnalysisResult(document: document, outcome: outcome, warnings: context.warnings))
    }
  }

  /// Returns the sentences of a document, in order.
  public func sentences(of document: Document) -> [TextSpan] {
    layers.layers(of: document.text).sentences.map(\.span)
  }

  /// Forgets all layers: after another corpus was opened.
  public func forgetLayers() { layers.removeAll() }
}
