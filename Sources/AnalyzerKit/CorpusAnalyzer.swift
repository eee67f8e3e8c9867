public import Linguistics
public import Records

/// A plugin that turns many documents into one table: what each document gives is prepared by itself, then combined.
///
/// It never sees all texts at a time.
public protocol CorpusAnalyzer: Analyzer {
  /// What one document gives to the table.
  associatedtype Part: Sendable

  /// Returns what a document gives to the table.
  ///
  /// - Throws: an error where the analyzer could not run.
  func prepare(_ document: Document, options: Options, context: AnalysisContext) throws -> Part

  /// Returns the rows of all parts, which come in the order of their documents.
  ///
  /// - Throws: the cancellation of the work.
  func combine(_ parts: [CorpusPart<Part>], options: Options, context: CombineContext) throws -> [Row]
}

/// What one document gave.
public struct CorpusPart<Part: Sendable>: Sendable {
  /// The document's number, for ``CombineContext/identity(of:_:in:)``.
  public let document: Int
  /// What is known about the document besides its words.
  public let metadata: Metadata
  /// What it gave.
  public let part: Part

  /// Creates a part.
  public init(document: Int, metadata: Metadata, part: Part) {
    self.document = document
    self.metadata = metadata
    self.part = part
  }
}

/// What an analyzer may ask for while it combines.
public struct CombineContext {
  /// Returns who a name of a document is in the corpus; nil where people ignore them.
  public typealias Identify = (_ name: String, _ type: EntityType?, _ document: Int) -> CorpusNames.Identity?

  private let identify: Identify
  private let cancellation: Cancellation

  /// Creates a context.
  public init(cancellation: Cancellation, identify: @escaping Identify) {
    self.cancellation = cancellation
    self.identify = identify
  }

  /// Returns who a name of a document is in the corpus; nil where people ignore them.
  public func identity(
    of name: String, _ type: EntityType? = nil, in document: Int
  ) -> CorpusNames.Identity? { identify(name, type, document) }

  /// Throws where the work was cancelled; asks at every 256th step only.
  public func checkpoint(at step: Int) throws {
    if step & 0xFF == 0 { try cancellation.check() }
  }
}

/// A corpus analyzer without its types.
public struct CorpusEntry: Sendable {
  /// Returns what a document gives to the table.
  public let prepare:
    @Sendable (_ document: Document, _ options: [String: OptionValue], _ context: AnalysisContext) throws ->
      any Sendable
  /// Returns the rows of all parts as cells.
  public let combine:
    @Sendable (
      _ parts: [CorpusPart<any Sendable>], _ options: [String: OptionValue], _ context: CombineContext
    ) throws -> [[Cell]]
}

extension CorpusAnalyzer {
  /// The analyzer without its types, as the engine runs it; over one document, it combines the one part.
  public static var entry: AnalyzerEntry {
    let corpus = CorpusEntry { document, values, context in
      try context.checkpoint()
      let part = try Self().prepare(document, options: Options(values: values), context: context)
      try context.checkpoint()
      return part
    } combine: { parts, values, context in
      let parts = parts.compactMap { part in
        (part.part as? Part).map {
          CorpusPart(document: part.document, metadata: part.metadata, part: $0)
        }
      }
      let none = SourceText("")
      return try Self().combine(parts, options: Options(values: values), context: context).map {
        $0.cells(in: none)
      }
    }
    return AnalyzerEntry(
      info: info, columns: Row.columns.map(\.column), options: Options.declarations, filters: filters,
      corpus: corpus, validate: { values throws(AnalysisError) in try Options(values: values).validate() }
    ) { document, values, context in
      let part = try corpus.prepare(document, values, context)
      let combining = CombineContext(cancellation: context.cancellation) { name, type, _ in
        CorpusNames.Identity(name, type ?? .person)
      }
      return try corpus.combine(
        [CorpusPart(document: document.number, metadata: document.metadata, part: part)], values, combining)
    }
  }
}
