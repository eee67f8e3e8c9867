import Analyzers
import Foundation
import FoundationXML
import ShellTestSupport
import Testing

internal import AnalyzerKit
internal import Rendering
internal import Shell
@testable import LedeShell

/// Transcripts that are run in this process.
@MainActor @Suite struct TranscriptRunTests {
  static let seed = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds").path

  let program = Program(registry: .ofTests(builtInAnalyzers), identity: ProgramIdentity(analysisDigest: ""))

  private func results(
    _ text: String, path: String = "a.ledet"
  ) throws -> (Transcript, [TranscriptResult]) {
    let transcript = try TranscriptParser.parse(text, path: path)
    return (transcript, TranscriptRunner(program: program, allowsShell: false).run(transcript))
  }

  private var opened: String {
    "$ lede '\(Self.seed)'\n! Lede [..] — 1 document, 367 words, 0 problems.  [..]\n"
  }

  @Test func rightOnesPass() throws {
    let (_, results) = try results(
      """
      lede> info | where name = "documents"
       name       value
       documents  0
      \(opened)seeds[1]> docs |
      … count
       count
           1
      > show 99
      ! error: there is no document 99
      ! …
      [1]
      > nope
      ! …
      [2]
      > use 1
      seeds:selection[1]> let x = docs
      > assert false
      ! error: the assertion failed
      ! …
      [3]
      > quit
      lede> last
      ! …
      [2]
      $ lede '/nowhere/at all'
      ! error: /nowhere/at all: there is no such file or folder
      ! …
      [1]
      lede> quotes
      ! error: no document is open
      ! …
      [1]

      """)
    #expect(failures(of: results) == "")
    #expect(results.count == 12)
  }

  /// Each kind of difference, as it is told.
  @Test(
    arguments: [
      ("> docs | count\n count\n     2\n", ["   count", "-      2", "+      1"]),
      ("> docs | count\n", ["+  count", "+      1"]),
      ("> docs | count\n…\n[1]\n", ["  …", "- [1]"]),
      ("> let x = docs\nmore\n", ["- more"]),
      ("> show 9\n! …\n", ["  ! …", "+ [1]"]),
      ("> show 9\n! …\n[2]\n", ["  ! …", "- [2]", "+ [1]"]),
      ("other[2]> docs | count\n…\n", ["- other[2]> docs | count", "+ seeds[1]> docs | count", "  …"]),
      ("> show 9\nerror: there is no document 9\n! …\n[1]\n", ["- error: there is no document 9", "  ! …"]),
      (
        "> show 9\n! error: [..] no document 8\n! …\n[1]\n",
        ["- ! error: [..] no document 8", "+ ! error: there is no document 9", "  ! …"]
      ),
    ] as [(String, [String])])
  func differencesAreTold(text: String, expected: [String]) throws {
    let (_, results) = try results(opened + text)
    let failed = results.filter { !$0.passed }
    #expect(failed.count == 1)
    let lines = failed.first?.comparison?.differenceLines ?? []
    #expect(lines.map { "\($0.side.rawValue) \($0.text)" } == expected)
  }

