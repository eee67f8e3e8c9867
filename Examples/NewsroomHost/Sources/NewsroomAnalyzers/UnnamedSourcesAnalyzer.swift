public import AnalyzerKit
public import Records

import Discourse

/// Finds quotations whose source the text does not name: `a person familiar with the matter`.
public struct UnnamedSourcesAnalyzer: DocumentAnalyzer {
  /// What can be asked for.
  public struct Options: AnalyzerOptions {
    /// Whether reported speech counts too.
    var includesReports = false

    /// The options as they are written.
    public static let fields: [OptionField<Self>] = [
      .flag(\.includesReports, "reports", help: "Also lists reported speech.")
    ]

    /// Creates the default options.
    public init() {}
  }

  /// One quotation.
  public struct Row: AnalyzerRow {
    var source: TextSpan
    var content: [TextSpan]
    var confidence: Double

    /// The columns, in order.
    public static let columns: [RowColumn<Self>] = [
      .span("source", \.source, help: "The source as the text has it."),
      RowColumn.spans("content", \.content, help: "What is said.").leading,
      .score("confidence", \.confidence, help: "How sure content and source are, 0 to 1."),
    ]
  }

  /// Name, summary and examples.
  public static let info = AnalyzerInfo(
    "unnamed-sources", summary: "Finds quotations whose source is not named.",
    discussion: "Reads who is quoted with what, and keeps sources that stand for nobody with a name.",
    examples: [
      Example(
        "unnamed-sources", "A source without a name",
        text: "“The deal is dead,” an official said. “It is not,” Jane Roe said.",
        columns: ["source", "content"], rows: [["an official", "The deal is dead,"]]),
      Example(
        "unnamed-sources", "Everybody is named", text: "“It is not,” Jane Roe said.",
        columns: ["source"], rows: []),
      Example(
        "unnamed-sources --reports", "Also what is reported without marks",
        text: "An official said that the deal was dead.", columns: ["source"], rows: [["An official"]]),
    ],
    seeAlso: ["quotes"])

  private let kinds: Set<Attribution.Kind>

  /// Creates the analyzer of some options.
  public init(options: Options) {
    kinds = options.includesReports ? [.direct, .mixed, .indirect] : [.direct, .mixed]
  }

  /// Returns the quotations of a document whose source has no name, in text order.
  public func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
    let names = Set(try context.names.clusters.map(\.name))
    return try context.attributions(of: kinds).compactMap { attribution in
      guard let source = attribution.mention, attribution.speaker.map({ !names.contains($0) }) ?? true else {
        return nil
      }
      return Row(source: source, content: attribution.content, confidence: attribution.confidence)
    }
  }
}
