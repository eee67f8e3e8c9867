internal import AnalyzerKit
internal import Corpus
internal import Engine
internal import Platform
internal import Records
public import Rendering
internal import Script

/// Runs what a line source gives, a statement at a time.
@MainActor
public struct Interaction {
  private let session: Session
  private let lines: any LineSource
  private let isPerson: Bool
  // A statement that goes on longer than this is taken as it is: each further line parses it again. Longer ones
  // belong into a script, which is parsed once.
  private static let largestStatement = 1 << 16
  private static let mostLines = 1_000

  /// Creates a loop; where a person sits at the prompt, errors do not end the session.
  public init(session: Session, lines: any LineSource, isPerson: Bool) {
    self.session = session
    self.lines = lines
    self.isPerson = isPerson
  }

  /// Runs until the input ends, somebody leaves or, without a person, something fails.
  ///
  /// - Returns: the exit code of the last thing that ended the loop.
  public func run() -> Int32 {
    var pending = ""
    var pendingLines = 0
    var lineNumber = 0
    while true {
      let prompt = pending.isEmpty ? session.prompt : StyledText("… ", .prompt)
      // Lowered before the line is read, not after: Ctrl-C right behind Enter is meant for the command. Without a person
      // it ends the whole run, whenever it comes.
      if isPerson { session.engine.cancellation.reset() }
      let result = lines.readLine(prompt: prompt)
      let place = isPerson ? "at the prompt" : "while line \(lineNumber + 1) of standard input was awaited"
      if session.engine.cancellation.cause == .timeout {
        return session.output.reportStopped(.timeout, place)
      }
      switch result {
      case .cancelled:
        guard isPerson else { return session.output.reportStopped(.request, place) }
        pending = ""
      case .failed(let problem):
        session.output.reportError(
          "\(problem.path): \(problem.reason)", code: problem.code, help: problem.help)
        guard isPerson else { return ExitCode.failed }
        pending = ""
      case .end:
        guard !pending.isEmpty else { return ExitCode.done }
        // The rest of a statement never came: tell what is missing.
        return code(of: session.run(source(pending, endingAt: lineNumber), showsPosition: !isPerson))
      case .line(let line):
        lineNumber += 1
        pendingLines = pending.isEmpty ? 1 : pendingLines + 1
        pending += pending.isEmpty ? line : "\n" + line
        guard !pending.allSatisfy(\.isWhitespace) else {
          pending = ""
          continue
        }
        // What is left of a stopped command must not stand in the way of the next one's memory.
        session.releaseUnfinished()
        let mayGoOn = pending.utf8.count < Self.largestStatement && pendingLines < Self.mostLines
        session.recorder?.inputBegins(pending, prompt: session.prompt)
        let failedBefore = session.failedDocuments
        let ending = session.run(
          source(pending, endingAt: lineNumber), showsPosition: !isPerson, mayGoOn: mayGoOn)
        session.recorder?.inputEnded(ending, code: session.exitCode(of: ending, failedBefore: failedBefore))
        if ending == .incomplete { continue }
        if isPerson { session.history?.append(pending) }
        pending = ""
        // A person whose output has gone cannot see the next prompt.
        if ending == .quit || isPerson && session.output.isClosed { return ExitCode.done }
        if case .failed(let code) = ending, !isPerson || code == ExitCode.timeout { return code }
      }
    }
  }

  private func code(of ending: Session.Ending) -> Int32 {
    if case .failed(let code) = ending { return code }
    return ExitCode.done
  }

  /// The statement as a source whose line numbers are those of the whole input.
  private func source(_ text: String, endingAt line: Int) -> ScriptSource {
    guard !isPerson else { return ScriptSource(name: "prompt", text) }
    let before = line - text.utf8.count { $0 == 0x0A } - 1
    return ScriptSource(name: "standard input", text, firstLine: before + 1)
  }
}

extension Session {
  /// The prompt: the corpus, what `use` chose of it, and how many documents that are.
  public var prompt: StyledText {
    let place = chosen.map { "\(corpus.name):\($0.name ?? "selection")" } ?? corpus.name
    var prompt = StyledText(corpus.documents.isEmpty ? "lede" : "\(place)[\(selection.count)]", .prompt)
    prompt.append("> ")
    return prompt
  }
}
