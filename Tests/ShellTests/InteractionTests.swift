import Analyzers
import ShellTestSupport
import Testing

@testable import Shell

@MainActor @Suite struct InteractionTests {
  private func run(_ results: [LineResult], isPerson: Bool) -> (TestSession, ScriptedLineSource, Int32) {
    let test = TestSession(["One two three."], analyzers: builtInAnalyzers)
    let lines = ScriptedLineSource(results: results)
    let code = Interaction(session: test.session, lines: lines, isPerson: isPerson).run()
    return (test, lines, code)
  }

  @Test func statementsMayGoOn() {
    let (test, lines, code) = run(
      [.line("docs |"), .line("count"), .line(""), .line("quit"), .line("docs")], isPerson: true)
    #expect(test.output.results == "count\n1\n")
    #expect(lines.prompts == ["test[1]> ", "… ", "test[1]> ", "test[1]> "])
    #expect(test.history.entries == ["docs |\ncount", "quit"])
    #expect(code == ExitCode.done)
  }

  @Test func cancellingDropsWhatWasTyped() {
    let (test, _, _) = run([.line("docs |"), .cancelled, .line("docs | count"), .end], isPerson: true)
    #expect(test.output.results == "count\n1\n")
  }

  @Test func aPersonGoesOnAfterAnError() {
    let (test, _, code) = run([.line("nope"), .line("docs | count")], isPerson: true)
    #expect(test.output.results == "count\n1\n")
    #expect(test.output.messages.hasPrefix("error: there is no command 'nope'"))
    #expect(code == ExitCode.done)
  }

  @Test func aScriptStopsAtAnErrorAndTellsTheLine() {
    let (test, _, code) = run(
      [.line("docs | count"), .line("docs |"), .line("nope"), .line("docs")], isPerson: false)
    #expect(test.output.results == "count\n1\n")
    #expect(test.output.messages.hasPrefix("standard input:3:1: error:"))
    #expect(test.history.entries.isEmpty)
    #expect(code == ExitCode.usage)
  }

  @Test func aStatementIsBounded() {
    let endless = Array(repeating: LineResult.line("x"), count: 5_000)
    let (test, lines, code) = run([.line("docs 'x")] + endless, isPerson: false)
    #expect(test.output.messages.contains("this quotation mark is never closed"))
    #expect(lines.prompts.count == 1_000)
    #expect(code == ExitCode.usage)
  }

  @Test func suggestsTheRestOfTheNewestLine() {
    let test = TestSession(["x"], analyzers: builtInAnalyzers)
    for line in ["quotes | head 3", "quotes | tail\n3", "docs"] { test.history.append(line) }
    let assistant = SessionAssistant(session: test.session)
    #expect(assistant.suggestion("quotes |") == " head 3")
    #expect(assistant.suggestion("docs") == nil)
    #expect(assistant.suggestion("") == nil)
    #expect(assistant.isComplete("docs"))
    #expect(!assistant.isComplete("docs |"))
  }

  @Test func whatNeverEndsIsTold() {
    let (test, _, code) = run([.line("docs | 'x"), .end], isPerson: false)
    #expect(test.output.messages.contains("this quotation mark is never closed"))
    #expect(code == ExitCode.usage)
  }
}
