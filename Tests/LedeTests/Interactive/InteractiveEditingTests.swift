import Foundation
import TerminalTestSupport
import Testing

/// Editing lines of the built program.
@Suite(.serialized) struct InteractiveEditingTests {
  private let scene = InteractiveScene()

  @Test func showsBannerAndPrompt() throws {
    let terminal = try scene.ready()
    #expect(terminal.screen.lines[0].hasPrefix("Lede "))
    #expect(terminal.screen.lines[0].contains("1 document, 367 words, 0 problems."))
    #expect(terminal.screen.cursor.column == 10)
    #expect(terminal.screen.style(of: "seeds[1]>") == "1;36")
    terminal.send("docs | count")
    try terminal.waitForPrompt(line: "docs | count")
    #expect(terminal.screen.style(of: "docs") == "32")
    terminal.send("\r")
    try terminal.wait { $0.text.hasSuffix("seeds[1]> docs | count\n count\n     1\nseeds[1]>") }
    try terminal.finish()
  }

  @Test func movesAndDeletesOverWideAndCombiningCharacters() throws {
    let terminal = try scene.cleared()
    terminal.send("a日e\u{301}👨‍👩‍👧שָ")
    try terminal.expect("seeds[1]> a日e\u{301}👨‍👩‍👧שָ", cursor: (0, 21))
    terminal.send("\u{1B}[D\u{1B}[D")
    try terminal.expect("seeds[1]> a日e\u{301}👨‍👩‍👧שָ", cursor: (0, 14))
    terminal.send("\u{7F}")
    try terminal.expect("seeds[1]> a日👨‍👩‍👧שָ", cursor: (0, 13))
    terminal.send("\u{1B}[3~")
    try terminal.expect("seeds[1]> a日שָ", cursor: (0, 13))
    terminal.send("\u{8}\u{1B}[C\u{7F}")
    try terminal.expect("seeds[1]> a", cursor: (0, 11))
    terminal.send("\u{15}docs | count\r")
    try terminal.wait { $0.text.hasSuffix(" count\n     1\nseeds[1]>") }
    try terminal.finish()
  }

  @Test func keepsWhatIsTypedAhead() throws {
    // Before the program has set the terminal up, and while a command runs.
    let terminal = try scene.start()
    terminal.send("docs | count\rquotes | head 1 | count\r")
    try terminal.wait("both answers") {
      $0.pastesAreBracketed
        && $0.text.hasSuffix(
          "seeds[1]> docs | count\n count\n     1\nseeds[1]> quotes | head 1 | count\n count\n     1\nseeds[1]>"
        )
    }
    try terminal.finish()
  }

  @Test func takesAFastPaste() throws {
    let terminal = try scene.cleared(height: 40)
    // Without brackets, each newline runs its line.
    terminal.send(String(repeating: "docs | count\n", count: 40))
    terminal.send("x")
    try terminal.wait("all of it") { $0.text.hasSuffix(" count\n     1\nseeds[1]> x") }
    let answers =
      String(decoding: terminal.raw, as: UTF8.self).components(separatedBy: "     1\r\n").count - 1
    #expect(answers == 40)
    // A long line, faster than it can be drawn.
    terminal.send("\u{15}\"" + String(repeating: "日本 e\u{301} ", count: 4000) + "end")
    try terminal.wait("its end") { $0.text.hasSuffix(" end") }
    // In brackets it is one piece, and waits to be looked at.
    terminal.send("\u{15}\u{C}\u{1B}[200~docs |\r\ncount\r\n\u{1B}[201~")
    try terminal.expect("seeds[1]> docs |\ncount")
    terminal.send("\r")
    try terminal.expect("seeds[1]> docs |\ncount\n count\n     1\nseeds[1]>")
    try terminal.finish()
  }

  @Test func dropsWhatIsNotUTF8() throws {
    let terminal = try scene.cleared()
    terminal.send(bytes: [
      0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x82, 0x63, 0xF4, 0x90, 0x80, 0x80, 0xED, 0xA0, 0x80, 0x64,
    ])
    try terminal.expect("seeds[1]> abcd", cursor: (0, 14))
    // Half a character, and then nothing: the next key is taken for what it is.
    terminal.send(bytes: [0xE6, 0x97])
    terminal.send("e")
    try terminal.expect("seeds[1]> abcde", cursor: (0, 15))
    terminal.send("\u{15}")
    try terminal.expect("seeds[1]>")
    try terminal.finish()
  }

