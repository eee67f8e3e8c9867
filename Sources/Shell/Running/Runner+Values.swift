internal import AnalyzerKit
internal import Corpus
internal import Declarations
internal import Engine
internal import Platform
internal import Records
internal import Rendering
internal import Script

/// What pipelines, expressions and variables give.
extension Runner {
  /// Runs a pipeline, and returns what its last stage gives.
  func value(of pipeline: Pipeline) throws(RunFailure) -> Value {
    var value = Value.nothing
    try precheck(pipeline)
    if let head = pipeline.head { value = try located(pipeline.range) { try self.value(of: head) } }
    for (index, stage) in pipeline.stages.enumerated() {
      guard let command = session.commands[stage.command] else { continue }
      let isHead = index == 0 && pipeline.head == nil
      if isHead { value = try headInput(of: command, stage) }
      if session.engine.cancellation.isCancelled { throw stopped(at: stage) }
      session.stageBegins?(place(of: stage))
      let input = value
      do throws(RunFailure) {
        value = try located(stage.nameRange) {
          try command.run(try Call(stage, isHead: isHead, runner: self), input: input, session: session)
        }
      } catch {
        // Whoever has stopped it waits for the prompt, not until everything that came in is freed.
        if error.isStop, case .rows(let table, _) = input { session.engine.releaseLater(table.rows) }
        throw error
      }
    }
    return value
  }

  /// Lets those commands fail at once that would fail after the work of the stages before them.
  private func precheck(_ pipeline: Pipeline) throws(RunFailure) {
    for (index, stage) in pipeline.stages.enumerated() {
      guard let command = session.commands[stage.command] as? any PrecheckedCommand else { continue }
      try located(stage.nameRange) {
        let call = try Call(stage, isHead: index == 0 && pipeline.head == nil, runner: self)
        try command.precheck(call, session: session)
      }
    }
  }

  /// What a command gets that begins a pipeline.
  private func headInput(of command: any Command, _ stage: Stage) throws(RunFailure) -> Value {
    switch command.signature.input {
    case .documents, .documentsOrRows: return .documents(session.selection)
    case .lastRows, .last:
      return try located(stage.nameRange) {
        guard let last = session.bindings["_"] else {
          throw ShellError(.noResult, "there is no result yet", help: "run something first: quotes")
        }
        return last
      }
    case .nothing, .optionalDocuments, .optionalAnything, .rows, .anything: return .nothing
    }
  }

  /// Returns what stands at the head of a pipeline.
  ///
  /// - Throws: ``ShellError`` where a variable has no value any more.
  func value(of head: Pipeline.Head) throws -> Value {
    switch head {
    case .variable(let reference):
      return reference.field == nil
        ? try value(of: reference) : .scalar(try cell(of: reference), reference.scalarType)
    case .expression(let expression):
      let cell = try cell(of: expression)
      return .scalar(cell, cell.type)
    case .pipeline(let pipeline): return try value(of: pipeline)
    case .set(let operation, let left, let right):
      return .documents(operation.documents(try documents(of: left), try documents(of: right)))
    }
  }

  /// Returns the documents that a head gives.
  func documents(of head: Pipeline.Head) throws -> [Int] {
    DocumentSelection.numbers(in: try value(of: head))
  }

  /// Returns the cells of the one column that a head gives.
  func column(of head: Pipeline.Head) throws -> [Cell] {
    guard case .rows(let table, _) = try value(of: head) else { return [] }
    return table.rows.compactMap(\.cells.first)
  }

  /// Returns the one value of an expression that is about no row.
  func cell(of expression: Expression) throws -> Cell {
    try ExpressionNode(expression, runner: self).value(for: .none(in: session.corpus))
  }

  /// Returns the one value that a pipeline gives.
  func cell(of pipeline: Pipeline) throws -> Cell {
    try one(of: try value(of: pipeline), "this pipeline", at: pipeline.range)
  }

  /// Returns the one value of a variable, or of a column of its only row or document.
  func cell(of reference: VariableReference) throws -> Cell {
    let value = try value(of: reference)
    guard let field = reference.field else {
      return try one(of: value, "'$\(reference.name)'", at: reference.range)
    }
    switch value {
    case .rows(let table, _):
      let row = try onlyOne(table.rows, of: reference)
      if let index = table.index(of: field.name) { return row?.cells[index] ?? .null }
      return row?.document.map { DocumentTable.cell(field.name, of: $0, in: session.corpus) } ?? .null
    case .documents(let numbers):
      return try onlyOne(numbers, of: reference).map {
        DocumentTable.cell(field.name, of: $0, in: session.corpus)
      } ?? .null
    case .nothing, .text, .scalar: return .null
    }
  }

