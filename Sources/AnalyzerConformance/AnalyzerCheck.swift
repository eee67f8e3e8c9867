public import AnalyzerKit
internal import Records

/// Returns what an analyzer does against its contract; empty where it keeps all of it.
///
/// Put it into a test of your own package:
///
///     @Test func keepsTheContract() { #expect(checkAnalyzer(ShoutAnalyzer.self).isEmpty) }
///
/// - Parameters:
///   - analyzer: the analyzer.
///   - texts: further texts to read besides the awkward ones of the kit.
/// - Returns: one sentence for each broken law.
public func checkAnalyzer(_ analyzer: any Analyzer.Type, texts: [String] = []) -> [String] {
  let entry = analyzer.entry
  var failures = DeclarationLaws.failures(of: entry)
  for text in AwkwardTexts.all + texts { failures += RowLaws.failures(of: entry, text: text) }
  return failures
}
