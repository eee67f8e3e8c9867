internal import AnalyzerKit
internal import Discourse
internal import Records

/// Extracts the sentences that tell most of a text.
struct SummarizeAnalyzer: DocumentAnalyzer {
  struct Options: AnalyzerOptions {
    var sentences: Int?
    var words: Int?
    var percent: Int?
    var isPlain = false
    static let fields: [OptionField<Self>] = [
      .value(\.sentences, "sentences", in: 1...1000, help: "How many sentences; 3 where nothing is said."),
      .value(\.words, "words", in: 1...100_000, help: "At most so many words."),
      .value(\.percent, "percent", in: 1...100, help: "A share of the sentences of running text."),
      .flag(
        \.isPlain, "plain", help: "Only sentences that need no name from elsewhere; several times as fast."),
    ]

    func validate() throws(AnalysisError) {
      guard limits.count <= 1 else {
        throw AnalysisError.conflict(
          "--sentences, --words and --percent exclude each other",
          help: "give only one of them")
      }
    }

    /// The limit that was written, or three sentences.
    var limit: SentenceLimit { limits.first ?? .sentences(3) }

    private var limits: [SentenceLimit] {
      [
        sentences.map(SentenceLimit.sentences), words.map(SentenceLimit.words),
        percent.map(SentenceLimit.percent),
      ].compactMap(\.self)
    }
  }

  struct Row: AnalyzerRow {
    var text: TextSpan
    var sentence: Int
    var score: Double
    var rendered: String
    var reasons: [SentenceReason]
    static let columns: [RowColumn<Self>] = [
      .span("text", \.text, help: "The sentence as it stands.").detail,
      .integer("sentence", \.sentence, help: "Its number in the document, from 1."),
      .score("score", \.score, help: "How well it tells the text; the best sentence has 1.").detail,
      RowColumn<Self>.text(
        "rendered", \.rendered, help: "The sentence as a reader is shown it: names for pronouns, speakers."
      ).prose,
      .custom(
        "reasons", .list, help: "What speaks for it and against it, compared with the text's mean sentence."
      ) { row, _ in .list(row.reasons.map(SummarizeAnalyzer.cell)) }.detail,
    ]
  }

  let options: Options

  func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
    try context.chosenSentences(options.limit, namesPeople: !options.isPlain).map { chosen in
      Row(
        text: chosen.span, sentence: chosen.sentence + 1, score: chosen.score, rendered: chosen.rendered,
        reasons: chosen.reasons)
    }
  }

  /// The reason as a cell of a list.
  private static func cell(_ reason: SentenceReason) -> Cell {
    .record([
      Cell.Field("reason", .text(reason.kind.rawValue)),
      Cell.Field("value", .number(Cell.rounded(reason.value))),
    ])
  }
}
