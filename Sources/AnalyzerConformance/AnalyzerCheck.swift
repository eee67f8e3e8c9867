public import AnalyzerKit
internal import Records

/// Returns what an analyzer does against its contract; empty where it keeps all of it.
///
/// Put it into a test of your own package:
///
///     @Test func keepsTheContract() { #expect(checkAnalyzer(ShoutAnalyzer.self).isEmpty) }
///
/// Its examples are run, on their own texts and on others, and on all of these written otherwise (with CRLF, with
/// letters taken apart, with a paragraph before them …); its rows are looked at on texts that break analyzers.
///
/// - Parameters:
///   - analyzer: the analyzer.
///   - texts: further texts to read besides those of the kit.
///   - limit: the work after which a run is taken for one that does not end.
/// - Returns: one sentence for each broken law; where a run does not end, only the sentence about that.
public func checkAnalyzer(
  _ analyzer: any Analyzer.Type, texts: [String] = [], limit: RunLimit = RunLimit()
) -> [String] {
  failures(of: analyzer.entry, texts: texts, limit: limit)
}

/// The same for an analyzer without its types.
func failures(
  of entry: AnalyzerEntry, texts: [String] = [], limit: RunLimit = RunLimit()
) -> [String] {
  let ordinary = [OrdinaryTexts.story, OrdinaryTexts.wrapped, OrdinaryTexts.separate] + texts
  let laws: [@Sendable (RunWatch) -> [String]] = [
    { _ in DeclarationLaws.failures(of: entry) },
    { ExampleLaws.failures(of: entry, $0) },
    { watch in
      (AwkwardTexts.all + ordinary).flatMap { RowLaws.failures(of: entry, text: $0, watch: watch) }
    },
    { RowLaws.failures(of: entry, text: AwkwardTexts.longLine, isRunTwice: false, watch: $0) },
    { CancellationLaws.failures(of: entry, texts: ordinary, $0) },
    { PartLaws.failures(of: entry, texts: ordinary, $0) },
    { MutationLaws.failures(of: entry, texts: texts, $0) },
  ]
  return WatchedThread.failures(entry.name, limit) { watch in
    laws.flatMap { law in watch.failure == nil ? law(watch) : [] }
  }
}

/// Texts that break analyzers.
enum AwkwardTexts {
  static let all: [String] = [
    "", "a", ".", "“", "\"", "'", "\n", "\u{0}", "\u{FEFF}", "\u{301}", "\u{1F469}\u{200D}\u{1F680}",
    "\r\n\r\n\r\n", "“““", "”“”“", "‘’‘’", "«", "He said: “", "” he said.", "\"'\"'\"'", "...", "…", "--",
    "$", "%",
    "Cafe\u{301} o\u{308}", "\u{202E}abc\u{202C}", "日本語の文章です。「引用」と言った。", "שלום עולם", "http://", "a@", "@",
    "#",
    "Mr.", "U.S.", "J. R. R. Tolkien said: “Yes.”\r\n“No,” said Ann.\r\n\r\n• One\r\n• Two",
    "\u{1}\u{2}\u{7F}\u{9B}31m", "I", "It.", "He said.", "NATO", "Biden’s", "2021-13-45", "$1.2 billion %",
    String(repeating: "“", count: 2_000), String(repeating: "a", count: 100_000),
    String(repeating: "He said “no”. ", count: 8_000), String(repeating: "A", count: 1_000) + " said.",
    String(repeating: "\n", count: 5_000), String(repeating: "é“ ", count: 3_000),
    String(repeating: ". ", count: 5_000),
  ]
  /// One line of a megabyte, which is one paragraph and one sentence: what is quadratic shows here.
  static let longLine = String(
    repeating: "The mayor of Zürich told reporters in Paris that nothing had changed, and ", count: 14_000)
}
