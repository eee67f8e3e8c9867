import Foundation
import Glibc
import TerminalTestSupport
import Testing

/// Ctrl-C, Ctrl-D, Ctrl-Z and the end of the built program.
@Suite(.serialized) struct InteractiveSignalTests {
  private let scene = InteractiveScene()

  // MARK: Ctrl-C

  @Test func controlCAtThePromptAndInTheSearch() throws {
    let terminal = try scene.cleared()
    terminal.send("half a li")
    try terminal.expect("seeds[1]> half a li")
    terminal.send("\u{3}")
    try terminal.expect("seeds[1]> half a li^C\nseeds[1]>", cursor: (1, 10))
    terminal.send("\u{3}")
    try terminal.expect("seeds[1]> half a li^C\nseeds[1]> ^C\nseeds[1]>", cursor: (2, 10))
    try terminal.checkIsUsable()
    terminal.send("\u{C}\u{12}cou")
    try terminal.expect("search ‘cou’: docs | count")
    terminal.send("\u{3}")
    try terminal.expect("seeds[1]> docs | count^C\nseeds[1]>", cursor: (1, 10))
    try terminal.finish()
  }

  @Test func aSiblingIsInterruptedOnce() throws {
    // A process of the same group, which has only the terminal's own signal to hear of.
    let counter = scene.scratch.file("count.pl")
    try Data(
      """
      $| = 1; my $n = 0; my $parent = getppid();
      $SIG{INT} = sub { $n++; print "sibling $n\\r\\n" };
      print "counting\\r\\n";
      open(my $ready, ">", $ARGV[0]); close $ready;
      while (getppid() == $parent) { select(undef, undef, undef, 0.05) }
      """.utf8
    ).write(to: URL(filePath: counter))
    // The program starts when the sibling is ready: what that says must not stand behind the prompt.
    let start = "mkfifo \"$0.ready\" && { perl \"$0\" \"$0.ready\" & : < \"$0.ready\"; exec \"$1\" \"$2\"; }"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", start, counter, BuiltBinary.path, InteractiveScene.seeds],
      environment: scene.environment, columns: 80, height: 24)
    try terminal.wait { $0.text.contains("counting") && $0.lines[$0.cursor.row] == InteractiveScene.prompt }
    terminal.send("\u{3}")
    try terminal.wait { $0.text.contains("sibling 1") && $0.text.contains("^C") }
    try terminal.run("quotes | head 1 | count")
    try terminal.waitForPrompt()
    terminal.send("\u{3}")
    try terminal.wait { $0.text.contains("sibling 2") }
    try terminal.checkIsUsable()
    #expect(!terminal.screen.text.contains("sibling 3"))
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func aCommandThatDoesNotHeedIsLeftAtTheThird() throws {
    // Nobody reads from this pipe, so that opening it waits for ever.
    let pipe = scene.scratch.file("pipe.csv")
    #expect(mkfifo(pipe, 0o600) == 0)
    let terminal = try scene.ready()
    let deadline = PseudoTerminal.now + 60
    try terminal.run("docs | save \(pipe)")
    // The first two may come at once: only who has waited is offered to leave.
    terminal.send("\u{3}\u{3}")
    while !terminal.screen.text.contains("Ctrl-C once more leaves lede") {
      try #require(PseudoTerminal.now < deadline, "the screen shows:\n\(terminal.screen.text)")
      // Stopped before it had begun to wait, it has given the prompt back.
      if terminal.screen.pastesAreBracketed { try terminal.run("docs | save \(pipe)") }
      terminal.send("\u{3}")
      terminal.read(milliseconds: 100)
    }
    terminal.send("\u{3}")
    #expect(try terminal.waitForEnd() == 130 << 8)
    #expect(terminal.modes == terminal.initialModes)
  }

  // MARK: Ctrl-D

  @Test func controlD() throws {
    let terminal = try scene.cleared()
    terminal.send("abc\u{1}\u{4}")
    try terminal.expect("seeds[1]> bc", cursor: (0, 10))
    terminal.send("\u{5}\u{4}")
    try terminal.expect("seeds[1]> bc", cursor: (0, 12))
    terminal.send("\u{15}")
    try terminal.expect("seeds[1]>")
    try terminal.finish()
  }

  @Test func controlDDuringACommandLeavesNothing() throws {
    // As in other shells: typed ahead, it is no end of the input, and does not end the session behind one's back.
    let pipe = scene.scratch.file("pipe.csv")
    #expect(mkfifo(pipe, 0o600) == 0)
    let terminal = try scene.ready()
    try terminal.run("docs | save \(pipe)")
    terminal.send("\u{4}docs | count\r")
    try terminal.wait { $0.text.hasSuffix("pipe.csv\ndocs | count") }
    // Now somebody reads, and the command ends.
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try terminal.wait {
      $0.text.hasSuffix("> docs | count\n count\n     1\nseeds[1]>") && $0.pastesAreBracketed
    }
    try terminal.finish()
  }

