import Glibc
import Platform
import Rendering
import Shell
import TerminalTestSupport
import Testing

@testable import Terminal

@MainActor @Suite(.serialized) struct TerminalWriterTests {
  private let scratch = Scratch()

  /// Lets a writer write to files; returns what is in them.
  private func written(
    _ mode: Settings.ColorUse = .auto, _ environment: [String: String] = [:], _ body: (TerminalWriter) -> Void
  ) throws -> (output: String, error: String) {
    let flags = O_RDWR | O_CREAT | O_TRUNC
    let output = open(scratch.file("out"), flags, 0o600)
    let error = open(scratch.file("err"), flags, 0o600)
    let writer = TerminalWriter(
      output: output, error: error, colorMode: mode, environment: ProcessEnvironment(environment))
    body(writer)
    writer.flush()
    defer {
      close(output)
      close(error)
    }
    return (contents(output), contents(error))
  }

  private func contents(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 100_000)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private let hostile = StyledText("\u{1B}[2J\u{202E}\n", .error)

  @Test func resultsAreExactInAFile() throws {
    let result = try written { writer in
      #expect(!writer.isTerminal)
      writer.write(hostile)
    }
    #expect(result.output == "\u{1B}[2J\u{202E}\n")
  }

  @Test func errorsAreVisibleEverywhere() throws {
    #expect(try written { $0.writeError(hostile) }.error == "␛[2J<U+202E>\n")
  }

  @Test(
    arguments: [
      (Settings.ColorUse.auto, [:], false), (.auto, ["CLICOLOR_FORCE": "1"], true),
      (.auto, ["CLICOLOR_FORCE": "0"], false), (.auto, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
      (.always, ["NO_COLOR": "1"], true), (.never, ["CLICOLOR_FORCE": "1"], false),
    ] as [(Settings.ColorUse, [String: String], Bool)])
  func colors(mode: Settings.ColorUse, environment: [String: String], colored: Bool) throws {
    let result = try written(mode, environment) { writer in
      var text = StyledText("a", .error)
      text.append("b")
      writer.write(text)
    }
    #expect(result.output == (colored ? "\u{1B}[1;31ma\u{1B}[0mb" : "ab"))
  }

  @Test func colorsOfATerminal() {
    let colors = { (variables: [String: String]) in
      Settings.ColorUse.auto.colors(isTerminal: true, environment: ProcessEnvironment(variables))
    }
    #expect(colors(["TERM": "xterm"]))
    #expect(!colors(["TERM": "dumb"]))
    #expect(!colors([:]))
    #expect(!colors(["TERM": "xterm", "NO_COLOR": "1"]))
    #expect(colors(["TERM": "xterm", "NO_COLOR": ""]))
    #expect(!colors(["TERM": "xterm", "CLICOLOR": "0"]))
  }

  @Test func width() throws {
    _ = try written(.auto, ["COLUMNS": "132"]) { #expect($0.width == 132) }
    for wrong in ["0", "-3", "x", ""] {
      _ = try written(.auto, ["COLUMNS": wrong]) { #expect($0.width == 80) }
    }
  }

  @Test func statusIsNotForFiles() throws {
    let result = try written(.always, ["TERM": "xterm"]) { writer in
      writer.showStatus(StyledText("12 %"))
      writer.write(StyledText("x"))
    }
    #expect(result.output == "x")
    #expect(result.error == "")
  }

  @Test func aClosedPipeEndsQuietly() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let writer = TerminalWriter(output: ends[1], error: -1, environment: ProcessEnvironment([:]))
    writer.write(StyledText("x"))
    #expect(!writer.isClosed)
    writer.flush()
    #expect(writer.isClosed)
    #expect(writer.failure == nil)
    writer.write(StyledText("y"))
    writer.flush()
    close(ends[1])
  }

  @Test func aFullDiskIsAFailure() {
    let full = open("/dev/full", O_WRONLY)
    let writer = TerminalWriter(output: full, error: -1, environment: ProcessEnvironment([:]))
    writer.write(StyledText("x"))
    writer.flush()
    #expect(writer.failure == SystemError(ENOSPC))
    #expect(!writer.isClosed)
    close(full)
  }

  @Test func displayLines() {
    let line = DisplayLine(StyledText("日本語abc"), columns: 6)
    #expect(line.columns == 5)
    #expect(line.bytes(colored: false) == Array("日本…".utf8))
    #expect(DisplayLine(StyledText("abc"), columns: 3).bytes(colored: false) == Array("abc".utf8))
  }
}
