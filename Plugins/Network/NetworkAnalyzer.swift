internal import AnalyzerKit
internal import Discourse
internal import Linguistics
internal import Records

/// Counts which names stand together, over all documents.
struct NetworkAnalyzer: CorpusAnalyzer {
  struct Options: AnalyzerOptions {
    var unit = NetworkUnit.sentence
    var types: [NetworkType] = [.person]
    var least = 1

    static let fields: [OptionField<Self>] = [
      .choice(\.unit, "by", help: "What two names must stand in together."),
      .choices(\.types, "type", help: "Which names, joined by commas."),
      .value(\.least, "min", in: 1...1_000_000, help: "Fewest times that a pair stands together."),
    ]
  }

  /// The names of one sentence, paragraph or document: positions in the part's names.
  struct Part: Codable, Sendable {
    struct Name: Codable, Sendable {
      let name: String
      let type: EntityType
    }

    var names: [Name] = []
    var units: [[Int]] = []
  }

  struct Row: AnalyzerRow {
    var source: String
    var target: String
    var count = 0
    var documents = 0

    static let columns: [RowColumn<Self>] = [
      .text("source", \.source, help: "One name: the one that comes first in the alphabet."),
      .text("target", \.target, help: "The other name."),
      .integer("count", \.count, help: "In how many sentences, paragraphs or documents both stand."),
      .integer("documents", \.documents, help: "In how many documents both stand so."),
    ]
  }

  static let filters: [RowFilter] = [
    .name(
      "of", inEither: "source", or: "target", help: "Keeps the pairs of this name, which comes first then.")
  ]

  static let info = AnalyzerInfo(
    "network", summary: "Counts who appears with whom.",
    discussion: """
      A row a pair of names that stand in one sentence, paragraph or document; the most frequent pairs come first. A pair \
      has no direction, and its names stand in the order of the alphabet: --of finds a name at both ends, and puts it \
      first, where a condition on source would miss half. Names are joined over the documents and corrected first (see \
      'help correct'). Of more than forty names in one unit, such as a list of those present, only the first forty are \
      paired. 'to dot' and 'to graphml' write the pairs for programs that draw networks; count is the weight.
      """,
    examples: [
      Example(
        "network", "Who stands with whom in a sentence",
        text: "Jane Roe met John Doe. Doe thanked Roe. Ann Lee left.",
        columns: ["source", "target", "count"],
        rows: [["Jane Roe", "John Doe", "2"]]),
      Example(
        "network --by document", "Over whole documents", text: "Jane Roe met John Doe. Ann Lee left.",
        columns: ["source", "target"],
        rows: [["Ann Lee", "Jane Roe"], ["Ann Lee", "John Doe"], ["Jane Roe", "John Doe"]],
        exemptions: ["split": "the pairs are those of the whole document"]),
      Example(
        "network --type person,place", "Also with places", text: "Jane Roe flew to Paris.",
        columns: ["source", "target"], rows: [["Jane Roe", "Paris"]]),
      Example(
        "network --min 2", "Only pairs that stand together twice",
        text: "Jane Roe met John Doe and Ann Lee. Doe thanked Roe.", columns: ["source", "target", "count"],
        rows: [["Jane Roe", "John Doe", "2"]]),
      Example(
        "network --of roe", "Whom one stands with, found at both ends",
        text: "Ann Lee met Jane Roe. Roe thanked John Doe. Ann Lee called John Doe.",
        columns: ["source", "target", "count"],
        rows: [["Jane Roe", "Ann Lee", "1"], ["Jane Roe", "John Doe", "1"]]),
    ],
    seeAlso: ["entities", "speakers", "to", "correct"])

  let options: Options

  func prepare(_ document: Document, context: AnalysisContext) throws -> Part {
    let wanted = Set(options.types.map(\.rawValue))
    let names = try context.names
    let tokens = try context.tokens
    let sentences = try context.sentences
    var part = Part()
    var places: [Int: Int] = [:]
    var unit = -1
    for (index, mention) in names.mentions.enumerated() {
      try context.checkpoint(at: index)
      let cluster = names.clusters[mention.cluster]
      guard wanted.contains(cluster.type.rawValue) else { continue }
      let place = places[mention.cluster] ?? part.names.count
      if place == part.names.count {
        places[mention.cluster] = place
        part.names.append(.init(name: cluster.name, type: cluster.type))
      }
      let sentence = tokens[mention.tokens.lowerBound].sentence
      let here =
        switch options.unit {
        case .sentence: sentence
        case .paragraph: sentences[sentence].block
        case .document: 0
        }
      if here != unit {
        unit = here
        part.units.append([])
      }
      if !part.units[part.units.count - 1].contains(place) { part.units[part.units.count - 1].append(place) }
    }
    part.units.removeAll { $0.count < 2 }
    return part
  }

  /// More names in one sentence, paragraph or document are a list, and their pairs grow with the square.
  private static let limit = 40

  func combine(_ parts: [CorpusPart<Part>], context: CombineContext) throws -> [Row] {
    struct Pair: Hashable {
      let source: String
      let target: String
    }
    var rows: [Row] = []
    var places: [Pair: Int] = [:]
    for part in parts {
      let names = part.part.names.map { context.identity(of: $0.name, $0.type, in: part.document)?.name }
      var seen: Set<Int> = []
      for (step, unit) in part.part.units.enumerated() {
        try context.checkpoint(at: step)
        let here = Set(unit.prefix(Self.limit).compactMap { names[$0] }).sorted()
        for (index, source) in here.enumerated() {
          for target in here[(index + 1)...] {
            let pair = Pair(source: source, target: target)
            let place = places[pair] ?? rows.count
            if place == rows.count {
              places[pair] = place
              rows.append(Row(source: source, target: target))
            }
            rows[place].count += 1
            if seen.insert(place).inserted { rows[place].documents += 1 }
          }
        }
      }
    }
    return rows.filter { $0.count >= options.least }.sorted {
      ($1.count, $1.documents, $0.source, $0.target) < ($0.count, $0.documents, $1.source, $1.target)
    }
  }
}

/// What two names must stand in together.
enum NetworkUnit: String, CaseIterable, Sendable {
  case sentence
  case paragraph
  case document
}

/// Which names are paired.
enum NetworkType: String, CaseIterable, Sendable {
  case person
  case organization
  case place
  case group
}