  // MARK: Ctrl-Z

  /// A shell with job control, at its prompt.
  private func shell() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: scene.environment.merging(["PS1": "shell$ ", "INPUTRC": "/dev/null"]) { $1 }, columns: 80,
      height: 24)
    try terminal.wait { $0.lines[$0.cursor.row] == "shell$" }
    return terminal
  }

  @Test func stopsAndComesBack() throws {
    let terminal = try shell()
    terminal.send("'\(BuiltBinary.path)' '\(InteractiveScene.seeds)'\r")
    try terminal.waitForPrompt()
    terminal.send("docs | cou")
    try terminal.waitForPrompt(line: "docs | cou")
    for _ in 1...2 {
      terminal.send("\u{1A}")
      try terminal.wait { $0.text.contains("Stopped") && $0.lines[$0.cursor.row] == "shell$" }
      // The shell has the terminal as it likes it.
      terminal.send("echo $((6 * 7))\r")
      try terminal.wait { $0.text.contains("\n42\n") && $0.lines[$0.cursor.row] == "shell$" }
      terminal.send("clear; fg\r")
      try terminal.waitForPrompt(line: "docs | cou")
    }
    terminal.send("nt\r")
    try terminal.wait { $0.text.hasSuffix("docs | count\n count\n     1\nseeds[1]>") }
    terminal.send("\u{4}")
    try terminal.wait { $0.lines[$0.cursor.row] == "shell$" }
    terminal.send("echo left with $?\r")
    try terminal.wait { $0.text.contains("\nleft with 0\n") }
    terminal.send("exit\r")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func stopsDuringACommand() throws {
    let long = try scene.longDocument()
    let terminal = try shell()
    terminal.send("'\(BuiltBinary.path)' '\(long)'\r")
    try terminal.waitForPrompt("long.txt[1]>")
    try terminal.run("quotes | count")
    for number in 1...2 {
      terminal.send("\u{1A}")
      try terminal.waitForForeground(isChild: true)
      try terminal.wait {
        $0.lines.count { $0.contains("Stopped") } == number && $0.lines[$0.cursor.row] == "shell$"
      }
      terminal.send("fg\r")
      try terminal.waitForForeground(isChild: false)
    }
    terminal.send("\u{3}")
    try terminal.waitForPrompt("long.txt[1]>")
    try terminal.checkIsUsable("long.txt[1]>")
    terminal.send("\u{4}")
    try terminal.wait { $0.lines[$0.cursor.row] == "shell$" }
    terminal.send("exit\r")
    #expect(try terminal.waitForEnd() == 0)
  }

  // MARK: The end

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE])
  func restoresTheTerminalWhenItDies(signal: Int32) throws {
    let terminal = try scene.ready()
    #expect(terminal.modes != terminal.initialModes)
    terminal.send("half a line")
    try terminal.waitForPrompt(line: "half a line")
    kill(terminal.process, signal)
    let status = try terminal.waitForEnd()
    #expect(status & 0x7F == signal)
    #expect(terminal.modes == terminal.initialModes)
    #expect(!terminal.screen.pastesAreBracketed)
    #expect(terminal.screen.cursorIsVisible)
    // What comes next, the shell's prompt, begins on a fresh row.
    #expect(terminal.screen.lines[terminal.screen.cursor.row] == "")
  }

  @Test(arguments: [SIGTERM, SIGABRT, SIGHUP]) func diesDuringACommand(signal: Int32) throws {
    let terminal = try scene.ready([try scene.longDocument()], prompt: "long.txt[1]>")
    try terminal.run("quotes | count")
    kill(terminal.process, signal)
    #expect(try terminal.waitForEnd() & 0x7F == signal)
    #expect(terminal.modes == terminal.initialModes)
  }

  @Test func endsWhenTheWindowIsClosed() throws {
    let terminal = try scene.ready()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() & 0x7F == SIGHUP)
  }

  @Test func endsWhenTheWindowIsClosedAndHangUpsAreIgnored() throws {
    // As under nohup: no signal tells, only reads and writes that fail.
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "trap '' HUP; exec \"$0\" \"$1\"", BuiltBinary.path, InteractiveScene.seeds],
      environment: scene.environment, columns: 80, height: 24)
    try terminal.waitForPrompt()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func endsDuringACommandWhenTheWindowIsClosed() throws {
    let terminal = try scene.ready([try scene.longDocument()], prompt: "long.txt[1]>")
    try terminal.run("quotes | count")
    terminal.hangUp()
    #expect(try terminal.waitForEnd() & 0x7F == SIGHUP)
  }
}