  private func value(of reference: VariableReference) throws -> Value {
    guard let value = session.bindings[reference.name] else {
      throw ShellError(
        .variable, "'$\(reference.name)' held documents or rows of what was open before",
        help: "give it a value again: let \(reference.name) = …", at: reference.range)
    }
    return value
  }

  private func one(of value: Value, _ name: String, at range: Range<Int>) throws -> Cell {
    switch value {
    case .scalar(let cell, _): return cell
    case .text(let text): return .text(text.plain)
    case .rows(let table, _) where table.columns.count == 1 && table.rows.count <= 1:
      return table.rows.first?.cells.first ?? .null
    case .rows(let table, _):
      throw ShellError(
        .notOneValue, "\(name) gives \(table.rows.count) rows where one value is needed",
        help: "keep one of them: … | head 1", at: range)
    case .documents, .nothing:
      throw ShellError(.notOneValue, "\(name) gives no single value", help: nil, at: range)
    }
  }

  private func onlyOne<Element>(_ elements: [Element], of reference: VariableReference) throws -> Element? {
    guard elements.count <= 1 else {
      throw ShellError(
        .notOneValue, "'$\(reference.name)' holds \(elements.count) where one is needed",
        help: "go through them: for x in $\(reference.name) { … }", at: reference.range)
    }
    return elements.first
  }

  /// Returns a word with its variables replaced.
  func text(of template: Template) throws -> String {
    var text = ""
    for part in template.parts {
      switch part {
      case .text(let literal): text += literal
      case .variable(let reference): text += try cell(of: reference).plainText
      }
    }
    return text
  }

  // MARK: Errors

  /// Runs `body`, and gives what it throws a place; an error that has none stands at `range`.
  func located<Result>(_ range: Range<Int>, _ body: () throws -> Result) throws(RunFailure) -> Result {
    do {
      return try body()
    } catch let failure as RunFailure {
      throw failure
    } catch let error as ShellError {
      throw .failed(
        LocatedDiagnostic(
          Diagnostic(error.code.rawValue, error.message, at: error.range ?? range, help: error.help),
          in: source, chain: chain), code: ExitCode.failed)
    } catch let diagnostic as Diagnostic {
      throw .failed(LocatedDiagnostic(diagnostic, in: source, chain: chain), code: ExitCode.failed)
    } catch is QuitRequest {
      throw .quit
    } catch is Unread {
      throw .unread
    } catch is Cancelled {
      throw stopped(at: range)
    } catch {
      throw .failed(
        LocatedDiagnostic(
          Diagnostic(ShellError.Code.other.rawValue, "\(error)", at: range), in: source, chain: chain),
        code: ExitCode.failed)
    }
  }
}

// MARK: Stopping

extension Runner {
  /// The failure of work that was stopped in a stage.
  func stopped(at stage: Stage) -> RunFailure { stopped(at: stage.nameRange) }

  /// The failure of work that was stopped: Ctrl-C, or a time that is over, which is told at its place.
  func stopped(at range: Range<Int>) -> RunFailure {
    guard session.engine.cancellation.cause == .timeout else { return .cancelled }
    let error = ShellError.timeout("before '\(source[range].prefix { !$0.isWhitespace })' had finished")
    return .failed(
      LocatedDiagnostic(
        Diagnostic(error.code.rawValue, error.message, at: range, help: error.help), in: source, chain: chain),
      code: ExitCode.timeout)
  }

  /// A stage's place in words: `brief.lede:3:1: 'quotes'`.
  func place(of stage: Stage) -> String {
    let (line, column) = source.position(of: stage.nameRange.lowerBound)
    return "\(source.name):\(line):\(column): '\(stage.command)'"
  }
}

extension Pipeline.SetOperator {
  /// Returns the joined set, in the order of the left side, then of the right.
  func documents(_ left: [Int], _ right: [Int]) -> [Int] {
    let (first, second) = (Set(left), Set(right))
    return switch self {
    case .union: left + right.filter { !first.contains($0) }
    case .intersect: left.filter(second.contains)
    case .except: left.filter { !second.contains($0) }
    }
  }
}

extension VariableReference {
  /// The type of the one value.
  fileprivate var scalarType: ColumnType { if case .scalar(let type) = type { type } else { .value } }
}

extension Cell {
  /// The type of a column that would hold it.
  var type: ColumnType {
    switch self {
    case .null, .record: .value
    case .text: .text
    case .integer, .number: .number
    case .boolean: .boolean
    case .date: .date
    case .span: .span
    case .list: .list
    }
  }
}