  @Test func differencesNameThePlace() throws {
    let (_, results) = try results(opened + "\n# note\n> docs | count\n count\n     1  \n")
    #expect(
      results.last?.comparison?.difference.plain == """
        a.ledet:5: docs | count
             count
          -      1␠␠
          +      1

        """)
  }

  @Test func updatingTouchesNothingElse() throws {
    let before =
      opened + """

        # First.
        > docs | count
         count
             2

        > show 99
        ! error: [..]
        ! and this is no more
        ! …
        [2]

        > quotes | select speaker kind | tail 2
        …
         Sergei [..]  direct

        # The prompt, and what is new.
        other[2]> use 1
        > show 1 | to json   # a mistake
        # End.

        """
    let (transcript, first) = try results(before)
    let after = transcript.updated(first.compactMap(\.comparison))
    #expect(
      after == opened + """

        # First.
        > docs | count
         count
             1

        > show 99
        ! error: [..]
        !   │ show 99
        ! …
        [1]

        > quotes | select speaker kind | tail 2
        …
         Sergei [..]  direct

        # The prompt, and what is new.
        seeds[1]> use 1
        > show 1 | to json   # a mistake
        ! error: 'to' takes rows, but the stage before it gives text
        !   │ show 1 | to json   # a mistake
        !   │          ^^ end the pipeline before it, or leave out the stage before it
        [2]
        # End.

        """)
    let (again, second) = try results(after)
    #expect(failures(of: second) == "")
    #expect(again.updated(second.compactMap(\.comparison)) == after)
  }

  /// Output that looks like the format is written so that it is read back, also in a page.
  @Test func anyOutputSurvivesTheUpdate() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text =
      "# title\n> quote\n\n```\nnews[3]> docs\n…\n… on\n! mark\n$ cost\n\\ back\u{1B}[31m\u{202E}\n[1]\n"
    try text.write(to: folder.appending(path: "x.txt"), atomically: true, encoding: .utf8)
    let page = "A page.\n\n```ledet\n$ lede '\(folder.path)'\n! …\n> show\n```\nThe end.\n"
    let (transcript, first) = try results(page, path: "page.md")
    let after = transcript.updated(first.compactMap(\.comparison))
    #expect(
      after.contains(
        "\\```\n\\news[3]> docs\n\\…\n\\… on\n\\! mark\n\\$ cost\n\\\\ back␛[31m<U+202E>\n\\[1]\n```"))
    let (_, second) = try results(after, path: "page.md")
    #expect(second.count == 2 && failures(of: second) == "")
  }

  /// Whatever comes out, in whatever order of the streams: the updated transcript expects it, and is right then.
  @Test(arguments: ["a.ledet", "a.md"]) func everyUpdateIsReadBack(path: String) throws {
    let pieces = [
      "a", "", " ", "…", "… ", "! ", "!", "> ", "$ ", "# ", "\\", "[1]", "[..]", "s[1]> ", "lede> ", "```",
      "~~~",
      "\t", "é",
    ]
    var state: UInt64 = 11
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func lines(_ count: Int) -> [TranscriptOutcome.Piece] {
      (0..<next(count)).map { _ in
        let text = (0..<next(4)).map { _ in pieces[next(pieces.count)] }.joined()
        return (TranscriptStream.allCases[next(2)], text + "\n")
      }
    }
    func outcome() -> TranscriptOutcome {
      var outcome = TranscriptOutcome(prompt: "lede> ", code: [0, 0, 1, 124][next(4)])
      outcome.append(lines(6))
      return outcome
    }
    let fence = path.hasSuffix("md") ? ("# Page\n```ledet\n", "```\nEnd.\n") : ("", "")
    for round in 0..<3000 {
      var text = "\(fence.0)> x\n\n# comment\n\(fence.1)"
      for outcome in [outcome(), outcome()] {
        let before = try TranscriptParser.parse(text, path: path)
        let comparison = TranscriptComparison(transcript: before, step: before.steps[0], outcome: outcome)
        text = before.updated([comparison])
        let after = try TranscriptParser.parse(text, path: path)
        let isRight =
          after.steps.count == 1
          && TranscriptComparison(transcript: after, step: after.steps[0], outcome: outcome).isMatch
        #expect(isRight && text.hasSuffix("\n\n# comment\n\(fence.1)"), "round \(round): \(text)")
      }
    }
  }

  @Test func programsAreRunOnlyWhereAllowed() throws {
    let text =
      opened + "> docs | count; !echo out; echo err >&2\n count\n     1\nout\n! err\n$ echo a | tr a b\nb\n"
    let (_, refused) = try results(text)
    #expect(refused.map(\.passed) == [true, false, false])
    guard case .refused(let message, _) = refused[2].verdict else {
      Issue.record("the command line was run")
      return
    }
    #expect(message == "this command line needs a shell")
    // Where they are allowed: Transcripts/shell.ledet, by the program itself. Here the descriptors that the children
    // write to are those of all the tests.
  }

  @Test func theReportIsWellFormed() throws {
    let (transcript, results) = try results(
      opened + "> docs | where name = \"a & <b>\" | count\n!\n> show 'x\u{1}y'\n> docs |\n… count\n…\n",
      path: "a&b.ledet")
    #expect(results.count == 4)
    var report = JUnitReport()
    report.add(results, of: transcript.path) { $0.comparison?.difference.plain ?? "" }
    report.add(failure: "it is \"missing\"", of: "<none>")
    let parser = XMLParser(data: Data(report.xml.utf8))
    let seen = ReportReader()
    parser.delegate = seen
    #expect(parser.parse(), "\(report.xml)")
    #expect(seen.cases.count == 5 && seen.failures == 3)
    #expect(seen.cases[1] == "line 3: docs | where name = \"a & <b>\" | count")
    #expect(seen.cases[3] == "line 6: docs |\ncount")
    #expect(seen.suites == ["a&b.ledet: 4, 2", "<none>: 1, 1"])
  }

  private final class ReportReader: NSObject, XMLParserDelegate {
    var suites: [String] = []
    var cases: [String] = []
    var failures = 0

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      switch name {
      case "testsuite":
        suites.append(
          "\(attributes["name"] ?? ""): \(attributes["tests"] ?? ""), \(attributes["failures"] ?? "")")
      case "testcase": cases.append(attributes["name"] ?? "")
      case "failure": failures += 1
      default: break
      }
    }
  }
}

/// What is told of the steps that are not as expected; empty where all are.
@MainActor func failures(of results: [TranscriptResult]) -> String {
  results.filter { !$0.passed }.map { $0.comparison?.difference.plain ?? "refused" }.joined()
}
