internal import AnalyzerKit
internal import Declarations
internal import Records
internal import Script

/// `plugins`: the analyzers that are built in.
struct PluginsCommand: Command {
  private static let columns = [
    Column("name", .text, help: "The command."), Column("summary", .text, help: "What it does."),
    Column("options", .text, help: "Its options."),
    Column("columns", .text, help: "The columns of its rows."),
  ]

  let signature = Signature(
    "plugins", summary: "Lists the analyzers, with their options and columns.",
    discussion: "Every folder of Plugins/ becomes one at the next build.",
    output: .rows(columns),
    examples: [
      Example(
        "plugins | where name = \"quotes\" | select name summary", "Tells about one",
        rows: [["quotes", "Finds quotations and who said them."]])
    ], seeAlso: ["help", "info"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = session.registry.entries.map { entry in
      Table.Row(cells: [
        .text(entry.name), .text(entry.signature.summary),
        .text(entry.signature.options.map { "--\($0.name)" }.joined(separator: " ")),
        .text(entry.columns.map(\.name).joined(separator: " ")),
      ])
    }
    return .rows(Table(columns: Self.columns, rows: rows))
  }
}
