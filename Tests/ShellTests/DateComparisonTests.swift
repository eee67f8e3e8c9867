import Analyzers
import Corpus
import Records
import ShellTestSupport
import Testing
import Text

@testable import Script
@testable import Shell

/// Dates in conditions: ranges beside constants, exact between columns.
@MainActor @Suite struct DateComparisonTests {
  nonisolated private static let dates = [
    "2016-08-31", "2016-09-01", "2016-09-15T10:00Z", "2016-09", "2016-09-30", "2016-10-01", "2016", "2016-08",
    nil,
  ]

  /// A session over documents with these dates, named by them.
  private func session(_ dates: [String?] = dates) -> TestSession {
    let documents = dates.enumerated().map { index, date in
      var metadata = Metadata()
      metadata["date"] = date.map { .date($0) } ?? .null
      metadata["other"] = .text(date ?? "")
      metadata["first"] = .date("2016-09")
      if date == nil { metadata.written["date"] = "soon" }
      return Document(
        number: index + 1, name: date ?? "none", text: SourceText("“We stay,” Ann Lee said."),
        metadata: metadata)
    }
    return TestSession(corpus: Corpus(name: "test", documents: documents), analyzers: builtInAnalyzers)
  }

  private func names(_ condition: String) -> [String] {
    session().cells("docs | where \(condition) | select name").map { $0[0] }
  }

