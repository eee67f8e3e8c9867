public import Records

/// The one declaration of a command: its name, what goes in and comes out, and how it is used.
///
/// Commands, analyzers and sub-commands all have one. Parsing, checking, help, completion and the
/// machine-readable description are made from it; nothing about a command is declared twice.
public struct Signature: Sendable {
  /// The name that is typed: lower case, words joined by hyphens.
  public let name: String
  /// One sentence for lists: capitalised, ends with a period, at most 72 columns.
  public let summary: String
  /// What a reader should know besides: limits, choices, what the command does not do.
  public let discussion: String
  /// What the command accepts from the stage before it.
  public let input: Input
  /// What the command passes to the stage after it.
  public let output: Output
  /// The positional arguments, in order.
  public let arguments: [ArgumentDeclaration]
  /// The options.
  public let options: [OptionDeclaration]
  /// Runnable examples.
  public let examples: [Example]
  /// Names of related commands.
  public let seeAlso: [String]

  /// Creates a declaration.
  public init(
    _ name: String, summary: String, discussion: String = "", input: Input = .nothing,
    output: Output = .nothing,
    arguments: [ArgumentDeclaration] = [], options: [OptionDeclaration] = [], examples: [Example] = [],
    seeAlso: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.input = input
    self.output = output
    self.arguments = arguments
    self.options = options
    self.examples = examples
    self.seeAlso = seeAlso
  }

  /// What a command accepts from the stage before it.
  public enum Input: String, Sendable, CaseIterable {
    /// The command heads a pipeline and takes nothing.
    case nothing
    /// Documents; at the head of a pipeline, the current selection.
    case documents
    /// Rows; documents count as rows of their columns. An error at the head of a pipeline.
    case rows
    /// Documents or rows, from the stage before; at the head of a pipeline, the current selection.
    case documentsOrRows
    /// Anything that can be written out: documents, rows or text. An error at the head.
    case anything
    /// Anything from the stage before; at the head of a pipeline, nothing.
    case optionalAnything
    /// Documents from the stage before; at the head of a pipeline, nothing.
    case optionalDocuments
    /// Rows from the stage before; at the head of a pipeline, the last result.
    case lastRows
    /// The last result; only at the head of a pipeline.
    case last
  }

  /// What a command passes to the stage after it.
  public enum Output: Hashable, Sendable {
    /// Nothing: the command acts.
    case nothing
    /// Documents.
    case documents
    /// Rows with these columns.
    case rows([Column])
    /// What came in, documents or rows, with its columns.
    case same
    /// Rows with those columns of the input that the `column` arguments name.
    case selectedColumns
    /// Rows with the named columns (after `by`) and a column `count`.
    case counts
    /// Text.
    case text
    /// Columns that the command itself knows when a script is checked: the columns of a query, an earlier result.
    case told
  }
}
