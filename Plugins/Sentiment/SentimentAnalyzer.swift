internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Scores the tone of documents, sentences, quotations, or towards a name.
struct SentimentAnalyzer: DocumentAnalyzer {
  /// What one row is about.
  enum Scope: String, CaseIterable {
    case document
    case sentence
    case target
    case quote
  }

  struct Options: AnalyzerOptions {
    var scope = Scope.document
    var target: String?
    var targetField: String?
    var lexicon: OptionFile?
    var namesSpeakers = false
    static let fields: [OptionField<Self>] = [
      .choice(\.scope, "by", help: "What a row is about."),
      .name(\.target, "target", help: "A name: scores what is said about it."),
      .text(\.targetField, "target-field", help: "The metadata field that holds each document's target."),
      .file(\.lexicon, "lexicon", help: "Your own words: a word or phrase, a tab, its value from -4 to 4."),
      .flag(
        \.namesSpeakers, "speakers",
        help: "With --by sentence: says who speaks, which takes many times as long."),
    ]

    /// Who speaks is asked of the quotations and names: slow layers that the tone of sentences does not need.
    var absentColumns: Set<String> { scope == .sentence && !asksWhoSpeaks ? ["speaker"] : [] }

    /// Whether the speakers of sentences are named: where a target is sought, its names and quotations are read anyway.
    fileprivate var asksWhoSpeaks: Bool { namesSpeakers || target != nil || targetField != nil }

    func validate() throws(AnalysisError) {
      guard target == nil || targetField == nil else {
        throw AnalysisError.conflict(
          "--target and --target-field exclude each other",
          help: "give the name, or the field that holds it")
      }
      guard scope == .sentence || !namesSpeakers else {
        throw AnalysisError.conflict("--speakers is about sentences", help: "write --by sentence --speakers")
      }
      guard scope != .quote || (target == nil && targetField == nil) else { throw Self.quotesHaveNoTarget }
    }

    static let quotesHaveNoTarget = AnalysisError.conflict(
      "--by quote takes no target",
      help: "use --by sentence to see what is said about a name, with its speaker")
  }

  struct Row: AnalyzerRow {
    var scope: Scope
    var target: String?
    var speaker: String?
    var text: TextSpan?
    var score: SentimentScore

    static let columns: [RowColumn<Self>] = [
      .choice("scope", \.scope, help: "What the row is about."),
      .text("target", \.target, help: "The name that is scored.").naming(.subject),
      .text("speaker", \.speaker, help: "Who says it.").naming(.mention),
      .span("text", \.text, help: "The sentence, the quotation, or the first mention of the target."),
      .choice("label", \.score.label, help: "The score in words."),
      .score("score", \.score.score, help: "From -1, negative, to 1, positive."),
      .score("coverage", \.score.coverage, help: "The share of words that have polarity.").detail,
      .boolean(
        "lowEvidence", \.score.hasLittleEvidence, help: "Whether a neutral score may be mere silence."
      ).detail,
      .score("eventValence", \.score.eventValence, help: "How bad or good the events are that are named.")
        .detail,
      .custom("evidence", .list, help: "The words that made the score, what each added, and by which rule.") {
        row, text in
        .list(
          row.score.evidence.map { hit in
            .record([
              Cell.Field("text", .span(.init(hit.span, of: text))),
              Cell.Field("value", .number(Cell.rounded(hit.value))),
              Cell.Field("rule", .text(hit.rule.rawValue)),
            ])
          })
      }.detail,
    ]
  }

  private let options: Options
  /// The words of the reader's own list.
  private let own: SentimentOwnWords?

  /// Creates the analyzer, with the words of the reader's own list.
  ///
  /// - Throws: `AnalysisError` where a line of that list cannot be read.
  init(options: Options) throws {
    self.options = options
    own = try options.lexicon.map { file throws(AnalysisError) in try SentimentOwnWords(file) }
  }

  func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
    var name = options.target
    if let field = options.targetField {
      name = document.metadata.text(field)
      guard name != nil else {
        context.warn("the document has no text in the field '\(field)'", at: TextSpan(0, 0))
        return []
      }
    }
    if name == nil, options.scope != .target {
      let reader = try SentimentToneReader(context, own)
      switch options.scope {
      case .document: return try [reader.document()]
      case .sentence: return try reader.sentenceRows(namingSpeakers: options.asksWhoSpeaks)
      case .quote, .target: return try reader.quoteRows()
      }
    }
    let reader = try SentimentReader(context, own)
    guard let name else { return try reader.targetRows() }
    guard let target = try SentimentTarget(name, in: context) else {
      context.warn("the target '\(name)' does not occur in the text", at: TextSpan(0, 0))
      return []
    }
    switch options.scope {
    case .document, .target: return try [reader.row(for: target)]
    case .sentence: return try reader.sentenceRows(about: target)
    case .quote: throw Options.quotesHaveNoTarget
    }
  }
}
