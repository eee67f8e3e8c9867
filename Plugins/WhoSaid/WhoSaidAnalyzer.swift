internal import AnalyzerKit
internal import Discourse
internal import Records

/// Finds who said some words, or is reported to have said them.
struct WhoSaidAnalyzer: DocumentAnalyzer {
  struct Row: AnalyzerRow {
    var speaker: String?
    var text: String
    var date: String?
    var kind: String
    var content: [TextSpan]
    var mention: TextSpan?
    var confidence: Double

    static let columns: [RowColumn<Self>] = [
      RowColumn.text("speaker", \.speaker, help: "Who said it.").naming(.mention),
      .text("text", \.text, help: "What was said, its pieces joined by an ellipsis."),
      .custom("date", .date, help: "The document's date.") { row, _ in row.date.map { .date($0) } ?? .null },
      RowColumn.text("kind", \.kind, help: "Direct, mixed or indirect.").detail,
      RowColumn.spans("content", \.content, help: "Where it stands.").detail.leading,
      RowColumn.span("mention", \.mention, help: "The source as it stands there.").detail,
      RowColumn.score("confidence", \.confidence, help: "How sure content and source are, 0 to 1.").detail,
    ]
  }

  static let filters: [RowFilter] = [
    RowFilter.words("words", in: "text", help: "The words: whole, in this order, whatever their case.")
      .argument,
    .name("speaker", in: "speaker", help: "Keeps what somebody of this name said."),
    .from, .to,
  ]

  static let info = AnalyzerInfo(
    "who-said", summary: "Finds who said some words.",
    discussion: """
      It looks in quotations and in reported speech, as 'quotes' finds them with --kind direct,mixed,indirect. The words \
      must stand there whole and in this order; case and diacritics do not matter.
      """,
    examples: [
      Example(
        "who-said \"will win\"", "Who said it",
        text: "“We will win,” Jane Roe said. John Doe said that nobody would win.",
        columns: ["speaker", "text"], rows: [["Jane Roe", "We will win,"]]),
      Example(
        "who-said plan", "Also in reported speech", text: "Jane Roe said that the plan would fail.",
        columns: ["speaker", "kind"], rows: [["Jane Roe", "indirect"]]),
      Example(
        "who-said war --speaker Roe", "By one person only",
        text: "“No war,” Jane Roe said. “War it is,” John Doe said.", columns: ["speaker", "text"],
        rows: [["Jane Roe", "No war,"]]),
    ],
    seeAlso: ["quotes", "speakers"])

  let options: NoOptions

  func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
    let date = document.metadata.text("date")
    return try context.attributions(of: [.direct, .mixed, .indirect]).map { attribution in
      Row(
        speaker: attribution.speaker, text: attribution.words(in: document.text), date: date,
        kind: attribution.kind.rawValue, content: attribution.content, mention: attribution.mention,
        confidence: attribution.confidence)
    }
  }
}
