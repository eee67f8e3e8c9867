import AnalyzerKit
import Analyzers

/// Everything that is fuzzed.
enum FuzzTargets {
  static let all: [FuzzTarget] =
    [
      ScriptTarget.target, EditingTarget.target, SessionTarget.target, JSONTarget.target, MapTarget.target,
      LayersTarget.target, ReadersTarget.target, GlobTarget.target, PatternTarget.target,
      HistoryTarget.target, TerminalTarget.target, TablesTarget.target,
    ] + builtInAnalyzers.map { AnalyzerTarget.target($0.entry) }

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
