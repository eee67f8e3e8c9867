internal import AnalyzerKit
internal import Records

/// How much of what a source said is in quotation marks.
enum QuotesKind: String, CaseIterable, Sendable {
  /// A whole utterance in marks.
  case direct
  /// A reported clause with a part in marks.
  case mixed
  /// A reported clause without marks.
  case indirect
  /// A word or title in marks that nobody is quoted with.
  case term
}

/// One attribution.
struct QuotesRow: AnalyzerRow {
  var kind: QuotesKind
  var speaker: String?
  var mention: TextSpan?
  var cue: TextSpan?
  var content: [TextSpan]
  var text: String
  var repaired = false
  var confidence: Double
  var rule: String
  var reason: String?
  /// Speech, thought or writing; what `--verbs` asks for, no column.
  var manner = QuotesManner.speech

  static let columns: [RowColumn<Self>] = [
    .choice("kind", \.kind, help: "Direct, mixed, indirect or term.").detail,
    .text("speaker", \.speaker, help: "Who said it, by the fullest name in the document.").naming(.mention),
    .span(
      "mention", \.mention, help: "The source as it stands at the attribution: a name, a phrase, a pronoun."
    ).detail,
    .span("cue", \.cue, help: "The word that says that somebody speaks."),
    .spans("content", \.content, help: "What was said, one span for each unbroken piece.").detail.leading,
    .text("text", \.text, help: "The pieces, joined by an ellipsis."),
    .boolean("repaired", \.repaired, help: "Whether a quotation mark was missing or wrong.").detail,
    .score("confidence", \.confidence, help: "How sure content and source are, 0 to 1.").detail,
    .text("rule", \.rule, help: "How the source was found.").detail,
    .text("reason", \.reason, help: "Why there is no speaker.").detail,
  ]
}
