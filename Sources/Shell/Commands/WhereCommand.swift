internal import AnalyzerKit
internal import Declarations
internal import Engine
internal import Records
internal import Script

/// `where CONDITION`: keeps the rows or documents for which it holds.
struct WhereCommand: RowwiseCommand {
  let signature = Signature(
    "where", summary: "Keeps the rows or documents for which a condition holds.",
    discussion: """
      Conditions compare columns with = != < <= > >=, look for patterns with ~ and !~ (Perl's, between slashes, i \
      after them ignores case), ask 'in (…)', and are joined with and, or, not. Text stands in quotation marks. What \
      is unknown (null) compares with nothing; '= null' asks for it. Documents also have meta.KEY.

      Dates are ranges of days: 2016-09 is that month, 2016 that year. Beside a date that is written, or comes from a \
      variable, '=' means that they overlap, '<' that the row's ends before it, '>' that it begins after it, '<=' and \
      '>=' that it does not begin after its end, or end before its start. Two columns are equal where they are the same \
      date, and ordered by their first days, then by their last ones. In quotation marks dates may be written as people \
      do: "March 3, 2016".
      """,
    input: .documentsOrRows, output: .same,
    arguments: [ArgumentDeclaration("condition", .expression, help: "A condition over the columns.")],
    examples: [
      Example(
        "entities | where type = \"person\" and text ~ /^b/i | count",
        "Compares text and looks for a pattern",
        text: "Joe Biden met Vladimir Putin.", rows: [["0"]]),
      Example(
        "docs | where words >= 10 and not name in (\"a\", \"b\") | count", "Works on documents too",
        rows: [["1"]]),
      Example("docs | where date >= 2016-09 and date <= 2016-11 | count", "Compares dates", rows: [["0"]]),
      Example("quotes | where speaker = null | count", "Asks for what is unknown", rows: [["1"]]),
    ],
    seeAlso: ["select", "sort", "count"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let input = try RowInput(input, session: session, readsCells: false)
    let step = try call.step ?? step(call, columns: input.table.columns)
    return input.value(try rows(step, call, of: input, session: session))
  }

  func step(_ call: Call, columns: [Column]) throws -> RowStep {
    let condition = try call.condition("condition", columns: columns)
    return RowStep(columns: columns) { try condition?.holds(for: $0) ?? true ? $0 : nil }
  }
}
