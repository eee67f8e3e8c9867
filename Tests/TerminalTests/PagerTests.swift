import Foundation
import Glibc
import Platform
import Shell
import TerminalTestSupport
import Testing

@testable import Terminal

/// Results that are taller than the screen, before a person.
@Suite(.serialized) struct PagerTests {
  private let scene = PersonScene()

  /// A pager that tells how many lines it got, and leaves at Enter; keys that send signals do not end it.
  private func countingPager() throws -> String {
    "sh "
      + (try scene.write(
        """
        trap '' INT QUIT
        echo "PAGED $(wc -l) $1"
        stty -echo -icanon < /dev/tty
        head -n 1 < /dev/tty > /dev/null
        echo LEFT
        """, to: "pager.sh"))
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.sendEnd()
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.modes == terminal.initialModes)
  }

  @Test func tallResultsGoThroughThePager() throws {
    let terminal = try scene.ready([], ["PAGER": try countingPager() + " word"])
    terminal.send("help\r")
    try terminal.wait("the pager") { $0.text.contains("PAGED") }
    let lines = try #require(
      terminal.screen.lines.first { $0.hasPrefix("PAGED") }?.split(separator: " ").map(String.init))
    #expect((Int(lines[1]) ?? 0) > 40 && lines[2] == "word")
    // Ctrl-C and Ctrl-\ are the pager's; the shell is there afterwards, with the modes from before.
    terminal.send("\u{3}\u{3}\u{1C}\n")
    try terminal.waitForLine(PersonScene.prompt)
    #expect(terminal.screen.text.hasSuffix("LEFT\n\(PersonScene.prompt)"))
    try leave(terminal)
  }

  @Test func shortResultsDoNot() throws {
    let terminal = try scene.ready([], ["PAGER": "echo PAGED"], columns: 40, height: 8)
    terminal.send("set | select name\r")
    try terminal.wait("the table") { $0.text.hasSuffix(" pager\n\(PersonScene.prompt)") }
    #expect(!terminal.screen.text.contains("PAGED"))
    // As many lines, but one of them wraps: with the prompt below, they are too many.
    terminal.send("set | select help | to jsonl\r")
    try terminal.wait("the pager") { $0.text.hasSuffix("PAGED\n\(PersonScene.prompt)") }
    try leave(terminal)
  }

  @Test func leavingEarlyIsNoError() throws {
    let text = try scene.write(
      (0..<20_000).map { "Line \($0) of a long document.\n" }.joined(), to: "long.txt")
    let terminal = try scene.ready([], ["PAGER": "head -n 1"])
    terminal.send("open \(text); show 1; ('after')\r")
    try terminal.wait("what follows") {
      $0.text.hasSuffix("Line 0 of a long document.\nafter\nlong.txt[1]>")
    }
    try leave(terminal)
  }

  @Test func aPagerThatIsMissingIsTold() throws {
    let terminal = try scene.ready([], [:], columns: 100, height: 8)
    terminal.send("set pager nosuchpager; help\r")
    try terminal.wait("the whole page") { $0.text.contains("'help keys' the keys") && $0.pastesAreBracketed }
    #expect(terminal.screen.unknown == [])
    terminal.send("\u{C}set pager 'X= nosuchpager'; help\r")
    try terminal.wait("the warning") {
      $0.text.contains("could not be run") && $0.text.contains("as $_") && $0.pastesAreBracketed
    }
    terminal.send("\u{C}set pager never; help\r")
    try terminal.wait("the whole page") { $0.text.contains("'help keys' the keys") && $0.pastesAreBracketed }
    #expect(!terminal.screen.text.contains("warning"))
    try leave(terminal)
  }

  @Test(.enabled(if: access("/usr/bin/less", X_OK) == 0)) func lessIsTheDefault() throws {
    let terminal = try scene.ready()
    terminal.send("help\r")
    try terminal.wait("the first page") { $0.lines.last == ":" && $0.text.contains("reload") }
    terminal.send("q")
    try terminal.waitForLine(PersonScene.prompt)
    try leave(terminal)
  }
}

/// Which pager is meant, and when.
@Suite struct PagerChoiceTests {
  @Test func theEnvironmentChooses() {
    func pager(_ variables: [String: String]) -> Pager? {
      Pager(.auto, environment: ProcessEnvironment(variables))
    }
    #expect(pager(["PAGER": "less -S"])?.command == "less -S")
    #expect(pager(["PAGER": "less", "LESS": "-i"])?.environment == ["LESSCHARSET": "utf-8", "LV": "-c"])
    #expect(pager(["PAGER": ""]) == nil && pager(["PAGER": "cat"]) == nil)
    #expect(pager(["PATH": "/nowhere"]) == nil)
    #expect(Pager(.never, environment: ProcessEnvironment(["PAGER": "less"])) == nil)
    #expect(Pager(.command("most"), environment: ProcessEnvironment(["PAGER": "less"]))?.command == "most")
  }

  @Test(arguments: [
    ("", 0), ("a", 1), ("a\n", 1), ("\n\n", 2), ("0123456789", 1), ("0123456789a", 2), ("0123456789\n", 1),
    ("日本日本日x", 2), ("a日本日本日", 2), ("a\tb", 1), ("\t\t\tb", 2), ("\u{202E}ab", 1), ("\u{202E}abc", 2),
    ("e\u{301}23456789x", 1),
  ])
  func rowsAreCountedAsTheyWrap(text: String, rows: Int) {
    var counter = RowCounter(columns: 10)
    counter.add(text)
    #expect(counter.rows == rows, "\(text.debugDescription)")
  }
}
