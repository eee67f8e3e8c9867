internal import AnalyzerKit
internal import Discourse
internal import Linguistics
internal import Records
internal import Text

/// Counts what each person is quoted with, over all documents.
struct SpeakersAnalyzer: CorpusAnalyzer {
  struct Options: AnalyzerOptions {
    var kinds: [SpeakersKind] = [.direct, .mixed]

    static let fields: [OptionField<Self>] = [
      .choices(\.kinds, "kind", help: "Which kinds are counted, joined by commas.")
    ]
  }

  /// What somebody says in one document.
  struct Said: Codable, Sendable {
    let speaker: String
    let words: Int
  }

  struct Row: AnalyzerRow {
    var speaker: String
    var quotations = 0
    var words = 0
    var documents = 0
    var sources: [String] = []
    var first: String?
    var last: String?

    static let columns: [RowColumn<Self>] = [
      .text("speaker", \.speaker, help: "Who speaks, by the name in the corpus."),
      .integer("quotations", \.quotations, help: "How many quotations."),
      .integer("words", \.words, help: "How many words are quoted."),
      .integer("documents", \.documents, help: "In how many documents."),
      .custom("sources", .list, help: "The sources of these documents.") { row, _ in
        .list(row.sources.map { .text($0) })
      },
      .custom("first", .date, help: "The date of the first document.") { row, _ in
        row.first.map { .date($0) } ?? .null
      },
      .custom("last", .date, help: "The date of the last document.") { row, _ in
        row.last.map { .date($0) } ?? .null
      },
    ]
  }

  static let filters: [RowFilter] = [
    .name("speaker", in: "speaker", help: "Keeps people of this name."), .from, .to,
  ]

  static let info = AnalyzerInfo(
    "speakers", summary: "Lists who speaks, how often, how much, where and when.",
    discussion: """
      A row a person: over all documents that are read, after names are joined and corrected (see 'help correct'). Who \
      is quoted most comes first. Quotations without a known speaker are not counted. Sources and dates are those of \
      the documents.
      """,
    examples: [
      Example(
        "speakers", "Who speaks most",
        text: "“We will win,” Jane Roe said. “No,” John Doe said. “And soon,” Roe added.",
        columns: ["speaker", "quotations", "words"], rows: [["Jane Roe", "2", "5"], ["John Doe", "1", "1"]]),
      Example(
        "speakers --kind indirect", "Who is reported without marks",
        text: "Jane Roe said that the plan would fail.", columns: ["speaker", "quotations"],
        rows: [["Jane Roe", "1"]]),
      Example(
        "speakers --speaker doe", "One person",
        text: "“We will win,” Jane Roe said. “No,” John Doe said.", columns: ["speaker", "words"],
        rows: [["John Doe", "1"]]),
    ],
    seeAlso: ["quotes", "who-said", "network", "correct"])

  let options: Options

  func prepare(_ document: Document, context: AnalysisContext) throws -> [Said] {
    try context.attributions(of: Set(options.kinds.map(\.kind))).compactMap { attribution in
      guard let speaker = attribution.speaker else { return nil }
      let words = try attribution.content.reduce(0) { count, span in count + (try Self.words(span, context)) }
      return Said(speaker: speaker, words: words)
    }
  }

  private static func words(_ span: TextSpan, _ context: AnalysisContext) throws -> Int {
    let tokens = try context.tokens
    let first = tokens.partitioningIndex { $0.span.start >= span.start }
    return tokens[first...].prefix { $0.span.start < span.end }.filter {
      $0.kind == .word || $0.kind == .number
    }
    .count
  }

  func combine(_ parts: [CorpusPart<[Said]>], context: CombineContext) throws -> [Row] {
    var rows: [Row] = []
    var places: [String: Int] = [:]
    for (index, part) in parts.enumerated() {
      try context.checkpoint(at: index)
      var seen: Set<Int> = []
      for said in part.part {
        guard let name = context.identity(of: said.speaker, in: part.document)?.name else { continue }
        let place = places[name] ?? rows.count
        if place == rows.count {
          places[name] = place
          rows.append(Row(speaker: name))
        }
        rows[place].quotations += 1
        rows[place].words += said.words
        if seen.insert(place).inserted { rows[place].add(part.metadata) }
      }
    }
    return rows.enumerated().sorted {
      ($1.element.quotations, $1.element.words, $0.offset) < (
        $0.element.quotations, $0.element.words, $1.offset
      )
    }.map(\.element)
  }
}

/// The kinds of quotations that are counted.
enum SpeakersKind: String, CaseIterable, Sendable {
  case direct
  case mixed
  case indirect

  /// The kind of attribution.
  fileprivate var kind: Attribution.Kind {
    switch self {
    case .direct: .direct
    case .mixed: .mixed
    case .indirect: .indirect
    }
  }
}

extension SpeakersAnalyzer.Row {
  /// Counts a document.
  fileprivate mutating func add(_ metadata: Metadata) {
    documents += 1
    if let source = metadata.text("source"), !sources.contains(source) { sources.append(source) }
    guard let date = metadata.text("date") else { return }
    if first.map({ DateRange.precedes(date, $0) }) ?? true { first = date }
    if last.map({ DateRange.precedes($0, date) }) ?? true { last = date }
  }
}
