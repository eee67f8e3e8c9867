public import Declarations
public import Records

/// An analyzer without its types: what the registry holds and the engine runs.
public struct AnalyzerEntry: Sendable {
  /// What the shell must know of an analyzer that combines documents.
  public struct Combination: Hashable, Sendable {
    /// Whether each row belongs to one document; see ``DocumentRow``.
    public let areOfDocuments: Bool
    /// Whether it asks who names are in the corpus.
    public let identifiesNames: Bool
  }

  /// The command's declaration.
  public let signature: Signature
  /// The columns of the rows.
  public let columns: [Column]
  /// The options that keep some of the rows; see ``RowFilter``.
  public let filters: [RowFilter]
  /// The options that are written as arguments, without their names, in order.
  public let argumentOptions: [String]
  /// How documents are combined; nil for an analyzer that reads one at a time.
  public let combination: Combination?
  /// Makes the analyzer for written options.
  let make: @Sendable (_ options: [String: OptionValue]) throws -> AnalyzerBody

  private let absent: @Sendable (_ options: [String: OptionValue]) -> Set<String>
  private let check: @Sendable (_ options: [String: OptionValue]) throws(AnalysisError) -> Void

  /// Creates an entry; `info` and the columns make the signature.
  ///
  /// - Parameters:
  ///   - info: name, summary and examples.
  ///   - columns: the columns of the rows.
  ///   - options: the options that can be written.
  ///   - arguments: the names of those options that are written as arguments.
  ///   - filters: the options that keep some of the rows.
  ///   - combination: how documents are combined.
  ///   - absent: the names of the columns that nothing computes with written options.
  ///   - validate: checks written options, before anything runs.
  ///   - make: makes the analyzer for written options.
  public init(
    info: AnalyzerInfo, columns: [Column], options: [OptionDeclaration], arguments: [String] = [],
    filters: [RowFilter] = [], combination: Combination? = nil,
    absent: @escaping @Sendable ([String: OptionValue]) -> Set<String> = { _ in [] },
    validate: @escaping @Sendable ([String: OptionValue]) throws(AnalysisError) -> Void,
    make: @escaping @Sendable ([String: OptionValue]) throws -> AnalyzerBody
  ) {
    self.columns = columns
    self.filters = filters
    self.combination = combination
    self.make = make
    self.absent = absent
    check = validate
    let all = options + filters.map(\.option)
    let leading = all.filter { option in
      arguments.contains(option.name) || filters.contains { $0.isArgument && $0.option.name == option.name }
    }
    argumentOptions = leading.map(\.name)
    signature = Signature(
      info.name, summary: info.summary, discussion: info.discussion, input: .documents,
      output: .rows(columns),
      arguments: leading.map { ArgumentDeclaration($0.name, .word, .one, help: $0.help) } + [
        ArgumentDeclaration(
          "documents", .documents, .any, help: "Numbers, ranges or name globs; without one, the selection.")
      ],
      options: all, examples: info.examples, seeAlso: info.seeAlso)
  }

  /// The command's name.
  public var name: String { signature.name }

  /// Returns written options together with those that are written as arguments.
  ///
  /// - Parameters:
  ///   - options: the options that are written with their names.
  ///   - argument: the word that is written for an argument; nil for none.
  /// - Returns: the values by the names of their options.
  public func values(
    _ options: [String: OptionValue], argument: (_ name: String) -> String?
  ) -> [String: OptionValue] {
    var values = options
    for name in argumentOptions {
      if let word = argument(name) { values[name] = .text(word) }
    }
    return values
  }

  /// Checks that written options fit together, before anything runs and without reading any file.
  ///
  /// - Throws: ``AnalysisError`` where they do not.
  public func validate(_ options: [String: OptionValue]) throws(AnalysisError) {
    for name in argumentOptions where options[name] == nil {
      throw .conflict("'\(self.name)' needs --\(name)", help: "say what is looked for")
    }
    for (filter, value) in written(options) { try filter.validate(value) }
    try check(options)
  }

  /// Returns the names of the columns that nothing computes with these options; see
  /// ``AnalyzerOptions/absentColumns``.
  public func absentColumns(_ options: [String: OptionValue]) -> Set<String> { absent(options) }

  /// Returns the analyzer, made for its options.
  ///
  /// - Parameter options: options that ``validate(_:)`` found well, their files read.
  /// - Returns: the analyzer.
  /// - Throws: ``AnalysisError`` where they cannot be used, and what else the analyzer's initializer throws.
  public func prepared(_ options: [String: OptionValue] = [:]) throws -> PreparedAnalyzer {
    try PreparedAnalyzer(self, options: options)
  }

  /// Returns the filters that are written, each with its value.
  func written(_ options: [String: OptionValue]) -> [(filter: RowFilter, value: String)] {
    filters.compactMap { filter in
      guard case .text(let value)? = options[filter.option.name] else { return nil }
      return (filter, value)
    }
  }
}
