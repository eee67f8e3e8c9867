internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Lists names, dates and sums, one row a mention.
struct EntitiesAnalyzer: DocumentAnalyzer {
  struct Options: AnalyzerOptions {
    /// The types that are listed; empty for all.
    var types: [EntityType] = []

    static let fields: [OptionField<Self>] = [
      .choices(\.types, "type", help: "Types to list, joined by commas.")
    ]
  }

  struct Row: AnalyzerRow {
    var text: TextSpan
    var type: EntityType
    var name: String
    var value: String?
    var confidence: Double

    static let columns: [RowColumn<Self>] = [
      .span("text", \.text, help: "The mention, without title, article and possessive."),
      .choice("type", \.type, help: "What is named."),
      .text("name", \.name, help: "The canonical name in the document."),
      .text("value", \.value, help: "The normal form: an ISO date, a sum with its currency, a share."),
      .score("confidence", \.confidence, help: "How sure span and type are, 0 to 1.").detail,
    ]
  }

  static let info = AnalyzerInfo(
    "entities", summary: "Finds people, organizations, places, dates and sums.",
    discussion: """
      Names are found by a small linear model and lists of names, then settled for the document as a whole: \
      one type a name, surnames and acronyms put with the full name. Adjectives of nations (Russian) are not \
      listed; peoples (Russians) are, as groups. Values are read by rule and given in a normal form. \
      Dates without a year, such as Tuesday or April 13, have no value. Names in captions and page furniture \
      count only where running text has them too.
      """,
    examples: [
      Example(
        "entities", "Put surnames and acronyms with the full name",
        text:
          "Angela Merkel met the North Atlantic Treaty Organization (NATO) in Brussels. Merkel thanked NATO.",
        columns: ["text", "type", "name"],
        rows: [
          ["Angela Merkel", "person", "Angela Merkel"],
          ["North Atlantic Treaty Organization", "organization", "North Atlantic Treaty Organization"],
          ["NATO", "organization", "North Atlantic Treaty Organization"],
          ["Brussels", "place", "Brussels"],
          ["Merkel", "person", "Angela Merkel"],
          ["NATO", "organization", "North Atlantic Treaty Organization"],
        ]),
      Example(
        "entities --type date,money,percent", "List dates and sums in their normal form",
        text: "On 13 April 2021 the fund lost $1.2 million, or 25 percent.",
        columns: ["text", "type", "value"],
        rows: [
          ["13 April 2021", "date", "2021-04-13"],
          ["$1.2 million", "money", "USD 1200000"],
          ["25 percent", "percent", "0.25"],
        ]),
      Example(
        "entities --type person", "List only people",
        text: "Russian Defense Minister Sergei Shoigu said Ukraine had refused. Shoigu then flew to Moscow.",
        columns: ["text", "name"],
        rows: [["Sergei Shoigu", "Sergei Shoigu"], ["Shoigu", "Sergei Shoigu"]]),
    ],
    seeAlso: ["quotes", "tokens"])

  func analyze(_ document: Document, options: Options, context: AnalysisContext) throws -> [Row] {
    try context.checkpoint()
    let names = context.names
    try context.checkpoint()
    let wanted = Set(options.types.isEmpty ? EntityType.allCases : options.types)
    var rows: [Row] = []
    var values = context.layers.values[...]
    for (position, mention) in names.mentions.enumerated() {
      try context.checkpoint(at: position)
      while let value = values.first, value.span.start <= mention.span.start {
        values.removeFirst()
        append(value, to: &rows, document)
      }
      while let value = values.first, value.span.overlaps(mention.span) { values.removeFirst() }
      guard rows.last.map({ !$0.text.overlaps(mention.span) }) ?? true,
        names.clusters.indices.contains(mention.cluster)
      else { continue }
      let cluster = names.clusters[mention.cluster]
      rows.append(
        Row(
          text: mention.span, type: cluster.type, name: cluster.name, value: nil,
          confidence: mention.confidence))
    }
    for value in values { append(value, to: &rows, document) }
    return rows.filter { wanted.contains($0.type) }
  }

  private func append(_ value: ValueMention, to rows: inout [Row], _ document: Document) {
    rows.append(
      Row(
        text: value.span, type: value.type, name: document.text[value.span], value: value.value,
        confidence: value.confidence))
  }
}
