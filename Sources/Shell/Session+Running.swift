internal import AnalyzerKit
internal import Corpus
internal import Engine
internal import Platform
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
  ///   - isConfiguration: whether only what prepares a session may stand there.
  /// - Returns: how it ended; its errors were reported already.
  public func run(
    _ source: ScriptSource, showsPosition: Bool, mayGoOn: Bool = false, isConfiguration: Bool = false
  ) -> Ending {
    let script: Script
    switch parse(source, commands: commandTable) {
    case .success(let parsed): script = parsed
    case .failure(let errors):
      if mayGoOn, errors.isIncomplete { return .incomplete }
      for found in errors.located { output.report(found, showsPosition: showsPosition) }
      return .failed(ExitCode.usage)
    }
    if isConfiguration, let stray = ConfigurationCheck.firstStray(in: script) {
      output.report(stray, showsPosition: showsPosition)
      return .failed(ExitCode.usage)
    }
    // Whoever hands over a statement at a time may hand over one that goes on with what this one gives.
    readsResults = readsResults || mayGoOn || readsEarlierResults(script.statements)
    do throws(RunFailure) {
      _ = try Runner(session: self, source: source).run(script.statements)
      output.flush()
      return .finished
    } catch {
      output.flush()
      return end(after: error, showsPosition: showsPosition)
    }
  }

  /// The exit code of a source that ended so; `failedBefore` is how many documents had failed before it.
  public func exitCode(of ending: Ending, failedBefore: Int) -> Int32 {
    if case .failed(let code) = ending { return code }
    return failedDocuments > failedBefore ? ExitCode.documentsFailed : ExitCode.done
  }

  /// Parses and checks a source, and runs nothing.
  ///
  /// - Returns: whether nothing is wrong with it; what is was told.
  public func check(_ source: ScriptSource) -> Bool {
    guard case .failure(let errors) = parse(source, commands: commandTable) else { return true }
    for found in errors.located { output.report(found, showsPosition: true) }
    return false
  }

  /// Tells why a script stopped, and returns how that ends it.
  private func end(after failure: RunFailure, showsPosition: Bool) -> Ending {
    switch failure {
    case .failed(let found, let code):
      output.report(found, showsPosition: showsPosition)
      return .failed(code)
    case .cancelled:
      output.notice("cancelled", code: .cancelled)
      return .failed(ExitCode.cancelled)
    case .quit: return .quit
    case .unread: return .finished
    }
  }

  /// Shows the value at the end of a pipeline; `isWhole` cuts nothing.
  ///
  /// - Throws: only the cancellation of the work.
  func show(_ value: Value, isWhole: Bool = false) throws {
    // What nobody reads need not be made.
    if output.isClosed { return }
    switch value {
    case .nothing: break
    case .text(let text):
      try output.showResult {
        for piece in TextPieces(text) {
          try checkpoint()
          if output.isClosed { return }
          output.write(piece)
        }
        if output.isTerminal, text.runs.last?.text.utf8.last != UInt8(ascii: "\n") {
          output.write(StyledText("\n"))
        }
      }
    case .scalar(let cell, _): output.write(StyledText(cell.plainText + "\n"))
    case .documents(let numbers):
      try show(DocumentTable.table(of: numbers, in: corpus, checkpoint: checkpoint), isWhole: isWhole)
    case .rows(let table, _): try show(table, isWhole: isWhole)
    }
  }

  /// A terminal gets a fitted table, everything else tab-separated values.
  private func show(_ table: Table, isWhole: Bool) throws {
    var context = renderContext
    guard output.isTerminal else {
      try stream { sink in
        try OutputFormat.tsv.write(table, context: context, checkpoint: checkpoint, to: sink)
      }
      return
    }
    context.width = settings.width ?? output.width
    guard !table.rows.isEmpty else {
      output.notice("no rows", code: .noRows)
      return
    }
    guard !isWhole else {
      try stream { sink in try RecordView.write(table, width: context.width, to: sink) }
      return
    }
    let fitted = try FittedView(table, width: context.width, session: self)
    var cutCells = 0
    try stream { sink in
      cutCells = try OutputFormat.table.write(
        fitted.table, context: context, checkpoint: checkpoint, to: sink)
    }
    guard let notice = fitted.notice(cutCells: cutCells) else { return }
    output.flush()
    output.notice(notice, code: .cut)
  }

  /// Writes a result piece by piece; leaves out the rest of it when the person has seen enough.
  private func stream(_ body: ((StyledText) throws -> Void) throws -> Void) throws {
    struct SeenEnough: Error {}
    do {
      try output.showResult {
        try body { piece in
          try checkpoint()
          if output.isClosed { throw SeenEnough() }
          output.write(piece)
        }
      }
    } catch is SeenEnough {}
  }

  /// What renderers may ask of the corpus.
  var renderContext: RenderContext {
    let corpus = corpus
    return RenderContext(width: settings.width ?? output.width) { corpus.document($0)?.text }
  }
}

/// The person's own file, which is run before the first prompt.
extension Session {
  /// Runs the configuration: all of it is checked before anything in it happens.
  ///
  /// - Returns: how it ended; its errors were reported already.
  public func configure(from source: ScriptSource) -> Ending {
    let shellUse = commandTable.shellUse
    if shellUse != .always { commandTable.shellUse = .named }
    defer { commandTable.shellUse = shellUse }
    return run(source, showsPosition: true, isConfiguration: true)
  }
}
