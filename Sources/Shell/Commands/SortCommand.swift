internal import Declarations
internal import Records
internal import Script

/// `sort COLUMN [--desc]`: orders rows or documents.
struct SortCommand: Command {
  let signature = Signature(
    "sort", summary: "Orders rows or documents by columns.",
    discussion: """
      Numbers are ordered by value, dates by their first days, then by their last ones, everything else by the bytes of \
      its text; what is unknown comes last either way. Amounts of one unit, such as 'USD 1200000' and 'USD 95.5' or \
      '5 km' and '12 km', are ordered by their numbers, the units by their names. Rows that are equal keep their order.
      """,
    input: .documentsOrRows, output: .same,
    arguments: [ArgumentDeclaration("column", .column, .some, help: "The columns, the first one first.")],
    options: [OptionDeclaration("desc", .flag, help: "The largest first.")],
    examples: [
      Example("docs | sort words --desc | count", "Orders documents by length", rows: [["1"]]),
      Example(
        "entities | sort name | select name", "Orders names", text: "Zoe Roe met Ann Lee.",
        rows: [["Ann Lee"], ["Zoe Roe"]]),
      Example(
        "entities --type money | sort value --desc | select value",
        "Orders sums of money, currency by currency",
        text: "The road costs $1.2 million, the bridge $900,000.", rows: [["USD 1200000"], ["USD 900000"]]),
    ],
    seeAlso: ["head", "tail", "count"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = try RowInput(input, session: session)
    let columns = try call.columns(from: rows.table.columns)
    let descends = call.hasFlag("desc")
    let unsorted = rows.table.rows
    let keys = try session.collect(unsorted) { row in
      let context = rows.context(of: row)
      return try columns.map { CellSortKey(try $0.node.value(for: context)) }
    }
    // Places are sorted, not rows: a row is moved once.
    let sorted = try unsorted.indices.sorted { left, right in
      try session.checkpoint()
      for (first, second) in zip(keys[left], keys[right]) {
        if first < second { return !descends || second == .null }
        if second < first { return descends && first != .null }
      }
      return left < right
    }
    return rows.value(try session.collect(sorted) { unsorted[$0] })
  }
}
