internal import AnalyzerKit
internal import Records

extension SentimentAnalyzer {
  static let info = AnalyzerInfo(
    "sentiment", summary: "Scores the tone of texts, sentences, quotations or towards a name.",
    discussion: """
      The score of a document is that of the article's own voice: what stands between quotation marks is left out, \
      unless it is four fifths of the text or more; --by quote scores it for each speaker. Words that name events \
      (war, killed, cancer) count a third at most; eventValence gives them in full. A score from -0.15 \
      to 0.15 is neutral; where lowEvidence is true, that may only mean that the text says too little. --target finds \
      all mentions of a name and weighs what is said about it: verbs, the words nearby, not its own quoted words. The \
      evidence lists every word that counted, with its value and the rule that changed it: negated, intensified, \
      dampened, contrast, modal (would be good), compared (than a disaster). The method is a word list whose weights \
      were learnt from rated newspaper editorials, with these rules, and for targets a small network that reads whole \
      sentences with all names hidden: irony, and what a reader must infer, escape both.

      --by sentence reads no names, so that it is fast; --speakers adds who says each sentence that is quoted whole, \
      at the price of reading names and quotations. Where a target is sought, its speakers are always named.

      --lexicon FILE adds your own words, which win over the built-in ones: a line each, a word or phrase, a tab, and a \
      value from -4 to 4; in a third column the value of an event. The value 0 silences a word, and lines that begin \
      with # are comments. Towards a target they stand for what \
      the network would read there.
      """,
    examples: examples, seeAlso: ["quotes", "entities"])

  private static let examples = [
    Example(
      "sentiment", "The tone of a text",
      text: "The plan is very good. It is not perfect, but it will help.\n",
      columns: ["scope", "label"], rows: [["document", "positive"]],
      exemptions: ["split": "the row is about the whole document"]),
    Example(
      "sentiment --by sentence", "Negation and fixed phrases",
      text: "The soup was no problem. Nobody loves her. The bus leaves at nine.\n",
      columns: ["text", "label", "lowEvidence"],
      rows: [
        ["The soup was no problem.", "positive", "false"], ["Nobody loves her.", "negative", "false"],
        ["The bus leaves at nine.", "neutral", "true"],
      ]),
    Example(
      "sentiment --target Roe", "What is said about a name",
      text: "Critics blasted Roe on Monday. Doe was praised.\n",
      columns: ["target", "label"], rows: [["Roe", "negative"]]),
  ]
}
