public import Declarations
public import Records

/// A script that was parsed and checked: statements in order.
///
///     Script
///     ├ let crisis = docs | where date >= 2021-04
///     ├ Pipeline            $crisis | quotes | where speaker ~ /Kuleba/ | head 3
///     │ ├ head  $crisis     documents
///     │ ├ Stage quotes      documents → rows(speaker, …)
///     │ ├ Stage where       rows → rows, one expression
///     │ └ Stage head        rows → rows, one integer
///     └ for d in $crisis
///       └ Block             statements in order
public struct Script: Hashable, Sendable {
  /// The text that was parsed.
  public let source: ScriptSource
  /// The statements, in order.
  public let statements: [Statement]
}

/// One statement with its place.
public struct Statement: Hashable, Sendable {
  /// What a statement does.
  public indirect enum Kind: Hashable, Sendable {
    /// Runs a pipeline and shows what it gives.
    case pipeline(Pipeline)
    /// `let name = PIPELINE`: names what it gives.
    case binding(name: String, Pipeline)
    /// `let name ?= (VALUE)`: names it where the name has no value yet; no pipeline where it has one.
    case preset(name: String, Pipeline?)
    /// `for name in PIPELINE { … }`: once for each document or row.
    case loop(variable: String, over: Pipeline, body: Block)
    /// `if EXPR { … } else { … }`.
    case condition(Expression, then: Block, otherwise: Block?)
    /// `def name(a b) { … }`: a command made of statements.
    case definition(Definition)
    /// `assert EXPR "message"`.
    case assertion(Expression, message: Template?)
    /// `expect error /re/ { … }`: fails unless the block fails so.
    case expectation(Expression.Pattern, ExpectedFailure)
    /// `source FILE`: the statements of another file.
    case inclusion(Script)
  }

  /// What it does.
  public let kind: Kind
  /// The bytes of the source.
  public let range: Range<Int>
}

/// Statements between braces.
public struct Block: Hashable, Sendable {
  /// The statements, in order.
  public let statements: [Statement]
}

/// The body of `expect error`: statements, or what is wrong with them already.
public enum ExpectedFailure: Hashable, Sendable {
  /// Statements that are to be run.
  case block(Block)
  /// The statements cannot be parsed or checked.
  case diagnostic(Diagnostic)
}

/// A command that a script defines.
public struct Definition: Hashable, Sendable {
  /// The command's name.
  public let name: String
  /// The names of its parameters.
  public let parameters: [String]
  /// The statements.
  public let body: Block
  /// What the last statement gives.
  public let output: ValueType
  /// Where it stands.
  public let source: ScriptSource
  /// The bytes of the name.
  public let range: Range<Int>
}

/// Stages joined by `|`, each giving what the next one takes.
public struct Pipeline: Hashable, Sendable {
  /// What the pipeline begins with where that is no command: `$crisis`, `(…)`, a set of documents.
  public let head: Head?
  /// The stages; at least one where there is no head.
  public let stages: [Stage]
  /// The bytes of the source.
  public let range: Range<Int>
  /// What the last stage gives.
  public let output: ValueType

  /// What stands at the head of a pipeline in place of a command.
  public indirect enum Head: Hashable, Sendable {
    /// `$name`.
    case variable(VariableReference)
    /// `(EXPR)`.
    case expression(Expression)
    /// `(PIPELINE)`.
    case pipeline(Pipeline)
    /// `$a union (…)`.
    case set(SetOperator, Head, Head)
  }

  /// How two sets of documents are joined.
  public enum SetOperator: String, Hashable, Sendable, CaseIterable {
    /// The documents of either.
    case union
    /// The documents of both.
    case intersect
    /// Those of the left that are not in the right.
    case except
  }
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
  /// The options whose values are known only when the script runs.
  public let openOptions: [OpenOption]
  /// What comes in; `nothing` for the first stage of a pipeline.
  public let input: ValueType
  /// What goes out.
  public internal(set) var output: ValueType
}

/// An option whose value holds variables.
public struct OpenOption: Hashable, Sendable {
  /// The option.
  public let declaration: OptionDeclaration
  /// The value as it is written.
  public let template: Template
  /// The bytes of the value.
  public let range: Range<Int>
}

/// One argument of a stage.
public struct Argument: Hashable, Sendable {
  /// The value.
  public enum Value: Hashable, Sendable {
    /// A word, a path, a choice or a command's name.
    case word(Template)
    /// A whole number.
    case integer(Int)
    /// A whole number in a range that a variable gives.
    case openInteger(Template, ClosedRange<Int>)
    /// Some of the opened documents.
    case documents(DocumentPattern)
    /// A column of the input, or a function of one, with the name that it has in a result.
    case column(Column, Expression)
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
public indirect enum DocumentPattern: Hashable, Sendable {
  /// One, by number.
  case number(Int)
  /// Several, by numbers: `2-7`.
  case range(ClosedRange<Int>)
  /// Those whose name matches: `*.txt`, `2021/report.md`.
  case glob(String)
  /// A number, range or name that holds variables.
  case open(Template)
  /// Those of a variable or of a pipeline in parentheses.
  case selection(Pipeline.Head)
}
