import Foundation
import Glibc
import TerminalTestSupport
import Testing

/// Ctrl-C while the built program works on much text.
@Suite(.serialized) struct InteractiveStopTests {
  private let scene = InteractiveScene()

  @Test(arguments: [
    "quotes", "entities", "sentiment", "sentiment --by target", "summarize", "tokens", "tokens | sort lemma",
    "tokens | where lemma ~ /e/ | count by upos", "tokens | to json", "quotes --kind indirect",
  ]) func stopsInALongDocument(command: String) throws {
    let prompt = "long.txt[1]>"
    let terminal = try scene.ready([try scene.longDocument()], prompt: prompt)
    // Later and later into the work.
    for delay in [0, 300] as [Int32] {
      try terminal.run(command)
      terminal.read(milliseconds: delay)
      // In a fast build a short command may be done by now, and its line with it.
      if terminal.screen.pastesAreBracketed { break }
      terminal.send("\u{3}")
      try terminal.waitForPrompt(prompt)
      #expect(terminal.screen.text.contains("\ncancelled\n\(prompt)"), "\(command): \(terminal.screen.text)")
      terminal.send("\u{C}")
      try terminal.expect(prompt)
    }
    try terminal.checkIsUsable(prompt)
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func stopsWhileATableIsWritten() throws {
    let prompt = "long.txt[1]>"
    let text = try scene.write(String(repeating: "Jane Roe said no. ", count: 8_000), to: "long.txt")
    let terminal = try scene.ready([text], prompt: prompt)
    try terminal.run("tokens")
    try terminal.wait("rows") { $0.text.contains("NNP") }
    terminal.send("\u{3}")
    try terminal.waitForPrompt(prompt)
    #expect(terminal.screen.text.hasSuffix("\ncancelled\n\(prompt)"))
    try terminal.checkIsUsable(prompt)
    // The text as it is, too.
    try terminal.run("show 1")
    terminal.send("\u{3}")
    try terminal.waitForPrompt(prompt)
    try terminal.checkIsUsable(prompt)
    try terminal.finish()
  }

  @Test func stopsWhileAFolderIsOpened() throws {
    let folder = scene.scratch.file("many")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<3_000 {
      try Data("Some words.".utf8).write(to: URL(filePath: "\(folder)/\(number).txt"))
    }
    let terminal = try scene.ready()
    try terminal.run("open \(folder)")
    terminal.send("\u{3}")
    // What was open stays open; or the folder was opened before the key was heard.
    try terminal.wait { $0.pastesAreBracketed && $0.text.hasSuffix(">") && !$0.text.hasSuffix("^C\n") }
    terminal.send("\u{C}docs | count\r")
    try terminal.wait { $0.text.hasSuffix("     1\nseeds[1]>") || $0.text.hasSuffix("  3000\nmany[3000]>") }
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func stopsWhileItWaitsForInput() throws {
    let terminal = try scene.start(["map", "quotes"])
    terminal.send("{\"id\": 7, \"text\": \"\"}\n")
    try terminal.wait { $0.text.contains("\"rows\": []") }
    terminal.send("\u{3}")
    #expect(try terminal.waitForEnd() == 130 << 8)
  }
}
