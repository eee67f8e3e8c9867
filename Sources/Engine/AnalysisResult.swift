public import AnalyzerKit
public import Discourse
public import Records

/// What an analyzer made of one document: values only.
public struct AnalysisResult: Sendable {
  /// Rows or a part, or the reason why there are none.
  public enum Outcome: Sendable {
    /// What the analyzer returned.
    case output(AnalysisOutput)
    /// The analyzer could not run.
    case fault(AnalysisFault)
  }

  /// The document.
  public let document: Document
  /// Rows or a part, or the reason why there are none.
  public let outcome: Outcome
  /// What the document names, in the order of first mention; nil where it is not to be joined with other documents,
  /// see ``Engine/run(_:over:joinsNames:until:each:)``.
  public let names: [DocumentName]?
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
    let known = AnalysisError(error, of: analyzer)
    code = known.code
    message = known.message
    help = known.help
  }
}
