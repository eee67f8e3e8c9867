internal import Declarations
internal import Records
internal import Script

/// `head [N]`: the first rows or documents.
struct HeadCommand: Command {
  let signature = Signature(
    "head", summary: "Keeps the first rows or documents.",
    discussion: """
      An analyzer before it reads no more documents than these rows need, also through 'where' and 'select' \
      (not through 'sort' or 'count'). Names are then joined over the documents that were read.
      """,
    input: .documentsOrRows, output: .same,
    arguments: [
      ArgumentDeclaration(
        "count", .integer(0...Int.max), .optional, default: "10", help: "How many.")
    ],
    examples: [
      Example("quotes | head 2 | count", "Keeps two", rows: [["2"]]),
      Example("docs | head", "Keeps ten", columns: ["number"], rows: [["1"]]),
    ],
    seeAlso: ["tail", "sort"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = try RowInput(input, session: session, readsCells: false)
    return rows.value(Array(rows.table.rows.prefix(call.integer("count") ?? 0)))
  }
}
