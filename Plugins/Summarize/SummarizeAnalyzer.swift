internal import AnalyzerKit
internal import Glibc
internal import Linguistics
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
    var limit: SummarizeSelector.Limit { limits.first ?? .sentences(3) }

    private var limits: [SummarizeSelector.Limit] {
      [
        sentences.map(SummarizeSelector.Limit.sentences), words.map(SummarizeSelector.Limit.words),
        percent.map(SummarizeSelector.Limit.percent),
      ].compactMap(\.self)
    }
  }

  struct Row: AnalyzerRow {
    var text: TextSpan
    var sentence: Int
    var score: Double
    var rendered: String
    var reasons: [SummarizeReason]
    static let columns: [RowColumn<Self>] = [
      .span("text", \.text, help: "The sentence as it stands.").detail,
      .integer("sentence", \.sentence, help: "Its number in the document, from 1."),
      .score("score", \.score, help: "How well it tells the text; the best sentence has 1.").detail,
      RowColumn<Self>.text(
        "rendered", \.rendered, help: "The sentence as a reader is shown it: names for pronouns, speakers."
      ).prose,
      .custom(
        "reasons", .list, help: "What speaks for it and against it, compared with the text's mean sentence."
      ) { row, _ in .list(row.reasons.map(\.cell)) }.detail,
    ]
  }

  let options: Options

  func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
    let text = try SummarizeText(context)
    guard !text.body.isEmpty else { return [] }
    try context.checkpoint()
    var ranker = SummarizeRanker(try text.features(context))
    let reader = try SummarizeReader(context)
    let penalties = try text.body.map { sentence in
      try context.checkpoint(at: sentence)
      return try reader.penalty(sentence)
    }
    for (position, penalty) in penalties.enumerated() { ranker.lower(position, by: penalty) }
    let candidates = SummarizeCandidates(text.body, reader, asks: !options.isPlain, context)
    var selector = SummarizeSelector(ranker, candidates)
    let chosen = try selector.select(options.limit)
    let best = chosen.map { ranker.scores[$0.position] }.max() ?? 0
    return chosen.map { position, found in
      Row(
        text: found.span, sentence: found.sentence + 1, score: exp(ranker.scores[position] - best),
        rendered: found.rendered,
        reasons: ranker.reasons(position, penalty: penalties[position]))
    }
  }
}
