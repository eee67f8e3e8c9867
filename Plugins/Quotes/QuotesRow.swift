internal import AnalyzerKit
internal import Discourse
internal import Records

/// One attribution.
struct QuotesRow: AnalyzerRow {
  var kind: Attribution.Kind
  var speaker: String?
  var mention: TextSpan?
  var cue: TextSpan?
  var content: [TextSpan]
  var text: String
  var repaired: Bool
  var confidence: Double
  var rule: String
  var reason: String?

  /// Creates the row of an attribution of `text`.
  init(_ attribution: Attribution, in text: SourceText) {
    kind = attribution.kind
    speaker = attribution.speaker
    mention = attribution.mention
    cue = attribution.cue
    content = attribution.content
    self.text = attribution.words(in: text)
    repaired = attribution.isRepaired
    confidence = attribution.confidence
    rule = attribution.rule.rawValue
    reason = attribution.reason
  }

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
