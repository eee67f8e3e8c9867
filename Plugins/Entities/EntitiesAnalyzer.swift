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
      .choice("type", \.type, help: "What is named.").naming(.type),
      .text("name", \.name, help: "The canonical name in the document.").naming(.subject),
      .text("value", \.value, help: "The normal form: an ISO date, a sum with its currency, a share."),
      .score("confidence", \.confidence, help: "How sure span and type are, 0 to 1.").detail,
    ]
  }

  static let info = AnalyzerInfo(
    "entities", summary: "Finds people, organizations, places, dates, sums and measures.",
    discussion: """
      Names are found by a compact neural network with lists of names, then settled for the document as a whole: \
      one type a name, surnames and acronyms put with the full name. Adjectives of nations (Russian) are not \
      listed; peoples (Russians) are, as groups. Values are read by rule and given in a normal form. \
      Dates and times are ISO 8601, as intervals where the words name one (2014-15: 2014/2015; the 1990s: \
      1990/1999), with a zone's offset where it is the same all year (10:30 a.m. EST: 10:30-05:00). Dates that leave \
      the year to the reader, such as Tuesday or April 13, have no value, nor has 9/11/2001 unless other dates of \
      the document show its order. Sums are a currency and a number ($ is USD), shares a number (25%: 0.25), \
      quantities a number and a unit; ranges have two periods (5..10 km). Quantities are measured units: length, \
      area, volume, mass, speed, temperature, energy, data and spans of time (two-year: 2 yr), not counts of \
      people or things. The person whom a caption credits is listed like any other.
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
        "entities --type date,time,quantity",
        "List dates, times and measures; what the text does not settle has no value",
        text:
          "On Tuesday, at 10:30 a.m. EST, Roe left for a two-year trip of 5-10 km a day, her first since 2014-15.",
        columns: ["text", "type", "value"],
        rows: [
          ["Tuesday", "date", ""],
          ["10:30 a.m. EST", "time", "10:30-05:00"],
          ["two-year", "quantity", "2 yr"],
          ["5-10 km a day", "quantity", "5..10 km/d"],
          ["2014-15", "date", "2014/2015"],
        ]),
      Example(
        "entities --type person", "List only people",
        text: "Russian Defense Minister Sergei Shoigu said Ukraine had refused. Shoigu then flew to Moscow.",
        columns: ["text", "name"],
        rows: [["Sergei Shoigu", "Sergei Shoigu"], ["Shoigu", "Sergei Shoigu"]]),
    ],
    seeAlso: ["quotes", "tokens"])

  let options: Options

  func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
    let entities = try context.entities
    let wanted = Set(options.types.isEmpty ? EntityType.allCases : options.types)
    var rows: [Row] = []
    for (position, entity) in entities.enumerated() where wanted.contains(entity.type) {
      try context.checkpoint(at: position)
      rows.append(
        Row(
          text: entity.span, type: entity.type, name: entity.name, value: entity.value,
          confidence: entity.confidence))
    }
    return rows
  }
}
