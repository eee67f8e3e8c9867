import Foundation
import TerminalTestSupport
import Testing

/// The history of the built program.
@Suite(.serialized) struct InteractiveHistoryTests {
  private let scene = InteractiveScene()

  @Test func isRecalledInTheNextSession() throws {
    let first = try scene.ready()
    try first.checkIsUsable()
    first.send("docs | where name = \"é日\" | count\r")
    try first.wait { $0.text.hasSuffix("     0\nseeds[1]>") }
    try first.finish()

    let second = try scene.cleared()
    second.send("\u{1B}[A")
    try second.expect("seeds[1]> docs | where name = \"é日\" | count")
    second.send("\u{1B}[A")
    try second.expect("seeds[1]> docs | count")
    second.send("\u{1B}[A")
    second.send("\u{1B}[B\u{1B}[B")
    try second.expect("seeds[1]>", cursor: (0, 10))
    // What was typed comes back too.
    second.send("typed\u{1B}[A\u{1B}[B")
    try second.expect("seeds[1]> typed", cursor: (0, 15))
    second.send("\u{15}\u{12}é")
    try second.expect("search ‘é’: docs | where name = \"é日\" | count")
    second.send("\u{3}")
    try second.waitForPrompt()
    try second.finish()
  }

  @Test(.enabled(if: FileManager.default.isReadableFile(atPath: "/proc/self/io")))
  func aStartReadsTheEndOfALongHistory() throws {
    let short = try bytesRead(by: try scene.ready())
    let line = { (number: Int) in
      "{\"cmd\": \"search \(number) | kwic climate\", \"start\": 1618317296, \"session\": 4711}\n"
    }
    let history = (1...50_000).map(line).joined()
    _ = try scene.write(history, to: "data/lede/history.jsonl")
    let long = try bytesRead(by: try scene.ready())
    // The last quarter of a megabyte, of four.
    #expect(history.utf8.count > 3 << 20 && long - short < 1 << 20, "\(short), then \(long) bytes")
  }

  /// The bytes that the program has read, from files and the terminal.
  private func bytesRead(by terminal: PseudoTerminal) throws -> Int {
    let figures = try String(contentsOfFile: "/proc/\(terminal.process)/io", encoding: .utf8)
    let read = figures.split(separator: "\n").first { $0.hasPrefix("rchar: ") }?.dropFirst(7)
    return try #require(read.flatMap { Int($0) })
  }

  @Test func twoSessionsAtOnceLoseNothing() throws {
    let one = try scene.ready()
    let two = try scene.ready()
    for number in 1...10 {
      for (name, terminal) in [("one", one), ("two", two)] {
        terminal.send("docs | where name = \"\(name) \(number)\" | count\r")
        try terminal.wait { $0.text.hasSuffix("\"\(name) \(number)\" | count\n count\n     0\nseeds[1]>") }
      }
    }
    // Each goes on with its own lines.
    one.send("\u{C}\u{1B}[A")
    try one.expect("seeds[1]> docs | where name = \"one 10\" | count")
    one.send("\u{15}")
    try one.expect("seeds[1]>")
    try one.finish()
    try two.finish()

    let lines = try String(contentsOfFile: scene.historyFile, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 20)
    for name in ["one", "two"] {
      for number in 1...10 { #expect(lines.contains { $0.contains("\(name) \(number)\\\"") }) }
    }
    let third = try scene.ready()
    third.send("\u{C}" + String(repeating: "\u{1B}[A", count: 20))
    try third.expect("seeds[1]> docs | where name = \"one 1\" | count")
    third.send("\u{15}")
    try third.expect("seeds[1]>")
    try third.finish()
  }

  @Test func aLongOneIsReadToItsBeginning() throws {
    let line = { (number: Int) in
      "{\"cmd\": \"docs | head \(number)\", \"start\": 1618317296, \"session\": 4711, \"corpus\": \"seeds\"}\n"
    }
    _ = try scene.write((1...20_000).map(line).joined(), to: "data/lede/history.jsonl")
    let terminal = try scene.cleared()
    terminal.send("docs | head 19999")
    try terminal.expect("seeds[1]> docs | head 19999")
    terminal.send("\u{15}\u{12}head 1\u{1B}")
    try terminal.expect("seeds[1]> docs | head 19999")
    terminal.send("\u{15}\u{1B}[A")
    try terminal.expect("seeds[1]> docs | head 20000")
    terminal.send("\u{15}\u{12}head 7\r")
    try terminal.wait { $0.text.hasPrefix("seeds[1]> docs | head 7999\n") && $0.text.hasSuffix("seeds[1]>") }
    terminal.send("\u{C}history | head 1 | select line\r")
    try terminal.wait { $0.text.contains(" docs | head 1\n") && $0.text.hasSuffix("seeds[1]>") }
    try terminal.finish()
  }

  @Test func noneIsKeptWhereNobodyWantsOne() throws {
    let terminal = try scene.ready(["--no-history", InteractiveScene.seeds])
    try terminal.checkIsUsable()
    terminal.send("\u{1B}[A")
    try terminal.waitForPrompt(line: "docs | count")
    terminal.send("\u{15}")
    try terminal.waitForPrompt()
    try terminal.finish()
    #expect(!FileManager.default.fileExists(atPath: scene.historyFile))
  }
}
