public import AnalyzerKit
internal import Platform
internal import Shell
internal import Terminal

/// Runs the whole program with these analyzers and returns its exit code.
///
/// A host of its own analyzers is two lines:
///
///     import Analyzers, LedeShell
///     exit(runLede(analyzers: builtInAnalyzers + [ShoutAnalyzer.self]))
///
/// An analyzer that takes the place of a built-in one is named:
///
///     exit(runLede(analyzers: builtInAnalyzers + [MyQuotes.self], replacing: ["quotes"]))
///
/// and one with a name and a version of its own, which `--version` shows before Lede's:
///
///     exit(runLede(analyzers: builtInAnalyzers + [ShoutAnalyzer.self], name: "newsroom", version: "2.0"))
///
/// - Parameters:
///   - analyzers: the types; each is a command.
///   - replaced: the names of which there are two on purpose: the later one is taken.
///   - name: the name of the command.
///   - version: its version; Lede's where none is given.
///   - analysisDigest: the digest of everything that decides what the analyzers find; the executable's where none is
///     given.
///   - arguments: the command line, with the program's name.
/// - Returns: the exit code: 2 where the name of an analyzer is illegal or taken, which is reported.
@MainActor
public func runLede(
  analyzers: [any Analyzer.Type], replacing replaced: Set<String> = [], name: String = "lede",
  version: String? = nil, analysisDigest: String? = nil,
  arguments: [String] = CommandLine.arguments
) -> Int32 {
  let words = Array(arguments.dropFirst())
  let hasOutput = StandardStreams.ensureOpen()
  guard hasOutput else {
    return report(ExitCode.failed, as: Invocation.errorFormat(in: words)) { output in
      output.reportError(
        "standard output is closed, so that results have no place to go", code: .outputClosed,
        help: "send them to a file, or to /dev/null")
    }
  }
  do throws(AnalysisError) {
    let registry = try AnalyzerRegistry(
      analyzers, replacing: replaced, commands: ReservedNames.commands, keywords: ReservedNames.keywords)
    let identity = ProgramIdentity(
      name, version: version ?? ProgramIdentity.ledeVersion, analysisDigest: analysisDigest)
    let program = Program(registry: registry, identity: identity)
    return program.finish(program.run(words))
  } catch {
    return report(ExitCode.usage, as: Invocation.errorFormat(in: words)) { output in
      output.reportError(error.message, code: error.code, help: error.help)
    }
  }
}

/// Writes why nothing is begun, and returns the exit code.
@MainActor
private func report(_ code: Int32, as format: ErrorFormat, _ write: (TerminalWriter) -> Void) -> Int32 {
  let output = TerminalWriter()
  output.errorFormat = format
  write(output)
  output.flush()
  return code
}
