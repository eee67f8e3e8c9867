internal import Declarations
internal import Records
internal import Script

/// `select COLUMN…`: some columns, in the order named.
struct SelectCommand: Command {
  let signature = Signature(
    "select", summary: "Keeps some columns, in the order named.",
    discussion: """
      A column may be a function of one, such as month(date) or lower(speaker), and is then called after the function. \
      Besides their own columns, rows that come from documents have those of their documents (date, source, meta.KEY …).
      """,
    input: .documentsOrRows, output: .selectedColumns,
    arguments: [ArgumentDeclaration("column", .column, .some, help: "The columns.")],
    examples: [
      Example(
        "quotes | select speaker cue text", "Keeps three columns", text: "Jane Roe said: “We will win.”",
        rows: [["Jane Roe", "said", "We will win."]]),
      Example("docs | select number", "Works on documents too", rows: [["1"]]),
      Example(
        "entities | select lower(name) words",
        "Takes a function of a column, and a column of the rows' documents",
        text: "Ann Lee left.", rows: [["ann lee", "3"]]),
    ],
    seeAlso: ["where", "count", "to"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = try RowInput(input, session: session)
    let chosen = try call.columns(from: rows.table.columns)
    let columns = chosen.map { choice in
      var column = choice.column
      column.isDetail = false
      return column
    }
    let selected = try session.collect(rows.table.rows) { row in
      let context = rows.context(of: row)
      return Table.Row(document: row.document, cells: try chosen.map { try $0.node.value(for: context) })
    }
    return .rows(Table(columns: columns, rows: selected), ofDocuments: rows.areOfDocuments)
  }
}
