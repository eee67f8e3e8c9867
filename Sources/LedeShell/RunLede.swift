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
/// - Parameters:
///   - analyzers: the types; each is a command.
///   - replaced: the names of which there are two on purpose: the later one is taken.
///   - analysisDigest: what `--version` says of the analyzers.
///   - arguments: the command line, with the program's name.
/// - Returns: the exit code: 2 where the name of an analyzer is illegal or taken, which is reported.
@MainActor
public func runLede(
  analyzers: [any Analyzer.Type], replacing replaced: Set<String> = [], analysisDigest: String = "",
  arguments: [String] = CommandLine.arguments
) -> Int32 {
  let words = Array(arguments.dropFirst())
  do throws(AnalysisError) {
    let registry = try AnalyzerRegistry(
      analyzers, replacing: replaced, commands: ReservedNames.commands, keywords: ReservedNames.keywords)
    let program = Program(registry: registry, analysisDigest: analysisDigest)
    return program.finish(program.run(words))
  } catch {
    StandardStreams.ensureOpen()
    let output = TerminalWriter()
    output.errorFormat = Invocation.errorFormat(in: words)
    output.reportError(error.message, code: error.code, help: error.help)
    output.flush()
    return ExitCode.usage
  }
}
