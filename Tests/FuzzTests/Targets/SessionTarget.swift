import Analyzers
import Corpus
import JSON
import Script
import Shell
import ShellTestSupport

/// Whole scripts, parsed and run over two small documents; what touches files is left out.
@MainActor
enum SessionTarget {
  nonisolated static let target = FuzzTarget(
    name: "session", seeds: { Seeds.scripts }, words: Seeds.scriptWords, check: check)

  private static let texts = [
    "Talks resume\n\n“We will not stop,” said Ann Roe on 13 April 2021. NATO paid $1.2 million.\n\nSource: AP",
    "Ben praised Kyiv’s “open” markets; Zoë — a café owner — said: \"No.\"",
  ]
  private static let filesTouchedBy: Set = ["open", "reload", "save", "keep", "correct", "record"]

  static func check(_ bytes: [UInt8]) throws {
    let written = text(of: bytes)
    let source = ScriptSource(name: "test", written)
    guard case .success(let script) = parse(source, commands: ScriptTarget.shell.session.commandTable),
      script.statements.count <= 8, script.statements.reduce(0, { $0 + $1.loops }) <= 1,
      !written.contains("source"),
      !script.statements.flatMap(\.pipelines).contains(where: { pipeline in
        pipeline.stages.contains { filesTouchedBy.contains($0.command) }
      })
    else { return }
    let isTerminal = bytes.count % 2 == 0
    let first = TestSession(texts, analyzers: builtInAnalyzers, isTerminal: isTerminal, width: 60).run(
      written)
    let second = TestSession(texts, analyzers: builtInAnalyzers, isTerminal: isTerminal, width: 60).run(
      written)
    try law(first == second, "the same script gives two results")
    try checkLines(written, isPerson: isTerminal)
    if case .failed = first.ending { try law(!first.messages.isEmpty, "a failure is not told") }
    guard first.ending == .finished, script.statements.count == 1,
      case .pipeline(let pipeline) = script.statements[0].kind, let last = pipeline.stages.last,
      last.command == "to", case .word(let format)? = last.arguments.first?.value
    else { return }
    switch format.constant {
    case "json": _ = try JSONReader.read(Array(first.results.utf8))
    case "jsonl":
      for line in first.results.utf8.split(separator: 0x0A) { _ = try JSONReader.read(Array(line)) }
    default: break
    }
  }

  /// The same script typed line by line, by a person or from a pipe, comes to an end.
  private static func checkLines(_ written: String, isPerson: Bool) throws {
    let test = TestSession(texts, analyzers: builtInAnalyzers, isTerminal: isPerson, width: 60)
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let source = ScriptedLineSource(lines)
    let code = Interaction(session: test.session, lines: source, isPerson: isPerson).run()
    try law([0, 1, 2, 3].contains(code), "line by line the exit code is \(code)")
    try law(source.prompts.count <= lines.count + 1, "more lines are read than there are")
  }
}
