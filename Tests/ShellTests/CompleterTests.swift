import Analyzers
import Script
import ShellTestSupport
import Testing

internal import Rendering
@testable import Shell

@MainActor @Suite struct CompleterTests {
  private func candidates(_ line: String) -> [String] {
    let test = TestSession(["One.", "Two."], analyzers: builtInAnalyzers)
    return Completer(session: test.session).completions(line, cursor: line.utf8.count).candidates.map(\.text)
  }

  @Test(arguments: [
    ("quo", ["quotes"]), ("docs | whe", ["where"]), ("docs; he", ["head", "help"]),
    ("help quote", ["quotes"]),
    ("quotes --reca", ["--recall"]), ("quotes | sort conf", ["confidence"]),
    ("docs | where wor", ["words", "words("]),
    ("quotes | where kind = 'x' and spea", ["speaker"]), ("docs | to j", ["json", "jsonl"]),
    ("show 2", ["2.txt"]), ("docs | count ", ["by"]), ("docs | count by na", ["name"]),
    ("docs | to json --offsets s", ["scalars"]),
    ("open /etc/hostnam", ["/etc/hostname"]), ("sentiment --lexicon /etc/hostnam", ["/etc/hostname"]),
    ("set editor v", ["vi"]), ("nope x", []),
  ])
  func completes(line: String, expected: [String]) { #expect(candidates(line) == expected) }

  @Test func namesThatRowsHaveShownAreCompletedByAnyOfTheirWords() {
    let test = TestSession(["Jane Roe met John Doe and Janet Poe."], analyzers: builtInAnalyzers)
    func names(_ line: String) -> [String] {
      Completer(session: test.session).completions(line, cursor: line.utf8.count).candidates.map(\.text)
    }
    #expect(names("correct merge ") == [])
    _ = test.run("entities | head 9")
    #expect(names("correct merge jan") == ["'Jane Roe'", "'Janet Poe'"])
    #expect(names("correct merge 'Jane Roe' Do") == ["'John Doe'"])
    #expect(names("quotes --speaker jane") == ["'Jane Roe'", "'Janet Poe'"])
    #expect(names("sentiment --target do") == ["'John Doe'"])
  }

  @Test(arguments: [("a b", "'a b'"), ("it's", "\"it's\""), ("plain-1.txt", "plain-1.txt"), ("-x", "'-x'")])
  func quotes(name: String, expected: String) { #expect(Completer.quoted(name) == expected) }

  /// Found by fuzzing: such names were read as a number, a range or an open quotation mark.
  @Test(arguments: ["12", "2-7", "'\u{301}", "a'$\u{301}", "it's \"\\\u{308}", "--", "a\nb", "é"])
  func aCompletedNameIsReadAsThatName(name: String) throws {
    let test = TestSession(["One."], analyzers: builtInAnalyzers)
    let written = "docs " + Completer.quoted(name)
    let script = try parse(
      ScriptSource(name: "test", written), commands: test.session.commandTable
    ).get()
    guard case .pipeline(let pipeline)? = script.statements.first?.kind,
      case .documents(.glob(let glob))? = pipeline.stages.first?.arguments.first?.value
    else {
      Issue.record("\(written) names no document")
      return
    }
    #expect(Array(glob.utf8) == Array(name.utf8))
  }

  @Test func highlightingCoversHalfALine() {
    let runs = Highlighter.highlight("quotes | nope --x 'a", commands: ["quotes"])
    #expect(runs.map(\.style) == [.command, .keyword, .error, .option, .string])
    #expect(runs.last?.range == 18..<20)
  }
}
