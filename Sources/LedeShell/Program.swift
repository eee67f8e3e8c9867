internal import AnalyzerKit
internal import Corpus
internal import Engine
internal import Glibc
internal import Rendering
internal import Script
internal import Shell
internal import Terminal

/// One run of the program, from the command line to the exit code.
@MainActor
struct Program {
  let registry: AnalyzerRegistry
  let analysisDigest: String
  let output = TerminalWriter()
  let cancellation = Cancellation(isRaised: { Interrupts.isPending }, lower: { Interrupts.clear() })

  init(registry: AnalyzerRegistry, analysisDigest: String) {
    self.registry = registry
    self.analysisDigest = analysisDigest
  }

  /// Does what the words after the program's name ask for, and returns the exit code.
  func run(_ arguments: [String]) -> Int32 {
    StandardStreams.ensureOpen()
    Interrupts.install()
    do throws(UsageError) {
      let invocation = try Invocation(arguments)
      switch invocation.action {
      case .help:
        output.write(UsagePage.text(registry: registry))
        return ExitCode.done
      case .helpOn(let name):
        if let page = UsagePage.text(of: name) { output.write(page) }
        return ExitCode.done
      case .helpAbout(let words):
        return try HelpSubcommand(words, registry: registry, output: output).run()
      case .describe(let arguments):
        return try DescribeSubcommand(arguments, registry: registry, output: output).run()
      case .version:
        output.write(StyledText("lede \(Version.current) (analysis \(analysisDigest))\n"))
        return ExitCode.done
      case .map(let arguments):
        return try MapSubcommand(
          arguments, registry: registry, engine: Engine(cancellation: cancellation), output: output
        ).run()
      case .test(let arguments): return try TestSubcommand(arguments, program: self).run()
      case .interact, .command, .script:
        return run(invocation)
      }
    } catch {
      output.reportError(error.message, help: error.help)
      return ExitCode.usage
    }
  }

  /// Hands over what is still to be written; results that could not be written make the run a failure.
  func finish(_ code: Int32) -> Int32 {
    output.flush()
    guard let failure = output.failure else { return code }
    output.reportError(
      "the results could not be written: \(SystemError.message(failure))", help: SystemError.help(failure))
    output.flush()
    return code == ExitCode.done ? ExitCode.failed : code
  }

  private func run(_ invocation: Invocation) -> Int32 {
    let isPerson = invocation.action == .interact && isatty(STDIN_FILENO) == 1
    let history = isPerson ? History(path: invocation.keepsHistory ? History.defaultPath() : nil) : nil
    let recorder = isPerson ? TranscriptRecorder(output: output) : nil
    let session = session(for: invocation, output: recorder ?? output, history: history)
    session.recorder = recorder
    session.commandTable.shellUse = invocation.allowsShell ? .always : isPerson ? .typed : .never
    if let code = open(invocation.paths, in: session, isPerson: isPerson) { return code }
    let code = perform(invocation.action, in: session, history: history)
    if code != ExitCode.done { return code }
    if session.failedDocuments > 0 { return ExitCode.documentsFailed }
    return invocation.isStrict && !session.corpus.problems.isEmpty ? ExitCode.failed : ExitCode.done
  }

  /// Makes a session as a command line asks for it, with nothing open yet.
  func session(for invocation: Invocation, output: any Output, history: (any HistoryStore)?) -> Session {
    let session = Session(
      registry: registry, engine: Engine(cancellation: cancellation), output: output, history: history,
      analysisDigest: analysisDigest,
      maximumFileSize: invocation.maximumFileSize, dataFolder: ProcessEnvironment.current.dataFolder)
    session.define(variables: invocation.variables, arguments: invocation.arguments)
    return session
  }

  /// Opens the named paths; returns the exit code where that fails.
  func open(_ paths: [String], in session: Session, isPerson: Bool) -> Int32? {
    guard !paths.isEmpty else { return nil }
    do {
      try session.open(paths)
      if !isPerson { session.reportOpened() }
      return nil
    } catch let error as ShellError {
      session.output.reportError(error.message, help: error.help)
      return ExitCode.failed
    } catch {
      return ExitCode.cancelled
    }
  }

  private func perform(_ action: Invocation.Action, in session: Session, history: History?) -> Int32 {
    switch action {
    case .interact: return interact(in: session, history: history)
    case .command(let text): return run(ScriptSource(name: "command line", text), in: session)
    case .script(let path):
      do throws(Problem) {
        return run(ScriptSource(name: path, try ScriptFile.text(of: path)), in: session)
      } catch {
        output.reportError("\(path): \(error.reason)", help: error.help)
        return ExitCode.failed
      }
    default: return ExitCode.done
    }
  }

  /// Shows a prompt, or reads commands from what is no terminal.
  private func interact(in session: Session, history: History?) -> Int32 {
    guard let history else {
      let lines = PlainLineSource(assistant: nil, writer: output)
      return Interaction(session: session, lines: lines, isPerson: false).run()
    }
    if let notice = history.notice { output.notice(notice) }
    history.corpus = session.corpus.name
    output.writeError(session.banner)
    let lines = TerminalSession.makeLineSource(
      assistant: SessionAssistant(session: session), history: history, writer: output)
    let writer = output
    session.settingsChanged = { settings in
      writer.colorMode = settings.color
      (lines as? LineEditor)?.mode = settings.editor
    }
    return Interaction(session: session, lines: lines, isPerson: true).run()
  }

  private func run(_ source: ScriptSource, in session: Session) -> Int32 {
    if case .failed(let code) = session.run(source, showsPosition: true) { return code }
    return ExitCode.done
  }
}
