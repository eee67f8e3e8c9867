internal import AnalyzerKit
internal import CommandOptions
internal import Corpus
internal import Engine
internal import Glibc
internal import Platform
internal import Rendering
internal import Script
internal import Shell
internal import Terminal

/// One run of the program, from the command line to the exit code.
@MainActor
struct Program {
  let registry: AnalyzerRegistry
  let identity: ProgramIdentity
  let output = TerminalWriter()
  let cancellation = Cancellation(
    isRaised: { Interrupts.isPending }, lower: { Interrupts.clear() }, isTimeUp: { Interrupts.isTimeUp })

  init(registry: AnalyzerRegistry, identity: ProgramIdentity) {
    self.registry = registry
    self.identity = identity
  }

  /// Does what the words after the program's name ask for, and returns the exit code.
  func run(_ arguments: [String]) -> Int32 {
    Interrupts.install()
    output.errorFormat = Invocation.errorFormat(in: arguments)
    do throws(UsageError) {
      let invocation = try Invocation(arguments)
      switch invocation.action {
      case .help:
        output.write(UsagePage.text(registry: registry))
        return ExitCode.done
      case .helpOn(let name):
        if let page = UsagePage.text(of: name, registry: registry) { output.write(page) }
        return ExitCode.done
      case .helpAbout(let words):
        return try HelpSubcommand(words, registry: registry, output: output).run()
      case .describe(let arguments):
        return try DescribeSubcommand(arguments, registry: registry, output: output).run()
      case .version:
        output.write(StyledText(identity.versionLine + "\n"))
        return ExitCode.done
      case .map(let arguments):
        let map = try MapSubcommand(
          arguments, registry: registry, engine: Engine(cancellation: cancellation, cachedTextBytes: 0),
          output: output)
        return map.run(lineBegins: beginTimeLimit(map.timeout))
      case .test(let arguments): return try TestSubcommand(arguments, program: self).run()
      case .check(let files): return check(files, invocation)
      case .interact, .command, .script:
        return run(invocation)
      }
    } catch {
      output.report(commandLine: CommandLineSource(arguments).located(error))
      return ExitCode.usage
    }
  }

  /// Hands over what is still to be written; results that could not be written make the run a failure.
  func finish(_ code: Int32) -> Int32 {
    output.flush()
    guard let failure = output.failure else { return code }
    output.reportError(
      "the results could not be written: \(failure.message)", code: .outputFailed,
      help: failure.help)
    output.flush()
    // Results that are lost are worse than documents that failed.
    return code == ExitCode.done || code == ExitCode.documentsFailed ? ExitCode.failed : code
  }

  /// Sets the time that all of it may take.
  ///
  /// - Returns: what is to be told the place of the work that begins, so that it can be named where the work does
  ///   not stop by itself; nil where there is all the time.
  private func beginTimeLimit(_ seconds: Double?) -> ((String) -> Void)? {
    guard let seconds else { return nil }
    let tell = { (place: String) in
      let error = ShellError.timeout("and \(place) did not stop by itself")
      Interrupts.setLastWords(output.words(of: error))
    }
    tell("the program")
    Interrupts.limitTime(to: seconds)
    return tell
  }

  private func run(_ invocation: Invocation) -> Int32 {
    let isPerson = invocation.action == .interact && isatty(STDIN_FILENO) == 1
    let placeBegins = beginTimeLimit(invocation.timeout)
    let history = isPerson ? invocation.keepsHistory ? .ofPerson() : History(path: nil) : nil
    let recorder = isPerson ? TranscriptRecorder(output: output) : nil
    let session = session(for: invocation, output: recorder ?? output, history: history)
    session.recorder = recorder
    session.stageBegins = placeBegins
    if isPerson, !invocation.allowsShell { session.commandTable.shellUse = .typed }
    if isPerson, invocation.readsConfiguration {
      let code = Configuration(environment: .current).run(in: session)
      if code != ExitCode.done { return code }
    }
    placeBegins?("the reading of \(Self.listed(invocation.paths))")
    if let code = open(invocation, in: session, isPerson: isPerson) { return code }
    let code = perform(invocation.action, in: session, history: history)
    if code != ExitCode.done { return code }
    if session.failedDocuments > 0 { return ExitCode.documentsFailed }
    return invocation.isStrict && !session.corpus.problems.isEmpty ? ExitCode.failed : ExitCode.done
  }

