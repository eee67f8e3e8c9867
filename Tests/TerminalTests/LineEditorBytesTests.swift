import Glibc
import TerminalTestSupport
import Testing

/// What reaches the editor in rarer ways: characters of four bytes, broken ones, a stop that is asked for.
@Suite(.serialized) struct LineEditorBytesTests {
  @Test func takesCharactersOfEveryLength() throws {
    let terminal = try PseudoTerminal(Scratch.probe)
    try terminal.expect("ask>")
    terminal.send("aé日👍b")
    try terminal.wait { $0.text == "ask> aé日👍b" }
    // Back over the last two, one away, and on.
    terminal.send("\u{1B}[D\u{7F}c\r")
    try terminal.wait { $0.text.hasSuffix("GOT[aé日cb]\nask>") }
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.screen.unknown == [])
  }

  @Test func keepsTheLineWhenAStopIsAskedFor() throws {
    let terminal = try PseudoTerminal(Scratch.probe)
    try terminal.expect("ask>")
    terminal.send("abc")
    try terminal.expect("ask> abc")
    // The process leads a session of its own, where the system does not stop it: it comes back at once.
    kill(terminal.process, SIGTSTP)
    let begin = Array("\u{1B}[?2004h".utf8)
    try terminal.wait("pastes marked again") { _ in terminal.raw.ranges(of: begin).count == 2 }
    terminal.send("d\r")
    try terminal.wait { $0.text.hasSuffix("GOT[abcd]\nask>") }
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.modes == terminal.initialModes)
  }
}
