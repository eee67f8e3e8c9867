internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Extracts the sentences that tell most of a text.
struct SummarizeAnalyzer: DocumentAnalyzer {
  struct Options: AnalyzerOptions {
    var sentences: Int?
    var words: Int?
    var percent: Int?
    static let fields: [OptionField<Self>] = [
      .value(\.sentences, "sentences", in: 1...1000, help: "How many sentences; 3 where nothing is said."),
      .value(\.words, "words", in: 1...100_000, help: "At most so many words."),
      .value(\.percent, "percent", in: 1...100, help: "A share of the sentences of running text."),
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
    static let columns: [RowColumn<Self>] = [
      .span("text", \.text, help: "The sentence as it stands.").detail,
      .integer("sentence", \.sentence, help: "Its number in the document, from 1."),
      .score("score", \.score, help: "How well it tells the text; the best sentence has 1.").detail,
      .text(
        "rendered", \.rendered, help: "The sentence as a reader is shown it: names for pronouns, speakers."),
    ]
  }

  func analyze(_ document: Document, options: Options, context: AnalysisContext) throws -> [Row] {
    let blocks = context.layout.blocks
    let sentences = context.sentences
    func role(_ sentence: Sentence) -> BlockRole {
      blocks.indices.contains(sentence.block) ? blocks[sentence.block].role : .body
    }
    let body = sentences.indices.filter { role(sentences[$0]) == .body }
    guard !body.isEmpty else { return [] }
    let headline = sentences.prefix { role($0) != .body }.filter { role($0) == .title }.map(\.tokens)
    let title = headline.first.map { context.tokens[$0] } ?? []
    try context.checkpoint()
    let ranker = try SummarizeRanker(
      body.map { context.tokens[sentences[$0].tokens] }, headline: title, in: document.text, context)
    try context.checkpoint()
    let reader = SummarizeReader(context)
    let scores = try zip(ranker.scores, body).map { score, sentence in
      try context.checkpoint(at: sentence)
      return score - reader.penalty(sentence)
    }
    let chosen = try SummarizeSelector(limit: options.limit).select(
      ranker, scores: scores, terms: ranker.terms
    ) {
      position in
      try context.checkpoint()
      return try reader.candidate(body[position])
    }
    let best = chosen.map { scores[$0.position] }.max() ?? 0
    return chosen.map { position, found in
      Row(
        text: found.span, sentence: found.sentence + 1, score: best > 0 ? max(0, scores[position] / best) : 0,
        rendered: found.rendered)
    }
  }
}