  /// Makes a session as a command line asks for it, with nothing open yet.
  func session(for invocation: Invocation, output: any Output, history: (any HistoryStore)?) -> Session {
    let session = Session(
      registry: registry, engine: Engine(cancellation: cancellation), output: output, history: history,
      identity: identity,
      maximumFileSize: invocation.maximumFileSize, dataFolder: ProcessEnvironment.current.dataFolder)
    session.commandTable.shellUse = invocation.allowsShell ? .always : .never
    session.define(variables: invocation.variables, arguments: invocation.arguments)
    return session
  }

  /// Parses and checks scripts, and runs nothing: `lede check`.
  private func check(_ files: [String], _ invocation: Invocation) -> Int32 {
    var code = ExitCode.done
    for file in files {
      let session = session(for: invocation, output: output, history: nil)
      switch source(file) {
      case .success(let source):
        if !session.check(source) { code = max(code, ExitCode.usage) }
      case .failure: code = max(code, ExitCode.failed)
      }
    }
    return code
  }

  /// Reads a script; what is in the way is told.
  private func source(_ path: String) -> Result<ScriptSource, Problem> {
    do throws(Problem) {
      return .success(ScriptSource(name: path, try ScriptFile.text(of: path, cancellation: cancellation)))
    } catch {
      if cancellation.cause == nil {
        output.reportError("\(error.path): \(error.reason)", code: error.code, help: error.help)
      }
      return .failure(error)
    }
  }

  /// Opens the named paths; returns the exit code where that fails.
  func open(_ invocation: Invocation, in session: Session, isPerson: Bool) -> Int32? {
    guard !invocation.paths.isEmpty else { return nil }
    do {
      try session.open(invocation.paths)
      if !isPerson { session.reportOpened() }
      return nil
    } catch let error as ShellError {
      session.output.reportError(
        error.message, code: error.code.rawValue, help: invocation.subcommandThatWasMeant ?? error.help)
      return ExitCode.failed
    } catch {
      return output.reportStopped(
        cancellation.cause, "while \(Self.listed(invocation.paths)) was read")
    }
  }

  /// Paths in words, the first few of many.
  private static func listed(_ paths: [String]) -> String {
    let names = paths.prefix(3).map { $0 == "-" ? CorpusLoader.standardInput : $0 }
    return names.joined(separator: " ") + (paths.count > 3 ? " …" : "")
  }

  private func perform(_ action: Invocation.Action, in session: Session, history: History?) -> Int32 {
    switch action {
    case .interact: return interact(in: session, history: history)
    case .command(let text): return run(ScriptSource(name: "command line", text), in: session)
    case .script(let path):
      switch source(path) {
      case .success(let source): return run(source, in: session)
      case .failure:
        guard let cause = cancellation.cause else { return ExitCode.failed }
        return output.reportStopped(cause, "while \(Self.listed([path])) was read")
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
    if let notice = history.notice { output.notice(notice, code: .historyNotKept) }
    history.noticed = { [output] notice in output.notice(notice, code: .historyNotKept) }
    history.corpus = session.corpus.name
    if output.errorFormat == .text { output.writeError(session.banner) }
    let lines = TerminalSession.makeLineSource(
      assistant: SessionAssistant(session: session), history: history, writer: output,
      mode: session.settings.editor)
    let writer = output
    session.settingsChanged = { settings in
      writer.colorMode = settings.color
      writer.pager = settings.pager
      (lines as? LineEditor)?.mode = settings.editor
    }
    session.settingsChanged(session.settings)
    return Interaction(session: session, lines: lines, isPerson: true).run()
  }

  private func run(_ source: ScriptSource, in session: Session) -> Int32 {
    if case .failed(let code) = session.run(source, showsPosition: true) { return code }
    return ExitCode.done
  }
}
