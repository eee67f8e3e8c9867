internal import Corpus
internal import Declarations
internal import Records
public import Script

/// The arguments and options of one stage as its command gets them: every variable has its value.
@MainActor
public struct Call {
  /// The stage as it was parsed and checked.
  public let stage: Stage
  /// The options that are written.
  let options: [String: OptionValue]
  /// What runs the stage.
  let runner: Runner
  /// Whether the stage begins its pipeline, so that nothing comes in but the current selection.
  let isHead: Bool
  /// What the stages after it take of its rows; nil where they may take all.
  var demand: RowDemand?
  /// What a row-wise stage does to each row, where that was made ready before.
  var step: RowStep?
  private let arguments: [Resolved]

  /// One argument with its value.
  struct Resolved {
    enum Value {
      case word(String)
      case integer(Int)
      case pattern(DocumentPattern)
      case documents([Int])
      case column(Column, Expression)
      case expression(Expression)
    }

    let name: String
    let value: Value
    let range: Range<Int>
  }

  /// Gives every variable of a stage its value.
  ///
  /// - Throws: ``ShellError`` where a value does not fit its place.
  init(_ stage: Stage, isHead: Bool, runner: Runner) throws {
    self.stage = stage
    self.isHead = isHead
    self.runner = runner
    arguments = try stage.arguments.map { argument in
      Resolved(name: argument.name, value: try Self.value(of: argument, runner), range: argument.range)
    }
    var options = stage.options
    for open in stage.openOptions {
      let text = try runner.text(of: open.template)
      do throws(InvalidValue) {
        options[open.declaration.name] = try open.declaration.value(of: text)
      } catch {
        throw ShellError(
          .value, "'\(text)' does not fit '--\(open.declaration.name)': it \(error.requirement)",
          help: "write '\(open.declaration.usage)'", at: open.range)
      }
    }
    self.options = options
  }

  private static func value(of argument: Argument, _ runner: Runner) throws -> Resolved.Value {
    switch argument.value {
    case .word(let template): return .word(try runner.text(of: template))
    case .integer(let number): return .integer(number)
    case .openInteger(let template, let range):
      let text = try runner.text(of: template)
      guard let number = Int(text), range.contains(number) else {
        throw ShellError(
          .value,
          "\(argument.name) must be a whole number \(OptionDeclaration.describe(range)), and is '\(text)'",
          help: "give the variable another value", at: argument.range)
      }
      return .integer(number)
    case .documents(.selection(let head)): return .documents(try runner.documents(of: head))
    case .documents(.open(let template)):
      return .pattern(try DocumentPattern(try runner.text(of: template), isQuoted: false, at: argument.range))
    case .documents(let pattern): return .pattern(pattern)
    case .column(let column, let expression): return .column(column, expression)
    case .expression(let expression): return .expression(expression)
    }
  }

  // MARK: Reading

  /// The words given for the argument `name`.
  func words(_ name: String) -> [String] {
    arguments.compactMap { argument in
      if argument.name == name, case .word(let word) = argument.value { word } else { nil }
    }
  }

  /// The number given for the argument `name`, else the one that its declaration says.
  func integer(_ name: String) -> Int? {
    let given = arguments.lazy.compactMap { argument in
      if argument.name == name, case .integer(let value) = argument.value { value } else { nil }
    }.first
    if let given { return given }
    let declared = runner.session.commands[stage.command]?.signature.arguments.first { $0.name == name }
    return declared?.defaultValue.flatMap { Int($0) }
  }

  /// The condition given for the argument `name`, ready for rows with these columns.
  func condition(_ name: String, columns: [Column]) throws -> ExpressionNode? {
    for argument in arguments where argument.name == name {
      guard case .expression(let value) = argument.value else { continue }
      return try ExpressionNode(value, columns: columns, runner: runner)
    }
    return nil
  }

  /// The columns that the arguments name, each ready for rows with `columns`.
  func columns(from columns: [Column]) throws -> [(column: Column, node: ExpressionNode)] {
    try arguments.compactMap { argument in
      guard case .column(let column, let expression) = argument.value else { return nil }
      return (column, try ExpressionNode(expression, columns: columns, runner: runner))
    }
  }

  /// The documents given, with their places in the script.
  var documents: [(value: Resolved.Value, range: Range<Int>)] {
    arguments.compactMap { argument in
      switch argument.value {
      case .pattern, .documents: (argument.value, argument.range)
      default: nil
      }
    }
  }

  /// The place of the first argument `name`.
  func range(of name: String) -> Range<Int>? { arguments.first { $0.name == name }?.range }

  /// Whether a flag is set.
  func hasFlag(_ name: String) -> Bool { options[name] == .flag(true) }

  /// The text of an option.
  func text(_ name: String) -> String? {
    guard case .text(let value)? = options[name] else { return nil }
    return value
  }

  /// The whole number of an option.
  func number(_ name: String) -> Int? {
    guard case .integer(let value)? = options[name] else { return nil }
    return value
  }
}
