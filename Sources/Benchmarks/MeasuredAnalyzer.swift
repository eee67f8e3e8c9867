import AnalyzerKit
import Analyzers
internal import Declarations
import Records

/// An analyzer and the options that it is measured with.
struct MeasuredAnalyzer {
  let entry: AnalyzerEntry
  let options: [String: OptionValue]
  /// What stands after its command; empty for none.
  var arguments = ""
  /// Its command.
  var name: String { entry.name }
  /// Its command with what stands after it.
  var title: String { arguments.isEmpty ? name : "\(name) \(arguments)" }

  /// All that are built in, by name; quotes with reported speech, which is the most work, and summaries also without names.
  static var all: [MeasuredAnalyzer] {
    builtInAnalyzers.map { $0.entry }.sorted { $0.name < $1.name }.flatMap { entry in
      let measured = MeasuredAnalyzer(entry: entry, options: options[entry.name] ?? [:])
      guard entry.name == "summarize" else { return [measured] }
      let options: [String: OptionValue] = ["words": .integer(70)]
      let plain = options.merging(["plain": .flag(true)]) { $1 }
      return [
        MeasuredAnalyzer(entry: entry, options: options, arguments: "--words 70"),
        MeasuredAnalyzer(entry: entry, options: plain, arguments: "--words 70 --plain"),
      ]
    }
  }

  private static let options: [String: [String: OptionValue]] = [
    "quotes": ["kind": .words(["direct", "mixed", "indirect"])]
  ]
}
