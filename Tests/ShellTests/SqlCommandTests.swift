import Analyzers
import Corpus
import Records
import ShellTestSupport
import Testing

@testable import Shell

/// Columns of documents and dates in queries.
@MainActor @Suite struct SqlCommandTests {
  private func session() -> TestSession {
    let dates = ["2016-09-05", "2016-09", "2016", nil]
    let documents = dates.enumerated().map { index, date in
      var metadata = Metadata()
      metadata["date"] = date.map { .date($0) } ?? .null
      metadata["section"] = .text("s\(index)")
      if date == nil { metadata.written["date"] = "soon" }
      return Document(
        number: index + 1, name: "\(index + 1).txt", text: SourceText("“We stay,” Ann Lee said."),
        metadata: metadata)
    }
    return TestSession(corpus: Corpus(name: "test", documents: documents), analyzers: builtInAnalyzers)
  }

  @Test(
    "Rows have the columns of their documents",
    arguments: [
      (
        "quotes | sql 'select speaker, date from rows where number < 3'",
        [["Ann Lee", "2016-09-05"], ["Ann Lee", "2016-09"]]
      ),
      ("quotes | sql 'select r.Date, \"meta.section\" from rows r limit 1'", [["2016-09-05", "s0"]]),
      ("quotes | sql 'select \"meta.date\" from rows where date is null'", [["soon"]]),
      ("docs | sql 'select \"meta.section\" from rows where number = 2'", [["s1"]]),
      ("docs | sql \"select [meta.section] from rows where `meta.date` = 'soon'\"", [["s3"]]),
      ("quotes | sql 'select count(*), sum(words) from rows'", [["4", "20"]]),
      ("quotes | sql 'select speaker as date from rows order by date limit 1'", [["Ann Lee"]]),
      ("quotes | sql 'select name, date from rows' | where date = 2016-09 | count", [["3"]]),
    ])
  func documentColumns(script: String, expected: [[String]]) { #expect(session().cells(script) == expected) }

  @Test func aStarIsTheRowsOwnColumns() {
    let test = session()
    let own = test.run("quotes | sql 'select * from rows'").results.split(separator: "\n").first
    #expect(own?.contains("date") == false && own?.contains("speaker") == true)
  }

  @Test(
    "Dates are ranges for the functions of dates",
    arguments: [
      (
        "docs | sql 'select date_start(date), date_end(date) from rows'",
        [
          ["2016-09-05", "2016-09-05"], ["2016-09-01", "2016-09-30"], ["2016-01-01", "2016-12-31"], ["", ""],
        ]
      ),
      (
        "docs | sql 'select date_in(date, ''2016-09-05'') as i from rows'".replacing("''", with: "\""),
        [["1"], ["1"], ["1"], ["\"\""]]
      ),
      ("docs | sql \"select date_in(date, '2016-10') from rows\"", [["0"], ["0"], ["1"], ["\"\""]]),
      (
        "docs 1 | sql \"select date_in('March 3, 2016', '2016-03'), date_start('soon'), date_start(2016) from rows\"",
        [["1", "", ""]]
      ),
    ])
  func functions(script: String, expected: [[String]]) { #expect(session().cells(script) == expected) }

  @Test(
    "What is no column is found before anything runs",
    arguments: [
      ("docs; quotes | sql 'select speeker from rows'", 2, "did you mean 'speaker'?"),
      (
        "docs; quotes | sql 'select meta.section from rows'", 2,
        "write it in quotation marks: \"meta.section\""
      ),
      ("docs; docs | count | sql 'select date from rows'", 2, "no such column: date"),
      ("docs; docs | sql 'select date_end(date, 3) from rows'", 2, "wrong number of arguments"),
      (
        "docs | sql \"select date_in(date, 'soon') from rows\"", 1,
        "the second value of date_in must be a date"
      ),
      ("docs | sql 'select date_in(date, 2016-09) from rows'", 1, "in apostrophes, such as '2016-09'"),
    ] as [(String, Int32, String)])
  func refused(script: String, code: Int32, message: String) {
    let outcome = session().run(script)
    #expect(outcome.ending == .failed(code))
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    if code == 2 { #expect(outcome.results.isEmpty) }
  }
}
