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
      """,
    input: .documentsOrRows, output: .told,
    arguments: [ArgumentDeclaration("query", .word, help: "One select statement over 'rows'.")],
    examples: [
      Example(
        "entities | sql 'select type, count(*) as n from rows group by type order by n desc, type'",
        "Groups rows",
        text: "Joe Biden met Vladimir Putin in Brussels.", rows: [["person", "2"], ["place", "1"]]),
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
    let columns: [Column] =
      switch stage.input {
      case .rows(let columns, _): columns
      default: commands.documentColumns
      }
    do throws(RowDatabase.Failure) {
      return .rows(try RowDatabase(columns: columns).columns(of: query), ofDocuments: false)
    } catch {
      throw Diagnostic(
        .checkSql, "the query is not valid: \(error.message)", at: argument.range, help: error.help)
    }
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let table = try RowInput(input, session: session).table
    do throws(RowDatabase.Failure) {
      let database = try RowDatabase(columns: table.columns, cancellation: session.engine.cancellation)
      try database.insert(table.rows)
      return .rows(try database.table(of: call.words("query").first ?? ""))
    } catch {
      try session.checkpoint()
      throw ShellError(
        .query, "the query failed: \(error.message)", help: error.help, at: call.range(of: "query"))
    }
  }
}
