import TerminalTestSupport
import Testing

/// Windows that change while the built program is used.
@Suite(.serialized) struct InteractiveResizeTests {
  private let scene = InteractiveScene()

  @Test func whileALineIsEdited() throws {
    let terminal = try scene.cleared(columns: 40)
    terminal.send("docs | where name ~ /日本語/ | count by name")
    try terminal.expect("seeds[1]> docs | where name ~ /日本語/ |\n count by name", cursor: (1, 14))
    terminal.resize(columns: 20, reflows: true)
    try terminal.expect("seeds[1]> docs | whe\nre name ~ /日本語/ |\n count by name", cursor: (2, 14))
    terminal.send("\u{1}X\u{5}")
    try terminal.expect("seeds[1]> Xdocs | wh\nere name ~ /日本語/\n| count by name", cursor: (2, 15))
    terminal.resize(columns: 60, reflows: true)
    try terminal.expect("seeds[1]> Xdocs | where name ~ /日本語/ | count by name", cursor: (0, 55))
    terminal.send("\u{15}")
    try terminal.expect("seeds[1]>")
    try terminal.finish()
  }

  @Test func belowAListOfCompletions() throws {
    let terminal = try scene.cleared(columns: 80)
    terminal.send("docs | s\t")
    try terminal.wait { $0.text.contains("select") && $0.text.hasSuffix("\nseeds[1]> docs | s") }
    terminal.resize(columns: 15, reflows: true)
    try terminal.wait { $0.text.hasSuffix("\nseeds[1]> docs\n| s") && $0.cursor.column == 3 }
    terminal.send("or\t")
    try terminal.wait { $0.text.hasSuffix("\nseeds[1]> docs\n| sort") && $0.cursor.column == 7 }
    terminal.resize(columns: 80, reflows: true)
    try terminal.wait { $0.lines[$0.cursor.row] == "seeds[1]> docs | sort" && $0.cursor.column == 22 }
    terminal.send("\u{15}")
    try terminal.waitForPrompt()
    try terminal.finish()
  }

  @Test func whileTheHistoryIsSearched() throws {
    let terminal = try scene.cleared()
    try terminal.run("docs | count by name | head 3")
    try terminal.waitForPrompt()
    terminal.send("\u{C}")
    try terminal.expect("seeds[1]>")
    terminal.send("\u{12}by")
    try terminal.expect("search ‘by’: docs | count by name | head 3", cursor: (0, 26))
    terminal.resize(columns: 20, reflows: true)
    try terminal.expect("search ‘by’: docs |\ncount by name | head\n 3", cursor: (1, 6))
    terminal.resize(columns: 80, reflows: true)
    try terminal.expect("search ‘by’: docs | count by name | head 3", cursor: (0, 26))
    terminal.send("\u{7}")
    try terminal.expect("seeds[1]>", cursor: (0, 10))
    try terminal.finish()
  }

  @Test func whileACommandRuns() throws {
    let terminal = try scene.ready([try scene.longDocument()], prompt: "long.txt[1]>")
    try terminal.run("quotes | count")
    terminal.resize(columns: 30, reflows: true)
    terminal.send("\u{3}")
    try terminal.waitForPrompt("long.txt[1]>")
    // What follows is fitted to the new width.
    terminal.send("docs | select name title words\r")
    try terminal.wait { $0.text.hasSuffix("\nlong.txt[1]>") && $0.text.contains(" words\n") }
    #expect(terminal.screen.unknown == [])
    try terminal.finish()
  }
}
