internal import Declarations
internal import Records
internal import Script

/// `tail [N]`: the last rows or documents.
struct TailCommand: Command {
  let signature = Signature(
    "tail", summary: "Keeps the last rows or documents.",
    input: .documentsOrRows, output: .same,
    arguments: [
      ArgumentDeclaration(
        "count", .integer(0...Int.max), .optional, default: "10", help: "How many.")
    ],
    examples: [
      Example("quotes | tail 1 | count", "Keeps the last one", rows: [["1"]]),
      Example("docs | tail", "Keeps ten", columns: ["number"], rows: [["1"]]),
    ],
    seeAlso: ["head", "sort"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = try RowInput(input, session: session, readsCells: false)
    return rows.value(Array(rows.table.rows.suffix(call.integer("count") ?? 0)))
  }
}
