internal import Declarations
internal import Records
internal import Script

/// `sort COLUMN [--desc]`: orders rows or documents.
struct SortCommand: Command {
  let signature = Signature(
    "sort", summary: "Orders rows or documents by columns.",
    discussion: """
      Numbers are ordered by value, everything else by the bytes of its text; what is unknown comes last either way. \
      Rows that are equal keep their order.
      """,
    input: .documentsOrRows, output: .same,
    arguments: [ArgumentDeclaration("column", .column, .some, help: "The columns, the first one first.")],
    options: [OptionDeclaration("desc", .flag, help: "The largest first.")],
    examples: [
      Example("docs | sort words --desc | count", "Orders documents by length", rows: [["1"]]),
      Example(
        "entities | sort name | select name", "Orders names", text: "Zoe Roe met Ann Lee.",
        rows: [["Ann Lee"], ["Zoe Roe"]]),
    ],
    seeAlso: ["head", "tail", "count"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = try RowInput(input, session: session)
    let columns = try call.columns(from: rows.table.columns)
    let descends = call.hasFlag("desc")
    let unsorted = rows.table.rows
    let keys = try session.collect(unsorted) { row in
      let context = rows.context(of: row)
      return try columns.map { try $0.node.value(for: context) }
    }
    // Places are sorted, not rows: a row is moved once.
    let sorted = try unsorted.indices.sorted { left, right in
      try session.checkpoint()
      for (first, second) in zip(keys[left], keys[right]) {
        if CellOrder.areEqual(first, second) { continue }
        if first.isNull != second.isNull { return second.isNull }
        return CellOrder.precedes(first, second) != descends
      }
      return left < right
    }
    return rows.value(try session.collect(sorted) { unsorted[$0] })
  }
}
