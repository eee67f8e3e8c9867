internal import AnalyzerKit
internal import Discourse
internal import Records

/// Finds quotations and reported speech, and says who said them.
struct QuotesAnalyzer: DocumentAnalyzer {
  typealias Row = QuotesRow

  struct Options: AnalyzerOptions {
    var kinds: [Attribution.Kind] = [.direct, .mixed]
    var manners: [Attribution.Manner] = Attribution.Manner.allCases
    var recall = false
    var minimumWords = 1

    static let fields: [OptionField<Self>] = [
      .choices(\.kinds, "kind", help: "Which kinds are listed, joined by commas."),
      .choices(
        \.manners, "verbs", help: "Speech (said), thought (believes) and writing (tweeted), joined by commas."
      ),
      .flag(\.recall, "recall", help: "Lists doubtful ones too, with their low confidence."),
      .value(\.minimumWords, "min-words", in: 1...200, help: "Fewest words of a quotation."),
    ]
  }

  static let filters: [RowFilter] = [
    .name("speaker", in: "speaker", help: "Keeps what somebody of this name said."),
    .words("about", in: "text", help: "Keeps quotations with these words."),
    .from, .to,
  ]

  static let info = AnalyzerInfo(
    "quotes", summary: "Finds quotations and who said them.",
    discussion: """
      Quotation marks are paired first, and repaired where they are missing, doubled or turned round. Then the \
      words around each quotation are matched for a cue such as “said” and its subject; the column rule names the \
      pattern. A pronoun stands for the speaker or subject before it, else for the fitting person named last. Where \
      nothing is found the speaker is empty and the column reason says why.
      The rules lead-in, clause and paragraph go beyond the words next to the quotation; their confidence is low.
      Interviews and scripts need no marks: lines such as “MR. ROE: …” or “Q: …” are turns where the form repeats, \
      and “Note: …” is none. What stands in a turn is not listed again; Q and A name nobody, and the reason says so.
      The option --verbs keeps what was said, thought or written, by the cue: thought is believes, \
      thinks, hopes, wants and the like, writing is wrote, tweeted, posted, emailed, published, signed and reads, \
      speech is all else: said, claimed, according to, a colon, no cue.
      It does not know who speaks in dialogues without cues. Indirect speech is found by listed cue verbs, by nouns \
      such as claim and promise where it is told whose, and by “according to”.
      """,
    examples: [
      Example(
        "quotes", "Who said what", text: "Jane Roe said: “We will win.”",
        columns: ["kind", "speaker", "text"], rows: [["direct", "Jane Roe", "We will win."]]),
      Example(
        "quotes", "A quotation that is split by its cue", text: "“We will win,” Jane Roe said, “and soon.”",
        columns: ["kind", "speaker", "text"], rows: [["direct", "Jane Roe", "We will win, … and soon."]]),
      Example(
        "quotes", "A closing mark turned the wrong way", text: "Jane Roe said: “We will win “.",
        columns: ["text", "repaired"], rows: [["We will win", "true"]]),
      Example(
        "quotes", "Nobody near the quotation",
        text: "“Decrease the tension and continue to talk”. It is the main idea.",
        columns: ["speaker", "text", "reason"],
        rows: [["", "Decrease the tension and continue to talk", "no cue or speaker near the quotation"]]),
      Example(
        "quotes --kind indirect", "Reported speech", text: "Jane Roe said that the plan would fail.",
        columns: ["kind", "cue", "text"], rows: [["indirect", "said", "that the plan would fail"]]),
      Example(
        "quotes", "An interview without marks", text: "MR. ROE: Will we win?\n\nMS. DOE: I am sure of it.",
        columns: ["kind", "mention", "text"],
        rows: [["direct", "MR. ROE", "Will we win?"], ["direct", "MS. DOE", "I am sure of it."]],
        exemptions: ["split": "only turns that repeat in one document are turns"]),
      Example(
        "quotes --verbs writing", "What was written, not said",
        text: "“We will win,” Jane Roe said. “It is late,” John Doe wrote.",
        columns: ["speaker", "text"], rows: [["John Doe", "It is late,"]]),
    ],
    seeAlso: ["entities", "sentiment"])

  let options: Options

  func analyze(_ document: Document, context: AnalysisContext) throws -> [QuotesRow] {
    try context.attributions(of: Set(options.kinds), doubtful: options.recall)
      .filter { options.manners.contains($0.manner) }
      .map { QuotesRow($0, in: document.text) }
      .filter(isLongEnough)
  }

  private func isLongEnough(_ row: QuotesRow) -> Bool {
    row.kind == .term || options.minimumWords == 1
      || row.text.split(separator: " ").count >= options.minimumWords
  }
}
