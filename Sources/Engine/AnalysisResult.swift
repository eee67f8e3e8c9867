public import AnalyzerKit
public import Records

/// What an analyzer made of one document.
public struct AnalysisResult {
  /// Rows or a part, or the reason why there are none.
  public enum Outcome {
    /// The rows' cells, in the analyzer's columns.
    case rows([[Cell]])
    /// What the document gives to an analyzer that combines many.
    case part(any Sendable)
    /// The analyzer could not run.
    case fault(AnalysisFault)
  }

  /// The document.
  public let document: Document
  /// Rows, or the reason why there are none.
  public let outcome: Outcome
  /// What the reader should know about the rows.
  public let warnings: [AnalysisWarning]
}

/// Why an analyzer could not read a document.
public struct AnalysisFault: Error, Hashable, Sendable {
  /// The analyzer's name.
  public let analyzer: String
  /// The document's name.
  public let document: String
  /// A stable code for programs.
  public let code: String
  /// One sentence without a period.
  public let message: String
  /// What to do about it.
  public let help: String

  init(analyzer: String, document: Document, error: any Error) {
    self.analyzer = analyzer
    self.document = document.name
    code = (error as? AnalysisError)?.code ?? AnalysisError.Code.failed.rawValue
    message = (error as? AnalysisError)?.message ?? "the analyzer '\(analyzer)' failed: \(error)"
    help = (error as? AnalysisError)?.help ?? "run the other documents; report this to the analyzer's author"
  }
}
