internal import Declarations
internal import Records
internal import Script

/// `select COLUMN…`: some columns, in the order named.
struct SelectCommand: RowwiseCommand {
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
    let input = try RowInput(input, session: session, readsCells: false)
    let step = try call.step ?? step(call, columns: input.table.columns)
    return .rows(
      Table(columns: step.columns, rows: try rows(step, call, of: input, session: session)),
      ofDocuments: input.areOfDocuments)
  }

  func step(_ call: Call, columns: [Column]) throws -> RowStep {
    let chosen = try call.columns(from: columns)
    let columns = chosen.map { choice in
      var column = choice.column
      column.isDetail = false
      return column
    }
    return RowStep(columns: columns) { row in
      ExpressionNode.RowContext(
        cells: try chosen.map { try $0.node.value(for: row) }, document: row.document, corpus: row.corpus)
    }
  }
}