  @Test func listsCompletions() throws {
    let terminal = try scene.cleared()
    terminal.send("quo\t")
    try terminal.expect("seeds[1]> quotes", cursor: (0, 17))
    terminal.send("--\t")
    try terminal.wait { $0.text.contains("--kind") && $0.text.hasSuffix("\nseeds[1]> quotes --") }
    terminal.send("\u{15}\u{C}")
    try terminal.expect("seeds[1]>")
    try terminal.finish()
  }

  @Test(arguments: ["C", "xx_YY.ISO-8859-1", "de_DE@euro"]) func readsUTF8WhateverTheLocale(name: String)
    throws
  {
    let terminal = try scene.ready([InteractiveScene.seeds], ["LANG": name, "LC_ALL": name])
    terminal.send("docs | where name != \"é日\" | count\r")
    try terminal.wait { $0.text.hasSuffix("\"é日\" | count\n count\n     1\nseeds[1]>") }
    try terminal.finish()
  }

  @Test(arguments: ["dumb", "unknown", ""]) func plainTerminal(name: String) throws {
    let terminal = try scene.start([InteractiveScene.seeds], ["TERM": name])
    try terminal.wait { $0.text.hasSuffix("seeds[1]>") }
    terminal.send("docs |\n")
    try terminal.wait { $0.text.hasSuffix("docs |\n…") }
    terminal.send("count\n")
    try terminal.wait { $0.text.hasSuffix("seeds[1]> docs |\n… count\n count\n     1\nseeds[1]>") }
    terminal.send("do")
    try terminal.wait { $0.text.hasSuffix("> do") }
    terminal.send("\u{3}")
    try terminal.wait { $0.text.hasSuffix("> do^C\nseeds[1]>") }
    #expect(!terminal.raw.contains(0x1B))
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.modes == terminal.initialModes)
  }

  @Test func aTerminalThatNobodyKnows() throws {
    let terminal = try scene.ready([InteractiveScene.seeds], ["TERM": "no-such-terminal"])
    #expect(!terminal.screen.text.contains("no-such-terminal"))
    try terminal.checkIsUsable()
    try terminal.finish()
  }

  // MARK: Narrow windows

  @Test func twentyColumns() throws {
    let terminal = try scene.cleared(columns: 20)
    terminal.send("docs | count by name")
    try terminal.expect("seeds[1]> docs | cou\nnt by name", cursor: (1, 10))
    terminal.send("\u{1B}[1;5D\u{1B}[1;5D\u{1B}[1;5D\u{1B}[D")
    try terminal.expect("seeds[1]> docs | cou\nnt by name", cursor: (0, 16))
    terminal.send("\u{5}\r")
    try terminal.wait { $0.text.hasSuffix("\nseeds[1]>") && $0.text.contains("count\n") }
    #expect(terminal.screen.unknown == [])
    terminal.send("\u{C}")
    try terminal.expect("seeds[1]>")
    try terminal.finish()
  }

  @Test func aPromptThatIsWiderThanTheWindow() throws {
    _ = try scene.write("Some words.", to: "a-folder-with-a-rather-long-name/one.txt")
    let prompt = "a-folder-with-a-rather-long-name[1]>"
    let terminal = try scene.start([scene.scratch.file("a-folder-with-a-rather-long-name")], columns: 20)
    try terminal.wait { $0.pastesAreBracketed && $0.text.hasSuffix("a-folder-with-a-rath\ner-long-name[1]>") }
    terminal.send("\u{C}docs | count")
    try terminal.expect("a-folder-with-a-rath\ner-long-name[1]> doc\ns | count", cursor: (2, 9))
    terminal.send("\u{1}X")
    try terminal.expect("a-folder-with-a-rath\ner-long-name[1]> Xdo\ncs | count", cursor: (1, 18))
    terminal.send("\u{7F}\r")
    try terminal.wait { $0.text.hasSuffix(" count\n     1\na-folder-with-a-rath\ner-long-name[1]>") }
    #expect(prompt.utf8.count > 20)
    try terminal.finish()
  }

  @Test func oneColumn() throws {
    let terminal = try scene.start(columns: 1, height: 30)
    try terminal.wait("the prompt") { $0.pastesAreBracketed && $0.text.hasSuffix("[\n1\n]\n>") }
    terminal.send("日a")
    try terminal.wait("two characters") { $0.text.hasSuffix("[\n1\n]\n>\n\n?\na") }
    terminal.send("\u{7F}\u{7F}quit\r")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.screen.unknown == [])
    #expect(terminal.modes == terminal.initialModes)
  }
}
