internal import Corpus
internal import Declarations
internal import Records
internal import Script

/// `problems`: what was not loaded or was loaded with a doubt, and why.
struct ProblemsCommand: Command {
  private static let columns = [
    Column("path", .text, help: "The file."),
    Column("reason", .text, help: "Why it was not read, or not as meant."),
    Column("help", .text, help: "What to do about it."),
    Column("code", .text, help: "The reason for programs."),
  ]

  let signature = Signature(
    "problems", summary: "Lists what was not read, or not as meant, and the way out.",
    output: .rows(columns),
    examples: [Example("problems | count", "Counts them", rows: [["0"]])], seeAlso: ["open", "reload"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = session.corpus.problems.map { problem in
      Table.Row(cells: [
        .text(problem.path), .text(problem.reason), problem.help.isEmpty ? .null : .text(problem.help),
        .text(problem.code),
      ])
    }
    return .rows(Table(columns: Self.columns, rows: rows))
  }
}
