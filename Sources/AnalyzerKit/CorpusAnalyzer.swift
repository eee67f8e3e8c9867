internal import Declarations
public import Discourse
public import Linguistics
public import Platform
public import Records

/// A plugin that turns many documents into one table: what each document gives is prepared by itself, then combined.
///
/// It never sees all texts at a time.
public protocol CorpusAnalyzer: Analyzer {
  /// The contribution of one document to the table; it goes from process to process as bytes.
  associatedtype Part: Codable & Sendable

  /// Whether it asks who names are in the corpus; false spares the joining of all names that documents have.
  static var identifiesNames: Bool { get }

  /// Returns what a document gives to the table.
  ///
  /// - Throws: an error where the analyzer could not run.
  func prepare(_ document: Document, context: AnalysisContext) throws -> Part

  /// Returns the rows of all parts, which come in the order of their documents.
  ///
  /// - Throws: the cancellation of the work.
  func combine(_ parts: [CorpusPart<Part>], context: CombineContext) throws -> [Row]
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

/// What one document gave to an analyzer without its types.
public typealias AnyCorpusPart = CorpusPart<any Codable & Sendable>

/// What an analyzer may ask for while it combines.
public struct CombineContext {
  /// Returns who a name of a document is in the corpus; nil where people ignore them.
  public typealias Identify = (_ name: String, _ type: EntityType?, _ document: Int) -> CorpusNames.Identity?

  private let identify: Identify
  private let cancellation: Cancellation
  private let text: (_ document: Int) -> SourceText?
  private let notes = CombineNotes()

  /// Creates a context.
  ///
  /// - Parameters:
  ///   - cancellation: what ``checkpoint(at:)`` reads.
  ///   - text: the text of a document, for the spans of rows that stand in one.
  ///   - identify: who a name of a document is in the corpus.
  public init(
    cancellation: Cancellation, text: @escaping (_ document: Int) -> SourceText? = { _ in nil },
    identify: @escaping Identify
  ) {
    self.cancellation = cancellation
    self.text = text
    self.identify = identify
  }

  /// Reports something that the reader should know about the result as a whole.
  public func warn(_ message: String) { notes.warnings.append(message) }

  /// The warnings so far.
  public var warnings: [String] { notes.warnings }

  /// Returns a row's cells, and the document that it stands in.
  fileprivate func combined(_ row: some AnalyzerRow) -> CombinedRow {
    let document = (row as? any DocumentRow)?.document
    return CombinedRow(document: document, cells: row.cells(in: document.flatMap(text) ?? SourceText("")))
  }

  /// Returns who a name of a document is in the corpus; nil where people ignore them.
  ///
  /// Only for analyzers that say ``CorpusAnalyzer/identifiesNames``.
  public func identity(
    of name: String, _ type: EntityType? = nil, in document: Int
  ) -> CorpusNames.Identity? { identify(name, type, document) }

  /// Throws where the work was cancelled; asks at every 256th step only.
  public func checkpoint(at step: Int) throws(Cancelled) { try cancellation.check(at: step) }
}

/// What is remembered while parts are combined.
private final class CombineNotes {
  var warnings: [String] = []
}

/// A row of all documents as cells.
public struct CombinedRow: Sendable {
  /// The number of the document that it stands in; nil where it is about none or many.
  public let document: Int?
  /// The cells, in the order of the columns.
  public let cells: [Cell]

  /// Returns the row with other cells.
  public func replacing(_ cells: [Cell]) -> Self { Self(document: document, cells: cells) }
}

extension CorpusAnalyzer {
  /// True: it may ask ``CombineContext/identity(of:_:in:)``.
  public static var identifiesNames: Bool { true }

  /// The analyzer without its types, as the engine runs it.
  public static var entry: AnalyzerEntry {
    AnalyzerEntry(
      info: info, columns: Row.columns.map(\.column), options: Options.declarations,
      arguments: Options.arguments, filters: filters,
      combination: .init(
        areOfDocuments: Row.self is any DocumentRow.Type, identifiesNames: identifiesNames),
      absent: { values in Options(values: values).absentColumns },
      validate: { values throws(AnalysisError) in try Options(values: values).validate() }
    ) { values in
      let options = Options(values: values)
      let analyzer = try Self(options: options)
      let key = AnalyzerKey(name: info.name, options: AnyHashable(options))
      return AnalyzerBody { document, context in
        try context.checkpoint()
        let part = try context.running(key) { try analyzer.prepare(document, context: context) }
        try context.checkpoint()
        return .part(part)
      } combine: { parts, context in
        let parts = parts.compactMap { part in
          (part.part as? Part).map {
            CorpusPart(document: part.document, metadata: part.metadata, part: $0)
          }
        }
        return try analyzer.combine(parts, context: context).map(context.combined)
      }
    }
  }
}
