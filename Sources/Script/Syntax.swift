public import Records

/// A script that was parsed and checked: statements in order.
///
///     Script
///     └ Pipeline            quotes | where speaker ~ /Kuleba/ | head 3
///       ├ Stage quotes      documents → rows(speaker, …)
///       ├ Stage where       rows → rows, one expression
///       └ Stage head        rows → rows, one integer
public struct Script: Sendable {
  /// The text that was parsed.
  public let source: ScriptSource
  /// The statements, in order.
  public let statements: [Pipeline]
}

/// Stages joined by `|`, each giving what the next one takes.
public struct Pipeline: Hashable, Sendable {
  /// The stages, at least one.
  public let stages: [Stage]
  /// The bytes of the source.
  public let range: Range<Int>
  /// What the last stage gives.
  public var output: ValueType { stages.last?.output ?? .nothing }
}

/// One command with its arguments, checked against its declaration.
public struct Stage: Hashable, Sendable {
  /// The command's name.
  public let command: String
  /// The bytes of the name.
  public let nameRange: Range<Int>
  /// The bytes of the whole stage.
  public let range: Range<Int>
  /// The arguments in the order written.
  public let arguments: [Argument]
  /// The options that are written.
  public let options: [String: OptionValue]
  /// What comes in; `nothing` for the first stage of a pipeline.
  public let input: ValueType
  /// What goes out.
  public let output: ValueType
}

/// One argument of a stage.
public struct Argument: Hashable, Sendable {
  /// The value.
  public enum Value: Hashable, Sendable {
    /// A word, a path, a choice or a command's name.
    case word(String)
    /// A whole number.
    case integer(Int)
    /// Some of the opened documents.
    case documents(DocumentPattern)
    /// A column of the input.
    case column(String)
    /// A condition over the columns of the input.
    case expression(Expression)
  }

  /// The declared name of the argument.
  public let name: String
  /// The value.
  public let value: Value
  /// The bytes of the source.
  public let range: Range<Int>
}

/// Which of the opened documents are meant.
public enum DocumentPattern: Hashable, Sendable {
  /// One, by number.
  case number(Int)
  /// Several, by numbers: `2-7`.
  case range(ClosedRange<Int>)
  /// Those whose name matches: `*.txt`, `2021/report.md`.
  case glob(String)
}

/// What flows between stages.
public enum ValueType: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// Documents.
  case documents
  /// Rows with these columns.
  case rows([Column])
  /// Text.
  case text

  /// The type in words, for messages.
  public var description: String {
    switch self {
    case .nothing: "nothing"
    case .documents: "documents"
    case .rows: "rows"
    case .text: "text"
    }
  }
}
