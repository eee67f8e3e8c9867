import AnalyzerKit
import Analyzers
import Foundation
import Script
import ShellTestSupport
import Testing

@testable import Shell

/// What the commands find wrong before anything runs, and what assertions tell.
@MainActor @Suite struct ShellDiagnosticTests {
  private nonisolated static let cases = [
    ("quotes | count by speaker | docs", "check.wrong-input"),
    ("docs | where name ~ /(/", "check.invalid-pattern"), ("!date", "check.no-shell"),
    ("set width 3", "check.invalid-setting"), ("set pager more", "check.no-program"),
    ("docs | to json --spreadsheet", "check.spreadsheet-format"),
    ("docs | to csv --directed", "check.network-format"), ("keep --remove", "check.keep-name"),
    ("keep --replace", "check.keep-name"), ("keep a --remove --replace", "check.keep-name"),
    ("keep 'a b'", "check.keep-name"), ("correct merge A", "check.correction"),
    ("docs | sql 'select nope from rows'", "check.sql"),
    ("let a = (docs | count); docs | sql \"$a\"", "check.needs-constant"), ("out 99", "check.no-result"),
    ("let a = (docs | count); out $a", "check.needs-constant"), ("assert 1 = 2", "assert.failed"),
    ("assert 1 = 2 'told'", "assert.failed"), ("expect error /x/ { docs }", "assert.expected-error"),
    ("expect error /x/ { show 9 }", "assert.expected-error"),
    ("summarize --words 5 --percent 3", "check.options.conflict"),
    ("quotes --from x", "check.options.conflict"),
    ("quotes --to 2016-13", "check.options.conflict"), ("quotes --to 2016-12-32", "check.options.conflict"),
    ("record", "check.record"),
    ("record --stop a.ledet", "check.record"),
  ]

  /// Runs a script, and returns its reports as programs read them.
  private func reports(_ text: String) throws -> [(code: String, message: String)] {
    let test = TestSession(["One two."], analyzers: builtInAnalyzers)
    test.output.errorFormat = .json
    return try reports(in: test.run(text).messages)
  }

  private func reports(in lines: String) throws -> [(code: String, message: String)] {
    try lines.split(separator: "\n").map { line in
      let report = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (report?["code"] as? String ?? "", report?["message"] as? String ?? "")
    }
  }

  @Test(arguments: cases) func isTold(text: String, code: String) throws {
    #expect(try reports(text).map(\.code) == [code], "\(text)")
  }

  @Test func everyMessageIsReached() throws {
    var found = try Self.cases.flatMap { try reports($0.0) }
    let test = TestSession([], analyzers: [])
    test.output.errorFormat = .json
    _ = test.session.configure(from: .init(name: "init.lede", "docs"))
    found += try reports(in: test.output.messages)
    let sites = try DiagnosticSite.all(in: "Sources/Shell")
    #expect(sites.count > 10)
    for site in sites { #expect(site.missing(among: found) == [], "\(site)") }
  }

  @Test(arguments: [
    ("show 1.tx", "did you mean '1.txt'?"), ("docs 1.ttx | count", "did you mean '1.txt'?"),
    ("set wdith 40", "did you mean 'width'?"), ("set color alwasy", "did you mean 'always'?"),
    ("help qoutes", "did you mean 'quotes'?"), ("docs | sql 'select nmae from rows'", "did you mean 'name'?"),
    ("quotes --kind direct,mixd", "did you mean 'mixed'?"), ("docs | to hmtl", "did you mean 'html'?"),
  ])
  func whatIsNearlyRightIsSuggested(text: String, help: String) {
    #expect(
      TestSession(["One two."], analyzers: builtInAnalyzers).run(text).messages.contains(help), "\(text)")
  }
}
