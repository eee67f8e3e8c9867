internal import AnalyzerKit
internal import Records

extension SummarizeAnalyzer {
  static let info = AnalyzerInfo(
    "summarize", summary: "Extracts the sentences that tell most of each text.",
    discussion: """
      Sentences of running text are ranked by what they share with the rest, by place, length, names, numbers, voice \
      and the title, with weights that were learnt from news; repetitions are left out; the order is the text's. \
      The column reasons says what spoke for each: see 'why'. Nothing is invented: the column text is the sentence as it \
      stands, the column rendered is what a reader is shown. A sentence that begins with a pronoun is shown with the \
      name in brackets, or not chosen where the name is not clear; a quotation never stands without its speaker. \
      Datelines and numbers of lists are left out of what is shown; links, credits and headlines of other pages are \
      not chosen.
      It neither shortens sentences nor joins them, and it does not read several documents as one.
      """,
    examples: examples, seeAlso: ["quotes", "entities"])

  private static let text = """
    The city council approved a new bridge over the river on Monday. The bridge will cost 40 million dollars.
    It was a long night. Jane Roe, the mayor, welcomed the decision of the council. She said work would begin in May.

    """
  private static let choosesFromAll = ["split": "a summary chooses among all sentences of its document"]
  private static let examples = [
    Example(
      "summarize --sentences 1", "The sentence that tells most", text: text, columns: ["rendered"],
      rows: [["The city council approved a new bridge over the river on Monday."]],
      exemptions: choosesFromAll),
    Example(
      "summarize --words 12", "At most twelve words", text: text, columns: ["sentence"], rows: [["1"]],
      exemptions: choosesFromAll),
    Example(
      "summarize --percent 20", "A share of the sentences", text: text, columns: ["sentence"], rows: [["1"]],
      exemptions: choosesFromAll),
  ]
}