  @Test(
    "Beside a constant a date is a range of days",
    arguments: [
      ("date = 2016-09", ["2016-09-01", "2016-09-15T10:00Z", "2016-09", "2016-09-30", "2016"]),
      ("date != 2016-09", ["2016-08-31", "2016-10-01", "2016-08"]),
      ("date < 2016-09", ["2016-08-31", "2016-08"]), ("date > 2016-09", ["2016-10-01"]),
      (
        "date <= 2016-09",
        ["2016-08-31", "2016-09-01", "2016-09-15T10:00Z", "2016-09", "2016-09-30", "2016", "2016-08"]
      ),
      (
        "date >= 2016-09",
        ["2016-09-01", "2016-09-15T10:00Z", "2016-09", "2016-09-30", "2016-10-01", "2016"]
      ),
      ("2016-09 < date", ["2016-10-01"]), ("2016-09 >= date and date < 2016-09", ["2016-08-31", "2016-08"]),
      ("date = 2016-09-15", ["2016-09-15T10:00Z", "2016-09", "2016"]),
      ("date = 2016-09-15T08:00", ["2016-09-15T10:00Z", "2016-09", "2016"]),
      ("date = \"September 15, 2016\"", ["2016-09-15T10:00Z", "2016-09", "2016"]),
      ("date = 2016-Q4", ["2016-10-01", "2016"]),
      ("date > 2015 and date < 2017 and date = 2016-08-31", ["2016-08-31", "2016", "2016-08"]),
      ("date in (2016-08, 2016-10)", ["2016-08-31", "2016-10-01", "2016", "2016-08"]),
      ("date not in (2016-09, 2016-10)", ["2016-08-31", "2016-08"]),
      ("date = (docs 8 | select date)", ["2016-08-31", "2016", "2016-08"]), ("date = null", ["none"]),
      ("year(date) = 2016 and month(date) = null", ["2016"]), ("meta.date = \"soon\"", ["none"]),
      // Text of metadata is read beside a date.
      ("meta.other = 2016-08", ["2016-08-31", "2016", "2016-08"]), ("meta.other > 2016-09", ["2016-10-01"]),
    ])
  func constants(condition: String, expected: [String]) { #expect(names(condition) == expected) }

  @Test(
    "Between columns a date is equal to the same date, and ordered by first days, then by last",
    arguments: [
      ("date = meta.first", ["2016-09"]), ("date > meta.first", ["2016-10-01"]),
      ("date <= meta.first and date >= 2016-09", ["2016-09-01", "2016-09", "2016"]),
      ("date in (docs 4 | select date)", ["2016-09"]),
      ("date = date and date = 2016-10", ["2016-10-01", "2016"]),
    ])
  func columns(condition: String, expected: [String]) {
    // `2016-09-15` and the 30th begin after the month does.
    let expected =
      condition == "date > meta.first" ? ["2016-09-15T10:00Z", "2016-09-30", "2016-10-01"] : expected
    #expect(names(condition) == expected)
  }

  @Test func comparisonsAgreeWithDays() throws {
    let texts = [
      "2016", "2016-02", "2016-01-31", "2016-02-01", "2016-02-29", "2016-03", "2016-01/2016-03", "2015",
    ]
    for left in texts {
      for right in texts {
        let (one, other) = (try #require(DateRange(left)), try #require(DateRange(right)))
        let days = Set(one.first...one.last)
        let expected: [Expression.Comparison: Bool] = [
          .equal: !days.isDisjoint(with: other.first...other.last),
          .notEqual: days.isDisjoint(with: other.first...other.last),
          .less: days.allSatisfy { $0 < other.first }, .greater: days.allSatisfy { $0 > other.last },
          .lessOrEqual: days.contains { $0 <= other.last },
          .greaterOrEqual: days.contains { $0 >= other.first },
        ]
        for (sign, holds) in expected {
          let comparison = CellComparison(sign, ofRanges: true)
          #expect(comparison.holds(.date(left), .date(right)) == holds, "\(left) \(sign.rawValue) \(right)")
          #expect(comparison.holds(.text(left), .date(right)) == holds)
        }
      }
    }
  }

  @Test(
    "A constant that is no date is an error before anything runs",
    arguments: [
      ("docs | where date > $d", "'notadate' is compared with a date, and is none"),
      ("docs | where date > \"notadate\"", "'notadate' is compared with a date, and is none"),
      ("docs | where date in (2016-09, '2016-13')", "'2016-13' is compared with a date, and is none"),
      ("docs | where \"03/04/2016\" = date", "'03/04/2016' does not say which is the month"),
      ("docs | where date > 5", "a date cannot be compared with a number"),
      ("docs | where date > 2016-13", "'2016-13' is no number and no date"),
    ])
  func refused(script: String, message: String) {
    let test = session()
    test.session.define(variables: ["d": "notadate"])
    let outcome = test.run("docs; " + script)
    #expect(outcome.ending == .failed(2), "\(script)")
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    #expect(outcome.results.isEmpty)
  }

  @Test func variablesAreReadWhenTheyHaveTheirValue() {
    let test = session()
    #expect(test.cells("let d = (\"Sept. 2016\"); docs | where date < $d | count") == [["2"]])
    #expect(test.cells("let y = (2016); docs | where date = $y | count") == [["8"]])
    #expect(
      test.cells("for m in (docs | count by month(date) | head 1) { docs | where date = $m.month | count }")
        == [["3"]])
    #expect(test.cells("let none ?= (\"\"); docs | where date > $none | count") == [["0"]])
    #expect(test.cells("let none = (\"\"); docs | where date > $none or date != null | count") == [["8"]])
    let outcome = test.run("let d = (\"notadate\"); docs | where date > $d")
    #expect(outcome.ending == .failed(1))
    #expect(outcome.messages.contains("'notadate' is compared with a date, and is none"))
    test.session.define(variables: ["e": "2016-09", "y": "2016"])
    #expect(test.cells("docs | where date = $e and date = $y | count") == [["5"]])
  }

  @Test func sortingAndCountingFollowTime() {
    let test = session()
    #expect(
      test.cells("docs | sort date | select name").map { $0[0] } == [
        "2016", "2016-08", "2016-08-31", "2016-09-01", "2016-09", "2016-09-15T10:00Z", "2016-09-30",
        "2016-10-01",
        "none",
      ])
    #expect(
      test.cells("docs | sort date --desc | select name | head 2").map { $0[0] } == [
        "2016-10-01", "2016-09-30",
      ])
    #expect(test.cells("docs | sort date --desc | select name | tail 1").map { $0[0] } == ["none"])
    #expect(
      test.cells("docs | count by month(date)") == [
        ["2016-08", "2"], ["2016-09", "4"], ["2016-10", "1"], ["", "2"],
      ])
    #expect(test.cells("docs | count by year(date)") == [["2016", "8"], ["", "1"]])
    // Anything else by frequency, as ever.
    #expect(test.cells("docs | count by weekday(date) month(date)").first == ["Thursday", "2016-09", "2"])
  }

  @Test func optionsAreRanges() {
    let test = session()
    #expect(test.cells("who-said stay --from 2016-09 | count") == [["6"]])
    #expect(test.cells("who-said stay --to 2016-09 | count") == [["7"]])
    #expect(test.cells("who-said stay --from \"Sept. 15, 2016\" --to 2016-09-15 | count") == [["3"]])
    for value in ["notadate", "2016-13", "03/04/2016"] {
      #expect(test.run("who-said stay --from \(value)").ending == .failed(2))
    }
  }
}
