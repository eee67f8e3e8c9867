internal import Declarations
internal import Records
internal import Script

/// `history`: the lines that were entered.
struct HistoryCommand: Command {
  private static let columns = [
    Column("number", .number, help: "The line's number."), Column("line", .text, help: "The line."),
  ]

  let signature = Signature(
    "history", summary: "Lists the lines that were entered, the newest last.",
    discussion: "Scripts and -c keep no history; at the prompt, --no-history keeps none either.",
    output: .rows(columns),
    options: [OptionDeclaration("clear", .flag, help: "Forgets all lines, also those of earlier sessions.")],
    examples: [Example("history | tail 5", "Shows the last five", rows: [])], seeAlso: ["set"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard call.hasFlag("clear") else {
      let entries = session.history?.entries ?? []
      let rows = entries.enumerated().map { Table.Row(cells: [.integer($0.offset + 1), .text($0.element)]) }
      return .rows(Table(columns: Self.columns, rows: rows))
    }
    do {
      try session.history?.clear()
    } catch {
      throw ShellError(.history, "the history could not be emptied: \(error)")
    }
    return .rows(Table(columns: Self.columns))
  }
}
