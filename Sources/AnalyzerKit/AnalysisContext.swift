public import Linguistics
public import Records

/// What an analyzer may ask for while it reads one document.
///
/// Layers are computed when first asked for and once a document, whoever asks.
public struct AnalysisContext {
  /// The document that is read.
  public let document: Document
  /// The linguistic facts about its text.
  public let layers: TextLayers
  /// Where a stopped run leaves what takes long to free.
  public let leftovers: Leftovers
  private let run: AnalysisRun

  /// Creates the context of one document.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - layers: its layers, where they were made before; new ones otherwise.
  ///   - cancellation: what ``checkpoint()`` reads.
  ///   - leftovers: where a stopped run leaves what takes long to free.
  public init(
    _ document: Document, layers: TextLayers? = nil, cancellation: Cancellation = Cancellation(),
    leftovers: Leftovers = Leftovers()
  ) {
    self.document = document
    self.layers = layers ?? TextLayers(document.text, stop: cancellation.stopCheck)
    self.leftovers = leftovers
    run = AnalysisRun(cancellation: cancellation)
  }

  /// The words, numbers and marks, in text order.
  public var tokens: [Token] { layers.tokens }
  /// The sentences, in text order.
  public var sentences: [Sentence] { layers.sentences }
  /// The paragraphs with their roles: title, caption, body.
  public var layout: Layout { layers.layout }
  /// The stretches between quotation marks, repaired where marks are broken.
  public var quotations: [Quotation] { layers.quotations }
  /// The names, clustered within the document.
  public var names: NameLayer { layers.names }

  /// Returns another analyzer's rows for this document, computed once.
  ///
  /// This is the only way to name another analyzer.
  /// - Throws: what that analyzer throws; ``AnalyzerCycle`` where analyzers ask for each other in a circle.
  public func rows<Other: DocumentAnalyzer>(
    of other: Other.Type, options: Other.Options = Other.Options()
  ) throws -> [Other.Row] {
    let key = AnalysisRun.Key(name: Other.info.name, options: AnyHashable(options))
    if let rows = run.results[key] as? [Other.Row] { return rows }
    guard run.running.insert(key.name).inserted else { throw AnalyzerCycle(name: key.name) }
    defer { run.running.remove(key.name) }
    let rows = try Other().analyze(document, options: options, context: self)
    run.results[key] = rows
    return rows
  }

  /// What asks the run to stop.
  var cancellation: Cancellation { run.cancellation }

  /// Reports something that the reader should know about the result, with the place.
  public func warn(_ message: String, at span: TextSpan) {
    run.warnings.append(AnalysisWarning(message: message, span: span))
  }

  /// The warnings so far.
  public var warnings: [AnalysisWarning] { run.warnings }

  /// Leaves all that this run has made to be freed later.
  public func abandon() {
    leftovers.add(run)
    leftovers.add(layers)
  }

  /// Throws ``Cancelled`` where the run was cancelled; long loops call it.
  public func checkpoint() throws {
    try run.cancellation.check()
    if layers.isStopped { throw Cancelled() }
  }

  /// Throws ``Cancelled`` where the run was cancelled; asks at every 256th step only.
  ///
  ///     for (index, token) in context.tokens.enumerated() {
  ///       try context.checkpoint(at: index)
  ///       …
  ///     }
  public func checkpoint(at step: Int) throws {
    if step & 0xFF == 0 { try checkpoint() }
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
final class AnalysisRun {
  struct Key: Hashable {
    let name: String
    let options: AnyHashable
  }

  let cancellation: Cancellation
  var results: [Key: Any] = [:]
  var running: Set<String> = []
  var warnings: [AnalysisWarning] = []

  init(cancellation: Cancellation) { self.cancellation = cancellation }
}
