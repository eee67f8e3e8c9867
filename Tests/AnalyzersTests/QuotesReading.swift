import AnalyzerKit
import Discourse
import Records

@testable import Analyzers

/// Runs the quotes analyzer over texts of tests.
enum QuotesReading {
  static func rows(
    _ text: String, kinds: [Attribution.Kind] = [.direct, .mixed],
    manners: [Attribution.Manner] = Attribution.Manner.allCases,
    recall: Bool = false
  ) throws -> [QuotesRow] {
    var options = QuotesAnalyzer.Options()
    options.kinds = kinds
    options.manners = manners
    options.recall = recall
    return try AnalysisContext(Document(text)).rows(of: QuotesAnalyzer.self, options: options)
  }

  /// Writes the rows as `speaker: text`, a dash where nobody is named.
  static func said(_ text: String, _ kinds: [Attribution.Kind] = [.direct, .mixed]) throws -> [String] {
    try rows(text, kinds: kinds).map { "\($0.speaker ?? "–"): \($0.text)" }
  }
}
