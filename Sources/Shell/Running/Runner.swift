internal import AnalyzerKit
internal import Corpus
internal import Engine
internal import Platform
internal import Records
internal import Rendering
internal import Script

extension Stage {
  /// Whether it is `last` or `out N`, which show an earlier result again, whole.
  fileprivate var showsEarlierResult: Bool { command == "last" || (command == "out" && !arguments.isEmpty) }
}

/// Runs the statements of one source.
@MainActor
struct Runner {
  let session: Session
  /// What the statements' ranges are in.
  let source: ScriptSource
  /// The calls and `source` statements that led here, the innermost first.
  var chain: [LocatedDiagnostic.Place] = []

  /// Runs statements in order; shows what each gives, but returns what the last one gives where it is `kept`.
  func run(_ statements: [Statement], keepsLast: Bool = false) throws(RunFailure) -> Value {
    for (index, statement) in statements.enumerated() {
      let isKept = keepsLast && index == statements.count - 1
      if isKept, case .pipeline(let pipeline) = statement.kind { return try value(of: pipeline) }
      try run(statement)
    }
    return .nothing
  }

  private func run(_ statement: Statement) throws(RunFailure) {
    if session.engine.cancellation.isCancelled { throw stopped(at: statement.range) }
    try session.leavingOutUnread(statement) { () throws(RunFailure) in try perform(statement) }
  }

  private func perform(_ statement: Statement) throws(RunFailure) {
    switch statement.kind {
    case .pipeline(let pipeline):
      let value = try value(of: pipeline)
      let isWhole = pipeline.stages.last?.showsEarlierResult ?? false
      session.keep(value, of: source[pipeline.range], isEarlier: isWhole && pipeline.stages.count == 1)
      try located(pipeline.range) { try session.show(value, isWhole: isWhole) }
      session.output.flush()
      if session.output.hasFailed { throw .quit }
    case .binding(let name, let pipeline): session.bind(name, to: try value(of: pipeline))
    case .preset(let name, let pipeline): if let pipeline { session.bind(name, to: try value(of: pipeline)) }
    case .loop(let variable, let over, let body): try loop(variable, over, body)
    case .condition(let condition, let then, let otherwise):
      if try holds(condition, at: statement.range) {
        try run(then)
      } else if let otherwise {
        try run(otherwise)
      }
    case .definition(let definition): session.define(definition)
    case .assertion(let condition, let message): try check(condition, message, at: statement.range)
    case .expectation(let pattern, let failure): try expect(pattern, failure, at: statement.range)
    case .inclusion(let script):
      let inner = Runner(
        session: session, source: script.source,
        chain: [LocatedDiagnostic.Place(source, statement.range)] + chain)
      _ = try inner.run(script.statements)
    }
  }

  // MARK: Control

  private func run(_ block: Block, with variables: [String: Value] = [:]) throws(RunFailure) {
    session.bindings.push(variables)
    defer { session.bindings.pop() }
    _ = try run(block.statements)
  }

  private func loop(_ variable: String, _ over: Pipeline, _ body: Block) throws(RunFailure) {
    switch try value(of: over) {
    case .documents(let numbers):
      for number in numbers { try run(body, with: [variable: .documents([number])]) }
    case .rows(let table, let ofDocuments):
      for row in table.rows {
        try run(
          body, with: [variable: .rows(Table(columns: table.columns, rows: [row]), ofDocuments: ofDocuments)])
      }
    case .nothing, .text, .scalar: break
    }
  }

  private func holds(_ condition: Expression, at range: Range<Int>) throws(RunFailure) -> Bool {
    try located(range) { try cell(of: condition) == .boolean(true) }
  }

  private func check(_ condition: Expression, _ message: Template?, at range: Range<Int>) throws(RunFailure) {
    guard try !holds(condition, at: range) else { return }
    let told = try located(range) { try message.map { try text(of: $0) } }
    var help: String?
    if case .comparison(let left, _, let right) = condition {
      help = try located(range) {
        "it is \(try shown(left)) on the left, and \(try shown(right)) on the right"
      }
    }
    throw .failed(
      LocatedDiagnostic(
        Diagnostic(
          .assertFailed, told.map { "the assertion failed: \($0)" } ?? "the assertion failed", at: range,
          help: help),
        in: source, chain: chain), code: ExitCode.assertion)
  }

  private func shown(_ expression: Expression) throws -> String {
    let cell = try cell(of: expression)
    return switch cell {
    case .null: "null"
    case .text(let text): "'\(text)'"
    default: cell.plainText
    }
  }

  private func expect(
    _ pattern: Expression.Pattern, _ failure: ExpectedFailure, at range: Range<Int>
  ) throws(RunFailure) {
    let found: LocatedDiagnostic
    switch failure {
    case .diagnostic(let diagnostic): found = LocatedDiagnostic(diagnostic, in: source)
    case .block(let block):
      // What is left out does not fail.
      session.expectations += 1
      defer { session.expectations -= 1 }
      do throws(RunFailure) {
        try run(block)
      } catch {
        // A time that is over ends the script, whatever was expected.
        guard case .failed(let diagnostic, let code) = error, code != ExitCode.timeout else { throw error }
        return try compare(diagnostic.diagnostic.message, with: pattern, at: range)
      }
      throw assertion("nothing failed here, but an error was expected", help: nil, at: range)
    }
    try compare(found.diagnostic.message, with: pattern, at: range)
  }

  private func compare(
    _ message: String, with pattern: Expression.Pattern, at range: Range<Int>
  ) throws(RunFailure) {
    let isFound = try located(range) { try TextPattern(pattern).isFound(in: message) == true }
    guard !isFound else { return }
    throw assertion("the error is another one than was expected", help: "it is: \(message)", at: range)
  }

  private func assertion(_ message: String, help: String?, at range: Range<Int>) -> RunFailure {
    .failed(
      LocatedDiagnostic(
        Diagnostic(.assertExpectedError, message, at: range, help: help), in: source, chain: chain),
      code: ExitCode.assertion)
  }
}
