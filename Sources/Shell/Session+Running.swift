internal import AnalyzerKit
internal import Corpus
internal import Engine
internal import Records
internal import Rendering
public import Script

extension Session {
  /// How a source ended.
  public enum Ending: Hashable, Sendable {
    /// All statements ran.
    case finished
    /// More input is needed; only for sources that may go on.
    case incomplete
    /// Somebody asked to leave.
    case quit
    /// Something went wrong, with this exit code; it was told already.
    case failed(Int32)
  }

  /// Parses a source whole, then runs its statements until one fails.
  ///
  /// - Parameters:
  ///   - source: what to run.
  ///   - showsPosition: whether diagnostics name file, line and column.
  ///   - mayGoOn: whether an incomplete source is to be returned and not reported.
  /// - Returns: how it ended; what went wrong was told already.
  public func run(_ source: ScriptSource, showsPosition: Bool, mayGoOn: Bool = false) -> Ending {
    let script: Script
    switch parse(source, commands: commandTable) {
    case .success(let parsed): script = parsed
    case .failure(let errors):
      if mayGoOn, errors.isIncomplete { return .incomplete }
      for diagnostic in errors.diagnostics {
        output.writeError(DiagnosticRenderer.render(diagnostic, in: source, showsPosition: showsPosition))
      }
      return .failed(ExitCode.usage)
    }
    do throws(Diagnostic) {
      for stage in script.statements.flatMap(\.stages) { try commands[stage.command]?.check(stage) }
    } catch {
      output.writeError(DiagnosticRenderer.render(error, in: source, showsPosition: showsPosition))
      return .failed(ExitCode.usage)
    }
    for statement in script.statements {
      let ending = run(statement, in: source, showsPosition: showsPosition)
      guard ending == .finished else { return ending }
    }
    return .finished
  }

  private func run(_ statement: Pipeline, in source: ScriptSource, showsPosition: Bool) -> Ending {
    var current = statement.stages.first
    var value = Value.nothing
    do {
      for stage in statement.stages {
        current = stage
        if engine.cancellation.isCancelled { throw Cancelled() }
        stageBegins?(place(of: stage, in: source))
        guard let command = commands[stage.command] else { continue }
        if case .documents = stage.input, case .nothing = value { value = .documents(selection) }
        value = try command.run(Call(stage: stage), input: value, session: self)
        if output.isClosed { return .quit }
      }
      try show(value)
      output.flush()
      return .finished
    } catch let error as ShellError {
      tell(error, at: current?.nameRange ?? statement.range, in: source, showsPosition: showsPosition)
      return .failed(ExitCode.failed)
    } catch is QuitRequest {
      output.flush()
      return .quit
    } catch is Cancelled {
      if case .rows(let table) = value { engine.leftovers.add(table.rows) }
      guard engine.cancellation.cause == .timeout else {
        output.flush()
        output.notice("cancelled")
        return .failed(ExitCode.cancelled)
      }
      tell(
        .timeout("before '\(current?.command ?? "the statement")' had finished"),
        at: current?.nameRange ?? statement.range, in: source, showsPosition: showsPosition)
      return .failed(ExitCode.timeout)
    } catch {
      output.flush()
      output.reportError("\(error)")
      return .failed(ExitCode.failed)
    }
  }

  /// Tells an error at its place in the source, or at `range` where it has none.
  private func tell(
    _ error: ShellError, at range: Range<Int>, in source: ScriptSource, showsPosition: Bool
  ) {
    output.flush()
    let diagnostic = Diagnostic(
      error.code.rawValue, error.message, at: error.range ?? range, help: error.help)
    output.writeError(DiagnosticRenderer.render(diagnostic, in: source, showsPosition: showsPosition))
  }

  /// A stage's place in words: `brief.lede:3:1: 'quotes'`.
  private func place(of stage: Stage, in source: ScriptSource) -> String {
    let (line, column) = source.position(of: stage.nameRange.lowerBound)
    return "\(source.name):\(line):\(column): '\(stage.command)'"
  }

  /// Shows the value at the end of a pipeline.
  private func show(_ value: Value) throws {
    switch value {
    case .nothing: break
    case .text(let text):
      for piece in TextPieces(text) {
        try checkpoint()
        output.write(piece)
      }
      if output.isTerminal, text.runs.last?.text.utf8.last != UInt8(ascii: "\n") {
        output.write(StyledText("\n"))
      }
    case .documents(let numbers):
      try show(DocumentTable.table(of: numbers, in: corpus, checkpoint: checkpoint))
    case .rows(let table): try show(table)
    }
  }

  /// A terminal gets a fitted table, everything else tab-separated values.
  private func show(_ table: Table) throws {
    var context = renderContext
    guard output.isTerminal else {
      try write(table, .tsv, context)
      return
    }
    context.width = settings.width ?? output.width
    guard !table.rows.isEmpty else {
      output.notice("no rows")
      return
    }
    let fitted = try FittedView(table, width: context.width, session: self)
    try write(fitted.table, .table, context)
    if !fitted.leftOut.isEmpty {
      output.flush()
      output.notice("(not shown: \(fitted.leftOut.joined(separator: ", ")); 'select' shows them)")
    }
  }

  private func write(_ table: Table, _ format: OutputFormat, _ context: RenderContext) throws {
    do {
      try format.write(table, context: context, checkpoint: checkpoint) { piece in
        try checkpoint()
        output.write(piece)
      }
    } catch {
      engine.leftovers.add(table.rows)
      throw error
    }
  }

  /// What renderers may ask of the corpus.
  var renderContext: RenderContext {
    let corpus = corpus
    return RenderContext(width: settings.width ?? output.width) { corpus.document($0)?.text }
  }
}
