public import Records

/// An analyzer without its types: what the registry holds and the engine runs.
public struct AnalyzerEntry: Sendable {
  /// The command's declaration.
  public let signature: Signature
  /// The columns of the rows.
  public let columns: [Column]
  /// Returns the rows of one document as cells.
  public let analyze:
    @Sendable (_ document: Document, _ options: [String: OptionValue], _ context: AnalysisContext) throws ->
      [[Cell]]

  /// Checks that written options fit together, before anything runs.
  public let validate: @Sendable (_ options: [String: OptionValue]) throws(AnalysisError) -> Void

  /// Creates an entry; `info` and the columns make the signature.
  public init(
    info: AnalyzerInfo, columns: [Column], options: [OptionDeclaration],
    validate: @escaping @Sendable ([String: OptionValue]) throws(AnalysisError) -> Void,
    analyze: @escaping @Sendable (Document, [String: OptionValue], AnalysisContext) throws -> [[Cell]]
  ) {
    self.columns = columns
    self.analyze = analyze
    self.validate = validate
    signature = Signature(
      info.name, summary: info.summary, discussion: info.discussion, input: .documents,
      output: .rows(columns),
      arguments: [
        ArgumentDeclaration(
          "documents", .documents, .any, help: "Numbers, ranges or name globs; without one, the selection.")
      ],
      options: options, examples: info.examples, seeAlso: info.seeAlso)
  }

  /// The command's name.
  public var name: String { signature.name }
}
