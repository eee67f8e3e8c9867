internal import Declarations
internal import Records
internal import Script

/// `unique [COLUMN…]`: each row once.
struct UniqueCommand: Command {
  let signature = Signature(
    "unique", summary: "Keeps each row once, or one for each value of columns.",
    discussion: "The first of equal rows stays. What is equal is told by the text of the cells.",
    input: .documentsOrRows, output: .same,
    arguments: [
      ArgumentDeclaration("column", .column, .any, help: "The columns to compare; without one, all of them.")
    ],
    examples: [
      Example(
        "entities | select name | unique | count", "Counts different names", text: "Ann Lee met Ann Lee.",
        rows: [["1"]]),
      Example(
        "entities | unique type | select name", "Keeps the first of each type",
        text: "Ann Lee met Bob Roe in Paris.", rows: [["Ann Lee"], ["Paris"]]),
    ],
    seeAlso: ["count", "select"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = try RowInput(input, session: session)
    let columns = try call.columns(from: rows.table.columns)
    var seen: Set<[String?]> = []
    let kept = try rows.table.rows.filter { row in
      try session.checkpoint()
      let context = rows.context(of: row)
      let cells = columns.isEmpty ? row.cells : try columns.map { try $0.node.value(for: context) }
      return seen.insert(cells.map { $0.isNull ? nil : $0.plainText }).inserted
    }
    return rows.value(kept)
  }
}
