import AnalyzerKit
import Analyzers
import Records

/// An analyzer and the options that it is measured with.
struct MeasuredAnalyzer {
  let entry: AnalyzerEntry
  let options: [String: OptionValue]
  /// Its command.
  var name: String { entry.name }

  /// All that are built in, by name; quotes with reported speech, which is the most work.
  static var all: [MeasuredAnalyzer] {
    AnalyzerRegistry(builtInAnalyzers).entries.map { entry in
      MeasuredAnalyzer(entry: entry, options: options[entry.name] ?? [:])
    }
  }

  private static let options: [String: [String: OptionValue]] = [
    "quotes": ["kind": .words(["direct", "mixed", "indirect"])]
  ]
}
