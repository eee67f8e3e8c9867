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
    let rows = RowInput(input, session: session)
    let columns = try call.columns(from: rows.table.columns)
    let descends = call.hasFlag("desc")
    let keys = try rows.table.rows.map { row in
      let context = rows.context(of: row)
      return try columns.map { try $0.node.value(for: context) }
    }
    let sorted = rows.table.rows.enumerated().sorted { left, right in
      for (first, second) in zip(keys[left.offset], keys[right.offset]) {
        if CellOrder.areEqual(first, second) { continue }
        if first.isNull != second.isNull { return second.isNull }
        return CellOrder.precedes(first, second) != descends
      }
      return left.offset < right.offset
    }
    return rows.value(sorted.map(\.element))
  }
}
