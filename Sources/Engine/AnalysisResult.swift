public import AnalyzerKit
public import Linguistics
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
  /// What the analyzer has read, and what else is asked of the same text.
  let layers: TextLayers

  /// Whether the analyzer asked for names, so that ``names()`` costs nothing.
  public var hasNames: Bool { layers.computed["names"] != nil }

  /// Returns what the document names, in the order of first mention; at no cost where the analyzer asked for names.
  ///
  /// - Throws: ``Cancelled``.
  public func names() throws -> [DocumentName] {
    let names = layers.names.documentNames(in: document.text)
    guard !layers.isStopped else { throw Cancelled() }
    return names
  }
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
