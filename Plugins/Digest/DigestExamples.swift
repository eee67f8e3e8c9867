internal import AnalyzerKit
internal import Records

extension DigestAnalyzer {
  static let info = AnalyzerInfo(
    "digest", summary: "Tells what many documents tell, each sentence once, with its document.",
    discussion: """
      Sentences of all documents compete: those that 'summarize' would show of each document, so that each can stand \
      alone. Pairs of content words weigh as many documents as have them; sentences are chosen that add most of this \
      weight for their length, and none that repeats another. A sentence that several documents have, as syndicated \
      articles do, is told once, from the earliest, with their number. The order is that of dates, then of documents.
      --about tells what stands about some words or a name; a whole name also finds those who are named by a part of it. \
      --timeline has the best sentence for each date: the day or month that a sentence says (Tuesday and April 13 are \
      told from the document's date), else the document's. --contrast A --with B has two parts: sentences about A that \
      do not name B, and the other way, with the words that set each apart.
      It neither shortens sentences nor joins them, it knows no synonyms, and it does not tell whether two documents \
      speak of one event. Years alone (in 1998) have no line in a timeline.
      """,
    examples: examples, seeAlso: ["summarize", "speakers", "network", "who-said"])

  private static let text = """
    The city council approved a new bridge over the river on Monday. The bridge will cost 40 million dollars.
    It was a long night. Jane Roe, the mayor, welcomed the decision of the council. John Doe called the plan too dear.

    """
  private static let choosesFromAll = ["split": "a digest chooses among the sentences of all that it reads"]
  private static let examples = [
    Example(
      "digest --sentences 1", "The sentence that tells most of all documents", text: text,
      columns: ["rendered"],
      rows: [["The city council approved a new bridge over the river on Monday."]], exemptions: choosesFromAll
    ),
    Example(
      "digest --about mayor --sentences 1", "What stands about a word or a name", text: text,
      columns: ["sentence", "rendered"],
      rows: [["4", "Jane Roe, the mayor, welcomed the decision of the council."]]),
    Example(
      "digest --timeline", "A line a date",
      text: "The bridge fell on 3 May 2020. The council approved a new bridge on 13 April 2021.",
      columns: ["date", "rendered"],
      rows: [
        ["2020-05-03", "The bridge fell on 3 May 2020."],
        ["2021-04-13", "The council approved a new bridge on 13 April 2021."],
      ]),
    Example(
      "digest --contrast Roe --with Doe", "What is said of one and not of the other", text: text,
      columns: ["about", "rendered"],
      rows: [
        ["Roe", "Jane Roe, the mayor, welcomed the decision of the council."],
        ["Doe", "John Doe called the plan too dear."],
      ]),
    Example(
      "digest --words 12", "At most twelve words", text: text, columns: ["sentence", "documents"],
      rows: [["1", "1"]]),
    Example(
      "digest --timeline --per-date 2", "Two lines a date",
      text: "The bridge fell on 3 May 2020. Engineers were blamed by the mayor on 3 May 2020.",
      columns: ["date", "sentence"], rows: [["2020-05-03", "1"], ["2020-05-03", "2"]]),
  ]
}
