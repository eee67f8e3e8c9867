/// The one declaration of a command: what it is called, takes and gives, and how it is used.
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
  /// What the command gives to the stage after it.
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

  /// What a command gives to the stage after it.
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
    /// What the command itself tells when a script is checked: the columns of a query, an earlier result.
    case told
  }
}

/// One positional argument of a command.
public struct ArgumentDeclaration: Hashable, Sendable {
  /// What is written in the argument's place.
  public enum Kind: Hashable, Sendable {
    /// A word.
    case word
    /// The name of somebody or something that rows show, or another word.
    case name
    /// A path of a file or folder, or a glob.
    case path
    /// Numbers, ranges and name globs of documents: `3`, `2-7`, `*.txt`.
    case documents
    /// A column of the input, or a function of one: `month(date)`.
    case column
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// One of several words.
    case choice([String])
    /// The name of a command.
    case command
    /// Something that help has a page about: a command, a function, a word of the language.
    case topic
    /// An expression over the columns of the input, to the end of the stage.
    case expression
    /// The rest of the line as it stands.
    case raw
  }

  /// How many are written.
  public enum Arity: String, Hashable, Sendable {
    /// Exactly one.
    case one
    /// None or one.
    case optional
    /// Any number, also none.
    case any
    /// At least one.
    case some
  }

  /// The name in help.
  public let name: String
  /// What is written in its place.
  public let kind: Kind
  /// How many are written.
  public let arity: Arity
  /// A word that must stand before it, such as `by` in `count by speaker`.
  public let keyword: String?
  /// The value where the argument is not written, as it would be written; nil for none.
  public let defaultValue: String?
  /// One sentence for help.
  public let help: String

  /// Creates an argument.
  public init(
    _ name: String, _ kind: Kind, _ arity: Arity = .one, keyword: String? = nil,
    default defaultValue: String? = nil, help: String
  ) {
    self.name = name
    self.kind = kind
    self.arity = arity
    self.keyword = keyword
    self.defaultValue = defaultValue
    self.help = help
  }
}

/// One option of a command.
public struct OptionDeclaration: Hashable, Sendable {
  /// What stands after the option's name.
  public enum Kind: Hashable, Sendable {
    /// Nothing: the option is there or not.
    case flag
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// A number in a range.
    case number(ClosedRange<Double>)
    /// Words.
    case text
    /// The name of somebody or something that rows show; read as words.
    case name
    /// The path of a text file, which is read before the command runs.
    case file
    /// One of several words.
    case choice([String])
    /// Some of several words, joined by commas.
    case choices([String])
  }

  /// The name without the two hyphens.
  public let name: String
  /// What stands after it.
  public let kind: Kind
  /// The value where the option is not written, as it would be written; nil for none.
  public let defaultValue: String?
  /// What usage shows for the value; nil shows what ``kind`` says.
  public let placeholder: String?
  /// Whether it may be written several times, each with a value of its own.
  public let isRepeatable: Bool
  /// One sentence for help.
  public let help: String

  /// Creates an option.
  public init(
    _ name: String, _ kind: Kind, default defaultValue: String? = nil, placeholder: String? = nil,
    isRepeatable: Bool = false, help: String
  ) {
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
    self.placeholder = placeholder
    self.isRepeatable = isRepeatable
    self.help = help
  }

  /// The option as it is written: `--sentences`, or `-D` where its name is one letter.
  public var written: String { name.utf8.count == 1 ? "-\(name)" : "--\(name)" }

  /// The option as usage shows it: `--sentences N`.
  public var usage: String {
    if let placeholder { return "\(written) \(placeholder)" }
    return switch kind {
    case .flag: written
    case .integer, .number: "\(written) N"
    case .text: "\(written) TEXT"
    case .name: "\(written) NAME"
    case .file: "\(written) FILE"
    case .choice(let words), .choices(let words): "\(written) \(words.joined(separator: "|"))"
    }
  }
}
