public import Records

/// What an analyzer makes of one document.
public enum AnalysisOutput: Sendable {
  /// The cells of its rows, in the columns' order.
  case rows([[Cell]])
  /// What the document contributes to an analyzer that combines documents; see ``CorpusAnalyzer``.
  case part(any Codable & Sendable)
}

/// An analyzer that was made for its options, without its types.
public struct AnalyzerBody {
  /// Returns the rows or the part of one document.
  let analyze: (_ document: Document, _ context: AnalysisContext) throws -> AnalysisOutput
  /// Returns the rows of all parts.
  let combine: (_ parts: [AnyCorpusPart], _ context: CombineContext) throws -> [CombinedRow]

  /// Creates the body of an analyzer.
  ///
  /// - Parameters:
  ///   - analyze: returns the rows or the part of one document.
  ///   - combine: the rows of all parts; none for an analyzer that reads one document at a time.
  public init(
    _ analyze: @escaping (_ document: Document, _ context: AnalysisContext) throws -> AnalysisOutput,
    combine: @escaping (_ parts: [AnyCorpusPart], _ context: CombineContext) throws -> [CombinedRow] = {
      _, _ in []
    }
  ) {
    self.analyze = analyze
    self.combine = combine
  }
}
