import Analyzers
import Foundation
import Script
import ShellTestSupport
import Testing

@testable import Shell

/// Reports for programs: `--errors json`.
@MainActor @Suite struct JSONReportTests {
  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func everyKeyIsThereInOrder() {
    let source = ScriptSource(name: "a.lede", "docs\nnopé x")
    let outer = ScriptSource(name: "main.lede", "source a.lede")
    let found = LocatedDiagnostic(
      Diagnostic("parse.unknown-command", "there is no command 'nopé'", at: 5..<10), in: source,
      chain: [LocatedDiagnostic.Place(outer, 7..<13)])
    #expect(
      JSONReport.line(found)
        == #"{"code": "parse.unknown-command", "severity": "error", "message": "there is no command 'nopé'", "#
        + #""help": null, "file": "a.lede", "line": 2, "column": 1, "endLine": 2, "endColumn": 5, "#
        + #""from": [{"file": "main.lede", "line": 1, "column": 8}]}"# + "\n")
    #expect(
      JSONReport.line(.warning, code: "x.y", message: "m", help: "h")
        == #"{"code": "x.y", "severity": "warning", "message": "m", "help": "h", "file": null, "line": null, "#
        + #""column": null, "endLine": null, "endColumn": null, "from": []}"# + "\n")
  }

  @Test func aLineStaysALineAndSafe() throws {
    let message = "a\n\u{1B}[31m\u{9B}\u{202E}\u{2028}\u{E0001}日"
    let line = JSONReport.line(.error, code: "x.y", message: message, help: nil)
    #expect(
      line.split(separator: "\n").count == 1 && line.contains("\\u202e") && line.contains("\\udb40\\udc01"))
    #expect(line.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x9B) })
    #expect(try object(line)["message"] as? String == message)
  }

  @Test func everythingThatIsToldIsOne() throws {
    let test = TestSession(["One."], analyzers: builtInAnalyzers, isTerminal: true)
    test.output.errorFormat = .json
    for text in ["docs | where words > 9", "nope; also", "show 9", "assert 1 = 2", "def f() { show 9 }\nf"] {
      _ = test.run(text)
    }
    let reports = try test.output.messages.split(separator: "\n").map { try object(String($0)) }
    #expect(
      reports.map { $0["code"] as? String } == [
        "report.no-rows", "parse.unknown-command", "corpus.no-such-document", "assert.failed",
        "corpus.no-such-document",
      ])
    #expect(reports.map { $0["severity"] as? String } == ["notice", "error", "error", "error", "error"])
    let from = reports.last?["from"] as? [[String: Any]]
    #expect(from?.first?["line"] as? Int == 2)
  }
}
