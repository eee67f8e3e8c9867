internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Reads many documents as one: the sentences that tell most of all of them, none twice.
///
/// Each document gives the sentences that `summarize` would show of it, as they can stand alone; what many documents
/// tell is then covered by as few of them as the limit allows.
struct DigestAnalyzer: CorpusAnalyzer {
  struct Row: DocumentRow {
    var document: Int
    var date: String?
    var about: String?
    var sentence: Int
    var text: TextSpan
    var score: Double
    var documents: Int
    var concepts: [String]
    var rendered: String

    static let columns: [RowColumn<Self>] = [
      .custom("date", .date, help: "The document's date; with --timeline, that of what is told.") { row, _ in
        row.date.map { .date($0) } ?? .null
      },
      .text("about", \.about, help: "With --contrast, which of the two it is about."),
      RowColumn.integer("sentence", \.sentence, help: "Its number in the document, from 1.").detail,
      RowColumn.span("text", \.text, help: "The sentence as it stands.").detail,
      RowColumn.score("score", \.score, help: "How much it adds to those chosen before; the most is 1.")
        .detail,
      RowColumn.integer("documents", \.documents, help: "How many documents have this sentence.").detail,
      RowColumn.custom("concepts", .list, help: "The words for which it was chosen.") { row, _ in
        .list(row.concepts.map { .text($0) })
      }.detail,
      RowColumn<Self>.text(
        "rendered", \.rendered, help: "The sentence as a reader is shown it: names for pronouns, speakers."
      ).prose,
    ]
  }

  static let filters: [RowFilter] = [.from, .to]
  static let identifiesNames = false

  let options: Options

  func prepare(_ document: Document, context: AnalysisContext) throws -> DigestPart {
    try DigestReader(document, options, context).part()
  }

  func combine(
    _ parts: [CorpusPart<DigestPart>], context: CombineContext
  ) throws -> [Row] {
    let pool = try DigestPool(parts, context)
    if options.contrast != nil { return try DigestContrast(pool, options, context).rows() }
    return try DigestCoverage(pool, options, context).rows()
  }
}
