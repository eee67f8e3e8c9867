internal import AnalyzerKit
internal import CommandOptions
internal import Corpus
internal import Platform
internal import Declarations
internal import Records
internal import Rendering
internal import Shell
internal import Terminal

/// `lede test FILE…`: runs transcripts, and tells where they are not as written.
@MainActor
struct TestSubcommand {
  nonisolated static let signature = Signature(
    "test", summary: "Runs transcripts and compares what comes out with what they say.",
    discussion: """
      A transcript has statements after '> ' and command lines after '$ ', each with its output below; lines of \
      standard error begin with '! ', '[1]' is an exit code, '…' stands for any lines and '[..]' for any text. In a \
      Markdown page the blocks marked ledet are run. Each file has a session of its own, as on a terminal of 80 \
      columns without colour.
      """,
    arguments: [ArgumentDeclaration("file", .path, .some, help: "Transcripts, or Markdown pages.")],
    options: [
      OptionDeclaration("update", .flag, help: "Writes into the files what came out, where it differs."),
      OptionDeclaration(
        "junit", .text, placeholder: "FILE", help: "Writes the results to this file, as JUnit XML."),
      OptionDeclaration("allow-shell", .flag, help: "Lets transcripts run other programs."),
      Invocation.errors,
    ],
    examples: [
      Example("lede test Tests/LedeTests/Transcripts/quotes.ledet", "Runs a transcript"),
      Example(
        "lede test README.md --allow-shell --junit /tmp/lede-example.xml",
        "Runs the blocks of a page, and writes a report"),
    ],
    seeAlso: ["run"])

  private let program: Program
  private let files: [String]
  private let updates: Bool
  private let allowsShell: Bool
  private let reportPath: String?

  /// Reads the arguments after `test`.
  ///
  /// - Throws: ``UsageError``.
  init(_ arguments: [CommandLineWord], program: Program) throws(UsageError) {
    let parsed = try OptionArguments(arguments, declarations: Self.signature.options, of: "test")
    guard !parsed.rest.isEmpty else {
      throw .needsTranscript(help: UsagePage.usage(Self.signature))
    }
    self.program = program
    files = parsed.rest.map(\.text)
    updates = parsed.hasFlag("update")
    allowsShell = parsed.hasFlag("allow-shell")
    reportPath = parsed.text("junit")
  }

  /// Runs all files, and returns the exit code.
  func run() -> Int32 {
    var tally = TestTally()
    var report = JUnitReport()
    do throws(ShellError) {
      let sandbox = try TranscriptSandbox()
      defer { sandbox.remove() }
      for file in files where !program.cancellation.isCancelled { try run(file, &tally, &report) }
      if let reportPath { try TextFile.replace(reportPath, with: report.xml) }
    } catch {
      program.output.reportError(error.message, code: error.code.rawValue, help: error.help)
      tally.hasErrors = true
    }
    program.output.write(StyledText(tally.summary + "\n"))
    guard !program.cancellation.isCancelled else {
      program.output.flush()
      program.output.notice("cancelled", code: .cancelled)
      return ExitCode.cancelled
    }
    return tally.failed > 0 || tally.hasErrors ? ExitCode.failed : ExitCode.done
  }

  private func run(_ file: String, _ tally: inout TestTally, _ report: inout JUnitReport) throws(ShellError) {
    let transcript: Transcript
    do {
      transcript = try TranscriptParser.parse(try ScriptFile.text(of: file), path: file)
    } catch {
      let text = Self.description(of: error, in: file)
      program.output.write(text)
      report.add(failure: text.plain, of: file)
      tally.failed += 1
      return
    }
    program.output.flush()
    let results = TranscriptRunner(program: program, allowsShell: allowsShell).run(transcript)
    report.add(results, of: file) { Self.description(of: $0, in: file).plain }
    for result in results {
      if result.passed {
        tally.passed += 1
      } else if updates, result.comparison != nil {
        tally.updated += 1
      } else {
        tally.failed += 1
        program.output.write(Self.description(of: result, in: file))
      }
    }
    let comparisons = results.compactMap(\.comparison)
    if updates, comparisons.contains(where: { !$0.isMatch }) {
      try TextFile.replace(file, with: transcript.updated(comparisons))
    }
  }

  private static func description(of result: TranscriptResult, in file: String) -> StyledText {
    switch result.verdict {
    case .compared(let comparison): comparison.difference
    case .refused(let message, let help):
      description("\(file):\(result.step.lineNumber)", message, help)
    }
  }

  private static func description(of error: any Error, in file: String) -> StyledText {
    switch error {
    case let mistake as TranscriptMistake:
      description("\(file):\(mistake.line)", mistake.message, mistake.help)
    case let problem as Problem: description(file, problem.reason, problem.help)
    default: description(file, "\(error)", "")
    }
  }

  private static func description(_ place: String, _ message: String, _ help: String) -> StyledText {
    var text = StyledText("\(place): ", .heading)
    text.append("error:", .error)
    text.append(" \(message)\n")
    if !help.isEmpty { text.append("  = help: \(help)\n", .help) }
    return text
  }
}

/// How many steps went how.
struct TestTally {
  var passed = 0
  var failed = 0
  var updated = 0
  /// Whether something went wrong that is no step.
  var hasErrors = false

  /// The last line: `12 passed, 1 failed`.
  var summary: String {
    "\(passed) passed, \(failed) failed" + (updated > 0 ? ", \(updated) updated" : "")
  }
}
