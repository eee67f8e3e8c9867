public import Records

/// A plugin that turns documents into rows.
///
/// Conform to ``DocumentAnalyzer`` or ``CorpusAnalyzer``; this protocol is what the registry holds.
public protocol Analyzer: SendableMetatype {
  /// The options that can be written.
  associatedtype Options: AnalyzerOptions = NoOptions
  /// What one finding holds.
  associatedtype Row: AnalyzerRow
  /// Name, summary and examples.
  static var info: AnalyzerInfo { get }
  /// The options that keep some of the rows.
  static var filters: [RowFilter] { get }
  /// The analyzer without its types, as the engine runs it.
  static var entry: AnalyzerEntry { get }
  /// Creates the analyzer, once a run: what the options need is prepared here.
  ///
  /// A structure whose only property is `let options: Options` has this initializer.
  /// - Throws: ``AnalysisError`` where the options cannot be used, such as a file whose lines are malformed.
  init(options: Options) throws
}

extension Analyzer {
  /// None: every row stays.
  public static var filters: [RowFilter] { [] }
}

/// An analyzer that reads one document at a time.
///
/// A folder `Plugins/Shout/` with this type in `ShoutAnalyzer.swift` becomes the command `shout`:
///
///     struct ShoutAnalyzer: DocumentAnalyzer {
///       struct Row: AnalyzerRow {
///         var text: TextSpan
///         static let columns: [RowColumn<Self>] = [.span("text", \.text, help: "The word.")]
///       }
///       static let info = AnalyzerInfo("shout", summary: "Finds words in capitals.", examples: [])
///       let options: NoOptions
///       func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
///         …
///       }
///     }
public protocol DocumentAnalyzer: Analyzer {
  /// Returns the findings in one document, their first spans non-decreasing.
  ///
  /// - Parameters:
  ///   - document: the document; its text may be empty, and may hold anything.
  ///   - context: the document's layers, warnings, and cancellation.
  /// - Returns: one row a finding.
  /// - Throws: an error where the analyzer could not run; findings about bad text are data, not errors.
  func analyze(_ document: Document, context: AnalysisContext) throws -> [Row]
}

extension DocumentAnalyzer {
  /// The analyzer without its types, as the engine runs it.
  public static var entry: AnalyzerEntry {
    AnalyzerEntry(
      info: info, columns: Row.columns.map(\.column), options: Options.declarations,
      arguments: Options.arguments, filters: filters,
      absent: { values in Options(values: values).absentColumns },
      validate: { values throws(AnalysisError) in try Options(values: values).validate() }
    ) { values in
      let options = Options(values: values)
      let analyzer = try Self(options: options)
      let key = AnalyzerKey(name: info.name, options: AnyHashable(options))
      return AnalyzerBody { document, context in
        try context.checkpoint()
        let rows = try context.running(key) { try analyzer.analyze(document, context: context) }
        var cells: [[Cell]] = []
        do {
          for (index, row) in rows.enumerated() {
            try context.checkpoint(at: index)
            cells.append(row.cells(in: document.text))
          }
          try context.checkpoint()
          return .rows(cells)
        } catch {
          context.keepUnfinished(cells)
          throw error
        }
      }
    }
  }
}
