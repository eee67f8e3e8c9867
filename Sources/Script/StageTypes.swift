public import Records

/// What flows into and out of a stage.
public enum StageTypes {
  /// Returns whether a command can stand after a stage that gives `previous`.
  public static func accepts(_ signature: Signature, _ previous: ValueType) -> Bool {
    (try? input(of: signature, after: previous, at: 0..<0)) != nil
  }

  /// Returns what a command gets at its place in the pipeline.
  ///
  /// - Throws: a diagnostic at the command's name where it cannot stand there.
  static func input(
    of signature: Signature, after previous: ValueType?, at range: Range<Int>
  ) throws(Diagnostic) -> ValueType {
    guard let previous else {
      switch signature.input {
      case .nothing: return .nothing
      case .documents, .documentsOrRows: return .documents
      case .rows, .anything: throw .needsInput(signature.name, signature.input, at: range)
      }
    }
    switch (signature.input, previous) {
    case (.nothing, _): throw .takesNoInput(signature.name, previous, at: range)
    case (_, .nothing):
      throw .wrongInput(signature.name, takes: takes(signature.input), gets: previous, at: range)
    case (.documents, .documents), (.documentsOrRows, .documents), (.documentsOrRows, .rows),
      (.rows, .documents),
      (.rows, .rows), (.anything, _):
      return previous
    case (.documents, _), (.documentsOrRows, _), (.rows, _):
      throw .wrongInput(signature.name, takes: takes(signature.input), gets: previous, at: range)
    }
  }

  private static func takes(_ input: Signature.Input) -> String {
    switch input {
    case .nothing: "nothing"
    case .documents: "documents"
    case .rows: "rows"
    case .documentsOrRows: "documents or rows"
    case .anything: "documents, rows or text"
    }
  }

  /// The columns that a command's arguments may name.
  static func columns(
    of input: ValueType, signature: Signature, commands: CommandTable
  ) -> (columns: [Column], areDocuments: Bool) {
    switch input {
    case .rows(let columns): (columns, false)
    case .documents: (commands.documentColumns, true)
    case .nothing, .text: ([], false)
    }
  }

  /// Returns what a command gives.
  static func output(of signature: Signature, input: ValueType, arguments: [Argument], columns: [Column])
    -> ValueType
  {
    switch signature.output {
    case .nothing: return .nothing
    case .documents: return .documents
    case .rows(let columns): return .rows(columns)
    case .same: return input
    case .text: return .text
    case .selectedColumns: return .rows(named(arguments, columns))
    case .counts: return .rows(named(arguments, columns) + [Column("count", .number)])
    }
  }

  private static func named(_ arguments: [Argument], _ columns: [Column]) -> [Column] {
    arguments.compactMap { argument in
      guard case .column(let name) = argument.value else { return nil }
      return columns.first { $0.name == name } ?? Column(name, .text)
    }
  }
}
