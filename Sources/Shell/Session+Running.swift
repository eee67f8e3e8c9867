internal import AnalyzerKit
internal import Corpus
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
      for found in errors.located { report(found, showsPosition: showsPosition) }
      return .failed(ExitCode.usage)
    }
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

  /// Tells why a script stopped, and returns how that ends it.
  private func end(after failure: RunFailure, showsPosition: Bool) -> Ending {
    switch failure {
    case .failed(let found, let code):
      report(found, showsPosition: showsPosition)
      return .failed(code)
    case .cancelled:
      output.notice("cancelled")
      return .failed(ExitCode.cancelled)
    case .quit: return .quit
    }
  }

  private func report(_ found: LocatedDiagnostic, showsPosition: Bool) {
    output.writeError(DiagnosticRenderer.render(found, showsPosition: showsPosition))
  }

  /// Shows the value at the end of a pipeline; `isWhole` cuts nothing.
  func show(_ value: Value, isWhole: Bool = false) {
    switch value {
    case .nothing: break
    case .text(let text):
      output.write(text)
      if output.isTerminal, text.runs.last?.text.utf8.last != UInt8(ascii: "\n") {
        output.write(StyledText("\n"))
      }
    case .scalar(let cell, _): output.write(StyledText(cell.plainText + "\n"))
    case .documents(let numbers): show(DocumentTable.table(of: numbers, in: corpus), isWhole: isWhole)
    case .rows(let table, _): show(table, isWhole: isWhole)
    }
  }

  /// A terminal gets a fitted table, everything else tab-separated values.
  private func show(_ table: Table, isWhole: Bool) {
    var context = renderContext
    guard output.isTerminal else {
      OutputFormat.tsv.write(table, context: context) { output.write($0) }
      return
    }
    context.width = settings.width ?? output.width
    guard !table.rows.isEmpty else {
      output.notice("no rows")
      return
    }
    guard !isWhole else {
      RecordView.write(table, width: context.width) { output.write($0) }
      return
    }
    let fitted = FittedView(table, width: context.width, hasOneDocument: corpus.documents.count == 1)
    OutputFormat.table.write(fitted.table, context: context) { output.write($0) }
    if !fitted.leftOut.isEmpty {
      output.flush()
      output.notice(
        "(not shown: \(fitted.leftOut.joined(separator: ", ")); 'last' shows all, 'select' chooses)")
    }
  }

  /// What renderers may ask of the corpus.
  var renderContext: RenderContext {
    let corpus = corpus
    return RenderContext(width: settings.width ?? output.width) { corpus.document($0)?.text }
  }
}
