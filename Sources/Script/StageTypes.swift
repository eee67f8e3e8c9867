public import Declarations
public import Records

/// What flows into and out of a stage.
public enum StageTypes {
  /// Returns whether a command can stand after a stage that gives `previous`.
  public static func accepts(_ signature: Signature, _ previous: ValueType) -> Bool {
    (try? input(of: signature, after: previous, last: nil, at: 0..<0)) != nil
  }

  /// Returns what a command gets at its place in the pipeline; `last` is the type of the last result.
  ///
  /// - Throws: a diagnostic at the command's name where it cannot stand there.
  static func input(
    of signature: Signature, after previous: ValueType?, last: ValueType?, at range: Range<Int>
  ) throws(Diagnostic) -> ValueType {
    guard let previous else {
      switch signature.input {
      case .nothing, .optionalDocuments, .optionalAnything: return .nothing
      case .documents, .documentsOrRows: return .documents
      case .rows, .anything: throw .needsInput(signature.name, signature.input, at: range)
      case .last:
        guard let last else { throw .needsInput(signature.name, signature.input, at: range) }
        return last
      case .lastRows:
        guard let last else { throw .needsInput(signature.name, signature.input, at: range) }
        guard case .rows = last else {
          throw .wrongInput(signature.name, takes: "rows", gets: last, isLast: true, at: range)
        }
        return last
      }
    }
    switch (signature.input, previous) {
    case (.nothing, _), (.last, _): throw .takesNoInput(signature.name, previous, at: range)
    case (_, .nothing):
      throw .wrongInput(signature.name, takes: takes(signature.input), gets: previous, at: range)
    case (.documents, .documents), (.optionalDocuments, .documents), (.documentsOrRows, .documents),
      (.documentsOrRows, .rows), (.rows, .documents), (.rows, .rows), (.lastRows, .rows), (.anything, _),
      (.optionalAnything, _):
      return previous
    case (.documents, _), (.optionalDocuments, _), (.documentsOrRows, _), (.rows, _), (.lastRows, _):
      throw .wrongInput(signature.name, takes: takes(signature.input), gets: previous, at: range)
    }
  }

  private static func takes(_ input: Signature.Input) -> String {
    switch input {
    case .nothing, .last: "nothing"
    case .documents, .optionalDocuments: "documents"
    case .rows, .lastRows: "rows"
    case .documentsOrRows: "documents or rows"
    case .anything, .optionalAnything: "documents, rows or text"
    }
  }

  /// The columns that may be named where a value of that type comes in.
  static func columns(of type: ValueType, commands: CommandTable) -> Columns {
    switch type {
    case .rows(let columns, let ofDocuments):
      Columns(
        own: columns, document: ofDocuments ? commands.documentColumns : [], allowsMetadata: ofDocuments)
    case .documents: Columns(own: commands.documentColumns, document: [], allowsMetadata: true)
    case .nothing, .text, .scalar: .none
    }
  }

  /// Returns what a stage gives.
  ///
  /// - Throws: what the command itself finds wrong with its arguments.
  static func output(of signature: Signature, stage: Stage, commands: CommandTable) throws(Diagnostic)
    -> ValueType
  {
    if let defined = commands.definitions[stage.command] { return defined }
    if let told = try commands.examine(stage, commands) { return told }
    switch signature.output {
    case .nothing, .told: return .nothing
    case .documents: return .documents
    case .rows(let columns): return .rows(columns, ofDocuments: signature.input == .documents)
    case .same: return stage.input
    case .text: return .text
    case .selectedColumns: return .rows(stage.columns, ofDocuments: stage.input.isOfDocuments)
    case .counts: return .rows(stage.columns + [Column("count", .number)], ofDocuments: false)
    }
  }
}

extension Stage {
  /// The columns that the arguments name, in order.
  public var columns: [Column] {
    arguments.compactMap { argument in
      if case .column(let column, _) = argument.value { column } else { nil }
    }
  }
}

extension ValueType {
  /// Whether each row or element comes from one document.
  var isOfDocuments: Bool {
    switch self {
    case .documents: true
    case .rows(_, let ofDocuments): ofDocuments
    case .nothing, .text, .scalar: false
    }
  }
}
