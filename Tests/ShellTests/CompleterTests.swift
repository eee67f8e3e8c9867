import Analyzers
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
    ("open /etc/hostnam", ["/etc/hostname"]), ("set editor v", ["vi"]), ("nope x", []),
  ])
  func completes(line: String, expected: [String]) { #expect(candidates(line) == expected) }

  @Test(arguments: [("a b", "'a b'"), ("it's", "\"it's\""), ("plain-1.txt", "plain-1.txt"), ("-x", "'-x'")])
  func quotes(name: String, expected: String) { #expect(Completer.quoted(name) == expected) }

  @Test func highlightingCoversHalfALine() {
    let runs = Highlighter.highlight("quotes | nope --x 'a", commands: ["quotes"])
    #expect(runs.map(\.style) == [.command, .keyword, .error, .option, .string])
    #expect(runs.last?.range == 18..<20)
  }
}
