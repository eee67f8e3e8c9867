internal import Discourse
internal import Linguistics
public import Platform
public import Records

/// An analyzer with its options, made once for a run over documents.
public struct PreparedAnalyzer {
  /// The analyzer.
  public let entry: AnalyzerEntry
  /// The written options, checked against its declarations.
  public let options: [String: OptionValue]
  private let body: AnalyzerBody
  private let filters: [(filter: RowFilter, value: String)]

  /// Makes an analyzer for its options.
  ///
  /// - Throws: ``AnalysisError`` where the options cannot be used, and what else its initializer throws.
  init(_ entry: AnalyzerEntry, options: [String: OptionValue]) throws {
    self.entry = entry
    self.options = options
    filters = entry.written(options)
    body = try entry.make(options)
  }

  /// Returns the rows, also those that filters leave out, or the part of one document.
  ///
  /// - Throws: what the analyzer throws.
  public func analyze(_ document: Document, _ context: AnalysisContext) throws -> AnalysisOutput {
    try body.analyze(document, context)
  }

  /// Returns the rows of all parts, also those that filters leave out.
  ///
  /// - Throws: what the analyzer throws.
  public func combine(_ parts: [AnyCorpusPart], _ context: CombineContext) throws -> [CombinedRow] {
    try body.combine(parts, context)
  }

  /// Whether a document may have rows that the filters keep.
  public func reads(_ document: Document) -> Bool {
    filters.allSatisfy { $0.filter.reads(document, $0.value) }
  }

  /// Returns those rows that the filters keep.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - cancellation: what is asked at each row.
  ///   - cells: returns the analyzer's own cells of a row.
  ///   - replacing: returns a row with other cells of the analyzer's own.
  /// - Returns: the kept rows, in their order.
  /// - Throws: ``Cancelled``.
  public func kept<Row>(
    _ rows: [Row], _ cancellation: Cancellation, cells: (Row) -> [Cell], replacing: (Row, [Cell]) -> Row
  ) throws(Cancelled) -> [Row] {
    guard !filters.isEmpty else { return rows }
    var tests: [([Cell]) throws(Cancelled) -> [Cell]?] = []
    for (filter, value) in filters { tests.append(try filter.test(for: value, entry.columns, cancellation)) }
    var kept: [Row] = []
    for (index, row) in rows.enumerated() {
      try cancellation.check(at: index)
      let own = cells(row)
      var left: [Cell]? = own
      for test in tests {
        guard let cells = left else { break }
        left = try test(cells)
      }
      guard let left else { continue }
      kept.append(left == own ? row : replacing(row, left))
    }
    return kept
  }

  /// Returns the rows of one document by itself that the filters keep; a part is combined alone.
  ///
  /// - Throws: what the analyzer throws.
  public func rows(of document: Document, _ context: AnalysisContext) throws -> [[Cell]] {
    guard reads(document) else { return [] }
    switch try analyze(document, context) {
    case .rows(let cells): return try kept(cells, context.cancellation)
    case .part(let part): return try kept(combinedAlone(part, document, context), context.cancellation)
    }
  }

  /// Returns those rows of cells that the filters keep.
  ///
  /// - Throws: ``Cancelled``.
  public func kept(_ rows: [[Cell]], _ cancellation: Cancellation) throws(Cancelled) -> [[Cell]] {
    try kept(rows, cancellation, cells: { $0 }, replacing: { $1 })
  }

  private func combinedAlone(
    _ part: any Codable & Sendable, _ document: Document, _ context: AnalysisContext
  ) throws -> [[Cell]] {
    let combining = CombineContext(cancellation: context.cancellation, text: { _ in document.text }) {
      name, type, _ in CorpusNames.Identity(name, type ?? .person)
    }
    let rows = try combine(
      [AnyCorpusPart(document: document.number, metadata: document.metadata, part: part)], combining)
    for warning in combining.warnings { context.warn(warning, at: TextSpan(0, 0)) }
    return rows.map(\.cells)
  }
}
