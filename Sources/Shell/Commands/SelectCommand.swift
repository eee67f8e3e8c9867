internal import Records
internal import Script

/// `select COLUMN…`: some columns, in the order named.
struct SelectCommand: Command {
  let signature = Signature(
    "select", summary: "Keeps some columns, in the order named.",
    input: .documentsOrRows, output: .selectedColumns,
    arguments: [ArgumentDeclaration("column", .column, .some, help: "The columns.")],
    examples: [
      Example(
        "quotes | select speaker cue text", "Keeps three columns", text: "Jane Roe said: “We will win.”",
        rows: [["Jane Roe", "said", "We will win."]]),
      Example("docs | select number", "Works on documents too", rows: [["1"]]),
    ],
    seeAlso: ["where", "count", "to"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let table = try RowInput(input, call: call, session: session).table
    let positions = call.words("column").compactMap { table.index(of: $0) }
    let columns = positions.map { position in
      var column = table.columns[position]
      column.isDetail = false
      return column
    }
    let rows = try session.collect(table.rows) { row in
      Table.Row(document: row.document, cells: positions.map { row.cells[$0] })
    }
    return .rows(Table(columns: columns, rows: rows))
  }
}
