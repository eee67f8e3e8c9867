internal import AnalyzerKit
internal import CommandOptions
internal import Platform
internal import Rendering
internal import Script
internal import Shell
internal import Terminal

/// Runs the steps of one transcript: statements in a session of its own, command lines as programs.
@MainActor
final class TranscriptRunner {
  private let program: Program
  private let allowsShell: Bool
  private let output = CapturedOutput()
  /// What statements are run in; a new one, with nothing open, where none was opened or it was left.
  private var session: Session?

  init(program: Program, allowsShell: Bool) {
    self.program = program
    self.allowsShell = allowsShell
  }

  /// Runs all steps; fewer where Ctrl-C comes.
  func run(_ transcript: Transcript) -> [TranscriptResult] {
    let clock = ContinuousClock()
    var results: [TranscriptResult] = []
    for step in transcript.steps where !program.cancellation.isCancelled {
      let start = clock.now
      let verdict: TranscriptResult.Verdict
      do throws(Refusal) {
        let outcome = try outcome(of: step)
        verdict = .compared(TranscriptComparison(transcript: transcript, step: step, outcome: outcome))
      } catch {
        verdict = .refused(message: error.message, help: error.help)
      }
      guard !program.cancellation.isCancelled else { break }
      results.append(TranscriptResult(step: step, verdict: verdict, duration: clock.now - start))
    }
    return results
  }

  /// Why a step cannot be run.
  private struct Refusal: Error {
    let message: String
    let help: String
  }

  private func outcome(of step: TranscriptStep) throws(Refusal) -> TranscriptOutcome {
    switch step.kind {
    case .statement: return try run(statement: step.text)
    case .commandLine:
      guard let words = CommandWords.split(step.text), let name = words.first, Self.isThisProgram(name) else {
        return try run(["/bin/sh", "-c", step.text], needsShell: true)
      }
      let arguments = Array(words.dropFirst())
      if let invocation = try? Invocation(arguments), invocation.action == .interact {
        return try open(invocation, errors: Invocation.errorFormat(in: arguments))
      }
      return try run(["/proc/self/exe"] + arguments, needsShell: false)
    }
  }

  /// `lede` is this program, also as `.build/release/lede`.
  private static func isThisProgram(_ word: String) -> Bool { word == "lede" || word.hasSuffix("/lede") }

  // MARK: Statements

  private func run(statement: String) throws(Refusal) -> TranscriptOutcome {
    if session == nil, let nothing = try? Invocation([]) { _ = try open(nothing, errors: .text) }
    guard let session else { return TranscriptOutcome() }
    var outcome = TranscriptOutcome(prompt: session.prompt.plain)
    let failedBefore = session.failedDocuments
    outcome.append(
      try captured {
        let ending = session.run(ScriptSource(name: "prompt", statement), showsPosition: false)
        outcome.code = session.exitCode(of: ending, failedBefore: failedBefore)
        if ending == .quit { self.session = nil }
      })
    session.history?.append(statement)
    return outcome
  }

  /// `$ lede seeds`: the session that the following statements are run in.
  private func open(_ invocation: Invocation, errors: ErrorFormat) throws(Refusal) -> TranscriptOutcome {
    let session = program.session(for: invocation, output: output, history: History(path: nil))
    session.commandTable.shellUse = allowsShell ? .typed : .never
    self.session = nil
    output.errorFormat = errors
    var outcome = TranscriptOutcome()
    outcome.append(
      try captured {
        if let code = program.open(invocation, in: session, isPerson: true) {
          outcome.code = code
        } else {
          if errors == .text { output.writeError(session.banner) }
          self.session = session
        }
      })
    return outcome
  }

  private func captured(_ body: () -> Void) throws(Refusal) -> [TranscriptOutcome.Piece] {
    do throws(SystemError) {
      return try output.pieces(withPrograms: allowsShell, while: body)
    } catch {
      throw Refusal(
        message: "there is no place for what programs write", help: "set TMPDIR to a folder with room")
    }
  }

  // MARK: Command lines

  private func run(_ words: [String], needsShell: Bool) throws(Refusal) -> TranscriptOutcome {
    guard allowsShell || !needsShell else {
      throw Refusal(
        message: "this command line needs a shell",
        help: "allow it where you trust the transcript: --allow-shell")
    }
    do {
      let (results, errors) = (try ScratchFile(), try ScratchFile())
      let ending = try ChildProcess.run(words, input: nil, output: results, errors: errors)
      var outcome = TranscriptOutcome()
      outcome.append([
        (.results, String(decoding: results.bytes(), as: UTF8.self)),
        (.errors, String(decoding: errors.bytes(), as: UTF8.self)),
      ])
      switch ending {
      case .exited(let code): outcome.code = code
      case .signalled(let signal): outcome.code = 128 + signal
      }
      return outcome
    } catch {
      throw Refusal(message: "the program could not be run: \(error)", help: "check TMPDIR and /bin/sh")
    }
  }
}
