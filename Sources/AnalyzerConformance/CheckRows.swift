public import AnalyzerKit
public import Declarations
internal import Records

/// Returns what the rows of an analyzer do against its contract on one text; empty where they keep all of it.
///
/// - Parameters:
///   - entry: the analyzer.
///   - options: values that fit its declarations.
///   - text: the document.
/// - Returns: one sentence for each broken law.
public func checkRows(of entry: AnalyzerEntry, options: [String: OptionValue], text: String) -> [String] {
  WatchedThread.failures(entry.name, RunLimit()) { watch in
    RowLaws.failures(of: entry, options: options, text: text, watch: watch)
  }
}
