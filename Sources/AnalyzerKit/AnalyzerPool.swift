/// The analyzers that were made for a run over documents, each once for its options.
public final class AnalyzerPool {
  private var analyzers: [AnalyzerKey: Any] = [:]

  /// Creates an empty pool.
  public init() {}

  /// Returns the analyzer of a key, made by `make` where there is none.
  ///
  /// - Throws: what `make` throws.
  func analyzer<Made: Analyzer>(_ key: AnalyzerKey, _ make: () throws -> Made) rethrows -> Made {
    if let analyzer = analyzers[key] as? Made { return analyzer }
    let analyzer = try make()
    analyzers[key] = analyzer
    return analyzer
  }
}

/// An analyzer's name and its options.
struct AnalyzerKey: Hashable {
  let name: String
  let options: AnyHashable
}
