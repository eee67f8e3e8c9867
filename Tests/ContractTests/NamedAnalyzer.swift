import AnalyzerKit
import Analyzers
import Testing

/// An analyzer as the argument of a test, which a failure names.
struct NamedAnalyzer: CustomTestStringConvertible, Sendable {
  static let all = builtInAnalyzers.map(NamedAnalyzer.init)

  let type: any Analyzer.Type

  var name: String { type.info.name }
  var entry: AnalyzerEntry { type.entry }
  var testDescription: String { name }
}
