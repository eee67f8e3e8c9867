import Foundation
import Glibc
import TerminalTestSupport
import Testing

/// The built program on a pseudo-terminal, with a home of its own.
struct InteractiveScene {
  let scratch = Scratch()

  /// The prompt over `seeds/`.
  static let prompt = "seeds[1]>"
  static let seeds = BuiltBinary.repository.appending(path: "seeds").path

  var environment: [String: String] {
    [
      // The pager has tests of its own.
      "PAGER": "", "HOME": scratch.path, "XDG_DATA_HOME": scratch.file("data"),
      "XDG_CACHE_HOME": scratch.file("cache"),
    ]
  }

  var historyFile: String { scratch.file("data/lede/history.jsonl") }

  /// Starts the program without waiting for its prompt.
  func start(
    _ arguments: [String] = [seeds], _ environment: [String: String] = [:], columns: Int = 80,
    height: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltBinary.path, arguments, environment: self.environment.merging(environment) { $1 },
      columns: columns, height: height)
  }

  /// Starts the program and waits for its prompt.
  func ready(
    _ arguments: [String] = [seeds], _ environment: [String: String] = [:], columns: Int = 80,
    height: Int = 24,
    prompt: String = prompt
  ) throws -> PseudoTerminal {
    let terminal = try start(arguments, environment, columns: columns, height: height)
    try terminal.waitForPrompt(prompt)
    return terminal
  }

  /// Starts the program on a cleared screen: the prompt stands in the first row.
  func cleared(
    _ arguments: [String] = [seeds], columns: Int = 80, height: Int = 24, prompt: String = prompt
  ) throws -> PseudoTerminal {
    let terminal = try ready(arguments, columns: columns, height: height, prompt: prompt)
    terminal.send("\u{C}")
    try terminal.expect(prompt, cursor: (0, prompt.utf8.count + 1))
    return terminal
  }

  func write(_ text: String, to name: String) throws -> String {
    let path = scratch.file(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  /// A document that keeps every analyzer busy for seconds, also in a fast build.
  func longDocument() throws -> String {
    let paragraph = """
      “We will not wait for long,” Jane Roe said on Monday in Brussels, “and NATO knows it.” The minister told \
      reporters that Russia’s 80,000 troops near Ukraine’s borders were a sad mistake. She thanked Joe Biden.\n\n
      """
    return try write(String(repeating: paragraph, count: 40_000), to: "long/long.txt")
  }
}

extension PseudoTerminal {
  /// Waits until the program waits for a line: the prompt is in the cursor's row, pastes are bracketed.
  func waitForPrompt(_ prompt: String = InteractiveScene.prompt, line: String = "") throws {
    let row = line.isEmpty ? prompt : prompt + " " + line
    try wait("the prompt ‘\(row)’") {
      $0.pastesAreBracketed && $0.cursorIsVisible && $0.lines[$0.cursor.row] == row
    }
  }

  /// Enters a line and waits until it runs; a short command may be done by then.
  func run(_ line: String) throws {
    send(line)
    try wait("the line ‘\(line)’") { $0.text.hasSuffix(line) }
    let entered = screen.linesEntered
    send("\r")
    try wait("the start of ‘\(line)’") { $0.linesEntered > entered }
  }

  /// Shows that the session works: counts the documents, and waits for the prompt.
  func checkIsUsable(_ prompt: String = InteractiveScene.prompt) throws {
    send("docs | count\r")
    try wait("the count") { $0.text.hasSuffix(" count\n     1\n\(prompt)") && $0.pastesAreBracketed }
  }

  /// Leaves an empty line by Ctrl-D; all that was drawn must have been understood.
  func finish() throws {
    try sendEnd()
    #expect(try waitForEnd() == 0)
    #expect(screen.unknown == [])
    #expect(!screen.pastesAreBracketed)
    #expect(screen.cursorIsVisible)
    #expect(modes == initialModes)
  }
}
