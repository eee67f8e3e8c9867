internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Shows the language layer: one row a token.
struct TokensAnalyzer: DocumentAnalyzer {
  struct Options: AnalyzerOptions {
    var isPlain = false
    static let fields: [OptionField<Self>] = [
      .flag(\.isPlain, "plain", help: "Lists tokens and sentences alone: many times as fast.")
    ]

    var absentColumns: Set<String> { isPlain ? ["lemma", "upos", "xpos", "entity"] : [] }
  }

  struct Row: AnalyzerRow {
    var sentence: Int
    var text: TextSpan
    var tag: TokenTag?
    var entity: String?
    static let columns: [RowColumn<Self>] = [
      .integer("sentence", \.sentence, help: "The sentence's number in the document, from 1."),
      .span("text", \.text, help: "The token."),
      .custom("lemma", .text, help: "The base form.") { row, _ in .text(row.tag?.lemma) },
      .custom("upos", .text, help: "The universal part-of-speech tag.") { row, _ in
        .text(row.tag?.upos.rawValue)
      },
      .custom("xpos", .text, help: "The Penn Treebank tag.") { row, _ in .text(row.tag?.xpos) },
      .text("entity", \.entity, help: "B- or I- with the type of the name that it is part of, else O."),
    ]
  }

  static let info = AnalyzerInfo(
    "tokens", summary: "Lists words and marks with base form, tags and name type.",
    discussion: """
      Tokens follow the English treebanks: clitics and hyphenated words are split. Sentences never cross a \
      paragraph. Ends of sentences, tags and base forms come from models trained on treebanks: about 95 tags and 98 base \
      forms in a hundred are right.

      --plain lists tokens and sentences alone. Base forms, tags and names are then neither computed nor shown; \
      'lede map' has null for them.
      """,
    examples: [
      Example(
        "tokens", "Split clitics, and give every token its base form",
        text: "They didn't see Kyiv's reports.",
        columns: ["text", "lemma", "upos"],
        rows: [
          ["They", "they", "PRON"], ["did", "do", "AUX"], ["n't", "not", "PART"], ["see", "see", "VERB"],
          ["Kyiv", "Kyiv", "PROPN"], ["'s", "'s", "PART"], ["reports", "report", "NOUN"],
          [".", ".", "PUNCT"],
        ]),
      Example(
        "tokens", "Number the sentences; an abbreviation ends none",
        text: "Mr. Roe left at 5 p.m. on Monday. “Why?” asked Ann.",
        columns: ["sentence", "text"],
        rows: [
          ["1", "Mr."], ["1", "Roe"], ["1", "left"], ["1", "at"], ["1", "5"], ["1", "p.m."], ["1", "on"],
          ["1", "Monday"], ["1", "."], ["2", "“"], ["2", "Why"], ["2", "?"], ["2", "”"], ["2", "asked"],
          ["2", "Ann"], ["2", "."],
        ]),
      Example(
        "tokens", "Mark the tokens of names",
        text: "Angela Merkel flew to Paris.",
        columns: ["text", "xpos", "entity"],
        rows: [
          ["Angela", "NNP", "B-person"], ["Merkel", "NNP", "I-person"], ["flew", "VBD", "O"],
          ["to", "IN", "O"],
          ["Paris", "NNP", "B-place"], [".", ".", "O"],
        ]),
      Example(
        "tokens --plain", "List tokens and sentences alone",
        text: "She left. Why?",
        columns: ["sentence", "text"],
        rows: [["1", "She"], ["1", "left"], ["1", "."], ["2", "Why"], ["2", "?"]]),
    ],
    seeAlso: ["entities"])

  let options: Options

  func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
    guard !options.isPlain else {
      return try context.tokens.enumerated().map { index, token in
        try context.checkpoint(at: index)
        return Row(sentence: token.sentence + 1, text: token.span)
      }
    }
    let tags = try context.tags
    let tokens = try context.tokens
    let entities = try entities(context)
    var rows: [Row] = []
    rows.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      try context.checkpoint(at: index)
      rows.append(
        Row(sentence: token.sentence + 1, text: token.span, tag: tags[index], entity: entities[index]))
    }
    return rows
  }

  /// Writes names as the tokens' marks: `B-` for the first token, `I-` for the others, `O` outside.
  private func entities(_ context: AnalysisContext) throws -> [String] {
    var marks = [String](repeating: "O", count: try context.tokens.count)
    let names = try context.names
    for (position, mention) in names.mentions.enumerated() {
      try context.checkpoint(at: position)
      let type = names.clusters[mention.cluster].type.rawValue
      for index in mention.tokens {
        marks[index] = (index == mention.tokens.lowerBound ? "B-" : "I-") + type
      }
    }
    return marks
  }
}

extension Cell {
  /// Creates the cell of a text; of none, null.
  fileprivate static func text(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }
}
