internal import AnalyzerKit
internal import Corpus
internal import Declarations
internal import Records
internal import Script

/// `info`: the size and origin of what is open.
struct InfoCommand: Command {
  private static let columns = [
    Column("name", .text, help: "What is told."), Column("value", .text, help: "Its value."),
  ]

  let signature = Signature(
    "info", summary: "Tells what is open, how much it is, and which program this is.",
    output: .rows(columns),
    examples: [Example("info | where name = \"documents\"", "Tells one thing", rows: [["documents", "1"]])],
    seeAlso: ["docs", "problems", "plugins"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let corpus = session.corpus
    let facts: [(String, String)] = [
      ("corpus", corpus.name), ("paths", corpus.paths.joined(separator: " ")),
      ("documents", String(corpus.documents.count)), ("words", String(corpus.wordCounts.reduce(0, +))),
      ("bytes", String(corpus.documents.reduce(0) { $0 + $1.text.count })),
      ("encodings", Self.encodings(of: corpus)), ("problems", String(corpus.problems.count)),
      ("analyzers", session.registry.names.joined(separator: " ")),
      ("version", session.identity.version), ("analysis", session.identity.analysisDigest),
    ]
    return .rows(
      Table(
        columns: Self.columns,
        rows: facts.map { Table.Row(cells: [.text($0.0), $0.1.isEmpty ? .null : .text($0.1)]) }))
  }

  /// How many documents are in each encoding, the most frequent first: `utf-8 583, windows-1252 1`.
  private static func encodings(of corpus: Corpus) -> String {
    Dictionary(grouping: corpus.documents.compactMap(\.encoding)) { $0 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { "\($0.key) \($0.value.count)" }.joined(separator: ", ")
  }
}
