import Glibc
import TerminalTestSupport
import Testing

/// The line editor, driven as a person would, through a pseudo-terminal.
@Suite(.serialized) struct LineEditorTests {
  private let scratch = Scratch()

  private func start(
    _ environment: [String: String] = [:], columns: Int = 40, height: Int = 12, history: [String] = []
  ) throws -> PseudoTerminal {
    let lines = history.map { "{\"cmd\":\"\($0)\"}\n" }.joined()
    if !lines.isEmpty {
      let file = fopen(scratch.file("history"), "w")
      fputs(lines, file)
      fclose(file)
    }
    let terminal = try PseudoTerminal(
      Scratch.probe,
      environment: environment.merging(["PROBE_HISTORY": scratch.file("history")]) { own, _ in own },
      columns: columns, height: height)
    return terminal
  }

  /// Starts the probe and waits for its prompt.
  private func ready(
    _ environment: [String: String] = [:], columns: Int = 40, height: Int = 12, history: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try start(environment, columns: columns, height: height, history: history)
    try terminal.expect("ask>", cursor: (0, 5))
    return terminal
  }

  /// Ends the session on an empty line; what it drew must have been understood to the last byte.
  private func finish(_ terminal: PseudoTerminal) throws {
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.screen.unknown == [])
    #expect(!terminal.screen.pastesAreBracketed)
    #expect(terminal.screen.cursorIsVisible)
    #expect(terminal.screen.lines.contains("END"))
  }

  @Test func promptLineAndEnd() throws {
    let terminal = try ready()
    #expect(terminal.screen.pastesAreBracketed)
    terminal.send("find")
    try terminal.expect("ask> find", cursor: (0, 9))
    #expect(terminal.screen.style(of: "find") == "32")
    #expect(terminal.screen.style(of: "ask>") == "1;36")
    terminal.send("x")
    try terminal.expect("ask> findx")
    #expect(terminal.screen.style(of: "findx") == "1;31")
    terminal.send("\r")
    try terminal.expect("ask> findx\nGOT[findx]\nask>", cursor: (2, 5))
    try finish(terminal)
  }

  @Test func movesAndDeletesOverWideAndCombiningCharacters() throws {
    let terminal = try ready()
    terminal.send("a日e\u{301}b")
    try terminal.expect("ask> a日e\u{301}b", cursor: (0, 10))
    terminal.send("\u{1B}[D\u{1B}[D")
    try terminal.expect("ask> a日e\u{301}b", cursor: (0, 8))
    terminal.send("\u{1B}[D")
    try terminal.expect("ask> a日e\u{301}b", cursor: (0, 6))
    terminal.send("\u{1B}[3~")
    try terminal.expect("ask> ae\u{301}b", cursor: (0, 6))
    terminal.send("\u{1B}[C\u{7F}")
    try terminal.expect("ask> ab", cursor: (0, 6))
    terminal.send("\u{1}本\u{5}\r")
    try terminal.expect("ask> 本ab\nGOT[本ab]\nask>")
    try finish(terminal)
  }

  @Test func wordsAndKills() throws {
    let terminal = try ready()
    terminal.send("one two three\u{1B}[1;5D\u{1B}[1;5D")
    try terminal.expect("ask> one two three", cursor: (0, 9))
    terminal.send("\u{1B}[1;5C")
    try terminal.expect("ask> one two three", cursor: (0, 12))
    terminal.send("\u{17}")
    try terminal.expect("ask> one  three", cursor: (0, 9))
    terminal.send("\u{15}")
    try terminal.expect("ask>  three", cursor: (0, 5))
    // Keys that mean nothing type nothing.
    terminal.send("\u{1B}[15~\u{1B}[1;2P\u{1B}[5~x")
    try terminal.expect("ask> x three", cursor: (0, 6))
    terminal.send("\u{15}\u{B}")
    try terminal.expect("ask>", cursor: (0, 5))
    try finish(terminal)
  }

  @Test func wrapsAtTheMargin() throws {
    let terminal = try ready(columns: 12)
    terminal.send("1234567")
    try terminal.expect("ask> 1234567", cursor: (1, 0))
    terminal.send("89日本語")
    try terminal.expect("ask> 1234567\n89日本語", cursor: (1, 8))
    terminal.send("xyz界")
    try terminal.expect("ask> 1234567\n89日本語xyz\n界", cursor: (2, 2))
    terminal.send("\u{1}0")
    try terminal.expect("ask> 0123456\n789日本語xyz\n界", cursor: (0, 6))
    terminal.send("\u{5}\r")
    try terminal.wait { $0.text.hasSuffix("GOT[01234567\n89日本語xyz\n界]\nask>") }
    try finish(terminal)
  }

  @Test func recallsHistory() throws {
    let terminal = try ready(history: ["load a", "cafe\u{301} 日"])
    terminal.send("\u{1B}[A")
    try terminal.expect("ask> cafe\u{301} 日", cursor: (0, 12))
    terminal.send("\u{1B}OA")
    try terminal.expect("ask> load a")
    terminal.send("\u{1B}[B\u{10}\u{E}\u{7F}")
    // What was deleted is suggested at once.
    try terminal.expect("ask> cafe\u{301} 日", cursor: (0, 10))
    terminal.send("\r")
    try terminal.expect("ask> cafe\u{301}\nGOT[cafe\u{301} ]\nask>")
    terminal.send("\u{1B}[A\u{1B}[A")
    try terminal.wait { $0.text.hasSuffix("\nask> cafe\u{301} 日") }
    terminal.send("\u{15}")
    try terminal.wait { $0.text.hasSuffix("\nask>") }
    try finish(terminal)
  }

  @Test func severalRowsInOneLine() throws {
    let terminal = try ready()
    terminal.send("say \"one\rtwo\rthree")
    try terminal.expect("ask> say \"one\ntwo\nthree", cursor: (2, 5))
    terminal.send("\u{1B}[A\u{1B}[D!")
    try terminal.expect("ask> say \"one\ntw!o\nthree", cursor: (1, 3))
    terminal.send("\u{1B}[B\u{1B}[F\"\r")
    try terminal.wait { $0.text.hasSuffix("GOT[say \"one\ntw!o\nthree\"]\nask>") }
    // The history brings it back whole.
    terminal.send("\u{1B}[A")
    try terminal.wait { $0.text.hasSuffix("\nask> say \"one\ntw!o\nthree\"") }
    terminal.send("\u{3}")
    try terminal.wait { $0.text.hasSuffix("three\"^C\nCANCELLED\nask>") }
    try finish(terminal)
  }

  @Test func controlCClearsTheLine() throws {
    let terminal = try ready(columns: 60, history: ["find it"])
    terminal.send("some")
    try terminal.expect("ask> some")
    terminal.send("\u{3}")
    try terminal.expect("ask> some^C\nCANCELLED\nask>", cursor: (2, 5))
    // Also while the history is searched.
    terminal.send("\u{12}nd")
    try terminal.wait { $0.text.hasSuffix("\nsearch ‘nd’: find it") }
    terminal.send("\u{3}")
    try terminal.expect("ask> some^C\nCANCELLED\nask> find it^C\nCANCELLED\nask>", cursor: (4, 5))
    try finish(terminal)
  }

  @Test func controlCStopsACommand() throws {
    let terminal = try ready()
    terminal.send("work\r")
    try terminal.expect("ask> work\nWORKING")
    terminal.send("\u{3}")
    try terminal.expect("ask> work\nWORKING\n^C\nSTOPPED\nask>")
    try finish(terminal)
  }

  @Test func controlDDeletesOnALine() throws {
    let terminal = try ready()
    terminal.send("abc\u{1}\u{4}")
    try terminal.expect("ask> bc", cursor: (0, 5))
    terminal.send("\u{5}\u{4}")
    try terminal.expect("ask> bc", cursor: (0, 7))
    terminal.send("\u{15}")
    try terminal.expect("ask>")
    try finish(terminal)
  }

  @Test func suggestsAndAccepts() throws {
    let terminal = try ready(history: ["find alpha beta"])
    terminal.send("fi")
    try terminal.expect("ask> find alpha beta", cursor: (0, 7))
    #expect(terminal.screen.style(of: "nd alpha") == "2")
    terminal.send("\u{1B}[1;5C")
    try terminal.expect("ask> find alpha beta", cursor: (0, 9))
    terminal.send("\u{1B}[C")
    try terminal.expect("ask> find alpha beta", cursor: (0, 20))
    #expect(terminal.screen.style(of: "alpha") == "")
    terminal.send("\u{15}fin")
    try terminal.expect("ask> find alpha beta", cursor: (0, 8))
    // Enter runs what was typed, not what is suggested.
    terminal.send("\r")
    try terminal.expect("ask> fin\nGOT[fin]\nask>")
    try finish(terminal)
  }

  @Test func completes() throws {
    let terminal = try ready(columns: 60)
    terminal.send("l\t")
    try terminal.expect("ask> load", cursor: (0, 10))
    terminal.send("al\t")
    try terminal.expect("ask> load alpha", cursor: (0, 16))
    terminal.send("\u{15}f\t")
    try terminal.expect(
      "ask> fin\nfind    the command find     finish  the command finish\nask> fin", cursor: (2, 8))
    #expect(terminal.screen.style(of: "the command find ") == "2")
    // What a name holds is shown, never obeyed.
    terminal.send("\u{15}load \t")
    try terminal.wait { $0.text.hasSuffix("\nalpha      evil␛[31m  événement\nask> load") }
    terminal.send("é\t")
    try terminal.wait { $0.text.hasSuffix("\nask> load événement") }
    terminal.send("\u{15}")
    try terminal.wait { $0.text.hasSuffix("\nask>") }
    try finish(terminal)
  }

  @Test func searchesHistory() throws {
    let terminal = try ready(history: ["load one", "find two", "load three"])
    terminal.send("\u{12}lo")
    try terminal.expect("search ‘lo’: load three", cursor: (0, 13))
    terminal.send("\u{12}")
    try terminal.expect("search ‘lo’: load one")
    terminal.send("\u{12}")
    try terminal.expect("no match ‘lo’: load one")
    terminal.send("\u{7}")
    try terminal.expect("ask>", cursor: (0, 5))
    terminal.send("\u{12}two\u{1B}[F!\r")
    try terminal.expect("ask> find two!\nGOT[find two!]\nask>")
    try finish(terminal)
  }

  @Test func pastesInOnePiece() throws {
    let terminal = try ready()
    terminal.send("\u{1B}[200~load a\rfind \u{7}\u{202E}b\u{9B}\n\u{1B}[201~")
    try terminal.expect("ask> load a\nfind b", cursor: (1, 6))
    terminal.send("\r")
    try terminal.expect("ask> load a\nfind b\nGOT[load a\nfind b]\nask>")
    try finish(terminal)
  }

  @Test func pastesALongText() throws {
    let terminal = try ready(columns: 80, height: 10)
    let text = String(repeating: "word ", count: 4000)
    terminal.send("\u{1B}[200~" + text + "end\u{1B}[201~")
    try terminal.wait { $0.text.hasSuffix(" end") }
    terminal.send("\u{15}x")
    try terminal.expect("ask> x", cursor: (0, 6))
    terminal.send("\u{7F}")
    try finish(terminal)
  }

  @Test func showsATallLineInPart() throws {
    let terminal = try ready(columns: 20, height: 5)
    terminal.send("\"" + (1...9).map { "row \($0)" }.joined(separator: "\r"))
    try terminal.expect("row 5\nrow 6\nrow 7\nrow 8\nrow 9", cursor: (4, 5))
    terminal.send(String(repeating: "\u{1B}[A", count: 7))
    try terminal.expect("row 2\nrow 3\nrow 4\nrow 5\nrow 6", cursor: (0, 5))
    terminal.send("\u{1B}[A")
    try terminal.expect("ask> \"row 1\nrow 2\nrow 3\nrow 4\nrow 5", cursor: (0, 10))
    terminal.send("\u{3}")
    try terminal.wait { $0.text.hasSuffix("row 9^C\nCANCELLED\nask>") }
    try finish(terminal)
  }

  @Test(arguments: [true, false]) func resizes(reflows: Bool) throws {
    let terminal = try start(reflows ? [:] : ["XTERM_VERSION": "XTerm(379)"], columns: 30)
    try terminal.expect("ask>")
    terminal.send("first\r")
    try terminal.expect("ask> first\nGOT[first]\nask>")
    terminal.send("find \"a long line 日本語 that wraps\"")
    try terminal.expect(
      "ask> first\nGOT[first]\nask> find \"a long line 日本語\nthat wraps\"")
    terminal.resize(columns: 20, reflows: reflows)
    try terminal.expect(
      "ask> first\nGOT[first]\nask> find \"a long li\nne 日本語 that wraps\n\"", cursor: (4, 1))
    terminal.send("\u{1}X\u{5}")
    try terminal.expect(
      "ask> first\nGOT[first]\nask> Xfind \"a long l\nine 日本語 that wrap\ns\"", cursor: (4, 2))
    terminal.resize(columns: 50, reflows: reflows)
    try terminal.expect(
      "ask> first\nGOT[first]\nask> Xfind \"a long line 日本語 that wraps\"", cursor: (2, 42))
    terminal.send("\u{15}")
    try terminal.expect("ask> first\nGOT[first]\nask>")
    try finish(terminal)
  }

  @Test(arguments: ["C", "xx_YY.ISO-8859-1", "de_DE@euro"]) func readsUTF8WhateverTheLocale(name: String)
    throws
  {
    let terminal = try ready(["LANG": name, "LC_ALL": name])
    terminal.send("héllo 日本\r")
    try terminal.expect("ask> héllo 日本\nGOT[héllo 日本]\nask>")
    try finish(terminal)
  }

  @Test func dropsWhatIsNotText() throws {
    let terminal = try ready()
    terminal.send("a\u{202E}b\u{85}c\u{2028}d")
    try terminal.expect("ask> abcd", cursor: (0, 9))
    terminal.send("\u{15}")
    try terminal.expect("ask>")
    try finish(terminal)
  }

  @Test func hostileOutputIsShown() throws {
    let terminal = try ready()
    terminal.send("hostile\r")
    try terminal.expect("ask> hostile\n␛[2J<U+009B>31m<U+202E>gnp\nask>")
    terminal.send("half\r")
    try terminal.wait { $0.text.hasSuffix("\nno newline\nask>") }
    try finish(terminal)
  }

  @Test func viKeys() throws {
    let terminal = try ready(["PROBE_MODE": "vi"])
    terminal.send("one two")
    try terminal.expect("ask> one two", cursor: (0, 12))
    terminal.send("\u{1B}")
    try terminal.expect("ask> one two", cursor: (0, 11))
    terminal.send("bD")
    try terminal.expect("ask> one", cursor: (0, 8))
    terminal.send("A\u{1B}[D\u{1B}[DX")
    try terminal.expect("ask> onXe", cursor: (0, 8))
    terminal.send("\r")
    try terminal.expect("ask> onXe\nGOT[onXe ]\nask>")
    try finish(terminal)
  }

  @Test func readsEditrc() throws {
    let file = fopen(scratch.file(".editrc"), "w")
    fputs("bind ^T ed-delete-prev-word\nlede:bind ^G complete\nbind ^J ed-insert\n", file)
    fclose(file)
    let terminal = try ready(["HOME": scratch.path])
    terminal.send("one two\u{14}")
    try terminal.expect("ask> one", cursor: (0, 9))
    terminal.send("\u{15}l\u{7}")
    try terminal.expect("ask> load", cursor: (0, 10))
    terminal.send("\n")
    try terminal.expect("ask> load\nGOT[load ]\nask>")
    try finish(terminal)
  }

  @Test func insertsTheLastWordOfEarlierLines() throws {
    let terminal = try ready(history: ["load old", "find new"])
    terminal.send("say \u{1B}.")
    try terminal.expect("ask> say new", cursor: (0, 12))
    terminal.send("\u{1B}.")
    try terminal.expect("ask> say old", cursor: (0, 12))
    terminal.send("\u{15}")
    try terminal.expect("ask>")
    try finish(terminal)
  }

  @Test func leavesAfterTheThirdControlC() throws {
    let terminal = try PseudoTerminal(Scratch.probe)
    let before = terminal.initialModes
    try terminal.expect("ask>")
    terminal.send("stuck\r")
    try terminal.wait { $0.text.hasSuffix("STUCK") }
    terminal.send("\u{3}")
    // The command itself tells when it has gone on for as long as patience lasts.
    try terminal.wait { $0.text.hasSuffix("STILL THERE") }
    terminal.send("\u{3}")
    try terminal.wait { $0.text.contains("has not stopped yet") }
    terminal.send("\u{3}")
    #expect(try terminal.waitForEnd() == 130 << 8)
    #expect(terminal.modes == before)
  }

  // MARK: The terminal's modes

  @Test func restoresTheTerminal() throws {
    let terminal = try PseudoTerminal(Scratch.probe)
    let before = terminal.initialModes
    try terminal.expect("ask>")
    #expect(terminal.modes != before)
    terminal.send("x\r")
    try terminal.expect("ask> x\nGOT[x]\nask>")
    try finish(terminal)
    #expect(terminal.modes == before)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGTRAP])
  func restoresTheTerminalWhenItDies(signal: Int32) throws {
    let terminal = try PseudoTerminal(Scratch.probe)
    let before = terminal.initialModes
    try terminal.expect("ask>")
    terminal.send("half a line")
    try terminal.expect("ask> half a line")
    kill(terminal.process, signal)
    let status = try terminal.waitForEnd()
    #expect(status & 0x7F == signal)
    #expect(terminal.modes == before)
    #expect(!terminal.screen.pastesAreBracketed)
  }

  @Test func comesBackAfterAStop() throws {
    let terminal = try ready()
    terminal.send("abc")
    try terminal.expect("ask> abc")
    kill(terminal.process, SIGSTOP)
    var info = siginfo_t()
    waitid(P_PID, id_t(terminal.process), &info, WSTOPPED)
    kill(terminal.process, SIGCONT)
    terminal.send("d")
    try terminal.wait { $0.text.hasSuffix("ask> abcd") }
    terminal.send("\u{15}")
    try terminal.wait { $0.text.hasSuffix("ask>") }
    try finish(terminal)
  }

  @Test func plainTerminal() throws {
    let terminal = try PseudoTerminal(Scratch.probe, environment: ["TERM": "dumb"])
    try terminal.expect("ask>")
    terminal.send("say \"a\n")
    try terminal.expect("ask> say \"a\n…")
    terminal.send("b\"\n")
    try terminal.expect("ask> say \"a\n… b\"\nGOT[say \"a\nb\"]\nask>")
    terminal.send("x")
    try terminal.wait { $0.text.hasSuffix("ask> x") }
    terminal.send("\u{3}")
    try terminal.wait { $0.text.hasSuffix("ask> x^C\nCANCELLED\nask>") }
    #expect(!terminal.raw.contains(0x1B))
    try finish(terminal)
  }
}
