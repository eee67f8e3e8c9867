public import AnalyzerKit
internal import Shell
internal import Terminal

/// Runs the whole program with these analyzers and returns its exit code.
///
/// A host of its own analyzers is two lines:
///
///     import Analyzers, LedeShell
///     exit(runLede(analyzers: builtInAnalyzers + [ShoutAnalyzer.self]))
@MainActor
public func runLede(
  analyzers: [any Analyzer.Type], analysisDigest: String = "", arguments: [String] = CommandLine.arguments
) -> Int32 {
  let program = Program(registry: AnalyzerRegistry(analyzers), analysisDigest: analysisDigest)
  let code = program.run(Array(arguments.dropFirst()))
  return program.finish(code)
}
