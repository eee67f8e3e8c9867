internal import Declarations
internal import Records
internal import Script

/// `out [N]`: an earlier result, or the list of them.
struct OutCommand: Command {
  private nonisolated static let columns = [
    Column("number", .number, help: "The result's number."),
    Column("statement", .text, help: "What gave it."),
    Column("kind", .text, help: "What it is."),
    Column("size", .number, help: "How many rows or documents it has."),
  ]

  let signature = Signature(
    "out", summary: "Shows an earlier result again, whole, or lists them.",
    discussion: """
      Results are numbered as they are shown. The newest \(Results.mostEntries) are kept, fewer where they are large, and \
      none once other documents are opened.
      """,
    output: .told,
    arguments: [
      ArgumentDeclaration("number", .integer(1...Int.max), .optional, help: "The result's number.")
    ],
    examples: [
      Example("out | count", "Lists the results that were shown", rows: [["0"]])
    ],
    seeAlso: ["last"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    guard let argument = stage.arguments.first else { return .rows(Self.columns, ofDocuments: false) }
    guard case .integer(let number) = argument.value else {
      throw Diagnostic(
        .checkNeedsConstant, "the number of 'out' must be known before the script runs",
        at: argument.range,
        help: "write it out")
    }
    guard let type = commands.results[number] else {
      let known = commands.results.keys.sorted()
      let help =
        known.isEmpty
        ? "no result was shown yet" : "'out' lists the results: \(known[0]) to \(known[known.count - 1])"
      throw Diagnostic(.checkNoResult, "there is no result \(number)", at: argument.range, help: help)
    }
    return type
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    if let number = call.integer("number") {
      guard let entry = session.results[number] else {
        throw ShellError(
          .noResult, "the result \(number) is not kept any more", help: "'out' lists those that are")
      }
      return entry.value
    }
    let rows = session.results.entries.map { entry in
      Table.Row(cells: [
        .integer(entry.number), .text(entry.statement), .text(entry.value.type.description),
        Self.size(of: entry.value),
      ])
    }
    return .rows(Table(columns: Self.columns, rows: rows))
  }

  private static func size(of value: Value) -> Cell {
    switch value {
    case .documents(let numbers): .integer(numbers.count)
    case .rows(let table, _): .integer(table.rows.count)
    case .nothing, .text, .scalar: .null
    }
  }
}
