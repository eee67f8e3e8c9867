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
/// - Returns: one sentence for each broken law.
public func checkAnalyzer(_ analyzer: any Analyzer.Type, texts: [String] = []) -> [String] {
  failures(of: analyzer.entry, texts: texts)
}

/// The same for an analyzer without its types.
func failures(of entry: AnalyzerEntry, texts: [String] = []) -> [String] {
  let ordinary = [OrdinaryTexts.story, OrdinaryTexts.wrapped, OrdinaryTexts.separate] + texts
  return DeclarationLaws.failures(of: entry)
    + ExampleLaws.failures(of: entry)
    + (AwkwardTexts.all + ordinary).flatMap { RowLaws.failures(of: entry, text: $0) }
    + RowLaws.failures(of: entry, text: AwkwardTexts.longLine, isRunTwice: false)
    + CancellationLaws.failures(of: entry, texts: ordinary)
    + PartLaws.failures(of: entry, texts: ordinary)
    + MutationLaws.failures(of: entry, texts: texts)
}
