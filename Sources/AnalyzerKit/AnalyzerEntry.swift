public import Declarations
public import Records

/// An analyzer without its types: what the registry holds and the engine runs.
public struct AnalyzerEntry: Sendable {
  /// The command's declaration.
  public let signature: Signature
  /// The columns of the rows.
  public let columns: [Column]
  /// Returns the rows of one document as cells, also those that filters leave out.
  public let analyze:
    @Sendable (_ document: Document, _ options: [String: OptionValue], _ context: AnalysisContext) throws ->
      [[Cell]]
  /// The options that keep some of the rows; see ``RowFilter``.
  public let filters: [RowFilter]
  /// The option that is written as the first argument, without its name; nil for none.
  public let leadingOption: String?
  /// How many documents are combined; nil for an analyzer that reads one at a time.
  public let corpus: CorpusEntry?

  private let check: @Sendable (_ options: [String: OptionValue]) throws(AnalysisError) -> Void

  /// Creates an entry; `info` and the columns make the signature.
  public init(
    info: AnalyzerInfo, columns: [Column], options: [OptionDeclaration], filters: [RowFilter] = [],
    corpus: CorpusEntry? = nil,
    validate: @escaping @Sendable ([String: OptionValue]) throws(AnalysisError) -> Void,
    analyze: @escaping @Sendable (Document, [String: OptionValue], AnalysisContext) throws -> [[Cell]]
  ) {
    self.columns = columns
    self.analyze = analyze
    self.filters = filters
    self.corpus = corpus
    check = validate
    let all = options + filters.map(\.option)
    let leading = info.leadingOption.flatMap { name in all.first { $0.name == name } }
    leadingOption = leading?.name
    signature = Signature(
      info.name, summary: info.summary, discussion: info.discussion, input: .documents,
      output: .rows(columns),
      arguments: (leading.map { [ArgumentDeclaration($0.name, .word, .one, help: $0.help)] } ?? []) + [
        ArgumentDeclaration(
          "documents", .documents, .any, help: "Numbers, ranges or name globs; without one, the selection.")
      ],
      options: all, examples: info.examples, seeAlso: info.seeAlso)
  }

  /// Checks that written options fit together, before anything runs.
  ///
  /// - Throws: ``AnalysisError`` where they do not.
  public func validate(_ options: [String: OptionValue]) throws(AnalysisError) {
    if let leadingOption, options[leadingOption] == nil {
      throw .conflict("'\(name)' needs --\(leadingOption)", help: "say what is looked for")
    }
    for (filter, value) in written(options) { try filter.validate(value) }
    try check(options)
  }

  // MARK: Filters

  private func written(_ options: [String: OptionValue]) -> [(RowFilter, String)] {
    filters.compactMap { filter in
      guard case .text(let value)? = options[filter.option.name] else { return nil }
      return (filter, value)
    }
  }

  /// Whether a document may have rows that the filters keep.
  public func reads(_ document: Document, _ options: [String: OptionValue]) -> Bool {
    filters.isEmpty || written(options).allSatisfy { filter, value in filter.reads(document, value) }
  }

  /// Returns those rows that the filters keep, whose own cells `cells` returns.
  public func kept<Row>(
    _ rows: [Row], _ options: [String: OptionValue], cells: (Row) -> [Cell]
  ) -> [Row] {
    let tests = written(options).map { filter, value in filter.keeping(value, columns) }
    guard !tests.isEmpty else { return rows }
    return rows.filter { row in
      let cells = cells(row)
      return tests.allSatisfy { $0(cells) }
    }
  }

  /// Returns the rows of one document by itself that the filters keep.
  ///
  /// - Throws: what the analyzer throws.
  public func rows(
    of document: Document, _ options: [String: OptionValue], _ context: AnalysisContext
  ) throws -> [[Cell]] {
    guard reads(document, options) else { return [] }
    return kept(try analyze(document, options, context), options) { $0 }
  }

  /// The command's name.
  public var name: String { signature.name }
}
