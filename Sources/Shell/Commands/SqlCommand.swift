internal import Corpus
internal import Declarations
internal import Engine
internal import Platform
internal import Records
internal import Script

/// `sql "select … from rows"`: everything that the other commands do not do.
struct SqlCommand: Command {
  let signature = Signature(
    "sql", summary: "Queries the rows that come in, as the table 'rows'.",
    discussion: """
      SQLite's select with grouping, joins of the table with itself, arithmetic and window functions. Dates are text such \
      as 2021-04-13, spans and lists are their text, true and false are 1 and 0. The query is checked before anything runs. \
      Put it between apostrophes where it holds quotation marks or a dollar sign.

      Rows that come from documents also have the columns of these, which are added where the query names them: 'select \
      speaker, date from rows'. Metadata is \"meta.KEY\", in quotation marks.

      A date may be a month or a year, and text compares its bytes: date_start(d) and date_end(d) are its first and its \
      last day, date_in(d, '2016-09') is 1 where they have a day in common, else 0.
      """,
    input: .documentsOrRows, output: .told,
    arguments: [ArgumentDeclaration("query", .word, help: "One select statement over 'rows'.")],
    examples: [
      Example(
        "entities | sql 'select type, count(*) as n from rows group by type order by n desc, type'",
        "Groups rows",
        text: "Joe Biden met Vladimir Putin in Brussels.", rows: [["person", "2"], ["place", "1"]]),
      Example(
        "quotes | sql 'select speaker, name from rows where date is null' | count",
        "Uses columns of the documents", rows: [["5"]]),
      Example("docs | sql 'select words + 3 as more from rows'", "Computes", rows: [["370"]]),
    ],
    seeAlso: ["count", "select", "where"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    guard let argument = stage.arguments.first, case .word(let template) = argument.value else { return nil }
    guard let query = template.constant else {
      throw Diagnostic(
        .checkNeedsConstant, "the query must be known before the script runs", at: argument.range,
        help: "put it between apostrophes, so that '$' stands for itself")
    }
    let document = commands.documentColumns
    do throws(RowDatabase.Failure) {
      let database =
        switch stage.input {
        case .rows(let columns, let ofDocuments):
          try RowDatabase(for: query, columns: columns, documentColumns: ofDocuments ? document : nil)
        default: try RowDatabase(for: query, columns: document, documentColumns: document)
        }
      return .rows(try database.resultColumns(), ofDocuments: false)
    } catch {
      throw Diagnostic(
        .checkSql, "the query is not valid: \(error.message)", at: argument.range, help: error.help)
    }
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = try RowInput(input, session: session)
    do throws(RowDatabase.Failure) {
      let database = try RowDatabase(
        for: call.words("query").first ?? "", columns: rows.table.columns,
        documentColumns: rows.areOfDocuments ? DocumentTable.columns : nil,
        cancellation: session.engine.cancellation)
      try database.insert(rows.table.rows) { column, row in
        row.document.map { DocumentTable.cell(column.name, of: $0, in: session.corpus) } ?? .null
      }
      return .rows(try database.result())
    } catch {
      try session.checkpoint()
      throw ShellError(
        .query, "the query failed: \(error.message)", help: error.help, at: call.range(of: "query"))
    }
  }
}
