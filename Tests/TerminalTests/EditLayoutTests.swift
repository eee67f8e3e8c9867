import Rendering
import TerminalTestSupport
import Testing

@testable import Terminal

@Suite struct EditLayoutTests {
  private func layout(
    _ line: String, cursor: Int? = nil, columns: Int = 10, suggestion: String = "", prompt: String = "> "
  ) -> EditLayout {
    var content = EditLayout.Content()
    content.prompt = StyledText(prompt)
    content.line = Array(line.utf8)
    content.cursor = cursor ?? line.utf8.count
    content.suggestion = suggestion
    return EditLayout(content, columns: columns, colored: false)
  }

  private func rows(_ layout: EditLayout) -> [String] {
    layout.rows.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func widths() {
    #expect(CellWidth.columns("abc") == 3)
    #expect(CellWidth.columns("日本") == 4)
    #expect(CellWidth.columns("e\u{301}") == 1)
    #expect(CellWidth.columns("\u{1B}\u{202E}") == 9)
    #expect(CellWidth.columns("\u{200D}") == 0)
  }

  @Test func aRowIsLeftWhenItIsFull() {
    #expect(rows(layout("1234567")) == ["> 1234567"])
    let full = layout("12345678")
    #expect(rows(full) == ["> 12345678", ""])
    #expect(full.cursor == .init(row: 1, column: 0))
    #expect(layout("12345678", cursor: 7).cursor == .init(row: 0, column: 9))
  }

  @Test func wideCharactersKeepTogether() {
    let wide = layout("1234567日x", cursor: 7)
    #expect(rows(wide) == ["> 1234567", "日x"])
    #expect(wide.cursor == .init(row: 1, column: 0))
  }

  @Test func combiningMarksStayWithTheirLetters() {
    let marks = layout("1234567e\u{301}x")
    #expect(rows(marks) == ["> 1234567e\u{301}", "x"])
    #expect(marks.cursor == .init(row: 1, column: 1))
  }

  @Test func newlinesAndTabs() {
    let lines = layout("a\nb\n", cursor: 2)
    #expect(rows(lines) == ["> a", "b", ""])
    #expect(lines.cursor == .init(row: 1, column: 0))
    #expect(rows(layout("12345678\nx")) == ["> 12345678", "", "x"])
    #expect(rows(layout("a\tb\tc")) == ["> a     b ", "c"])
  }

  @Test func controlsAreShown() {
    #expect(rows(layout("\u{1B}[2J")) == ["> ␛[2J"])
    #expect(rows(layout("abcd\u{202E}e")) == ["> abcd<U+2", "02E>e"])
  }

  @Test func suggestionsStayInTheRow() {
    #expect(rows(layout("ab", suggestion: "cd")) == ["> abcd"])
    let cut = layout("ab", suggestion: "cdefghijk")
    #expect(rows(cut) == ["> abcdefg…".replacing("g…", with: "…")])
    #expect(cut.cursor == .init(row: 0, column: 4))
    #expect(rows(layout("ab", columns: 20, suggestion: "c\nd")) == ["> abc …"])
  }

  @Test func colors() {
    var content = EditLayout.Content()
    content.line = Array("load x".utf8)
    content.styles = [(0..<4, .command)]
    let layout = EditLayout(content, columns: 3, colored: true)
    #expect(rows(layout) == ["\u{1B}[32mloa\u{1B}[0m", "\u{1B}[32md\u{1B}[0m x", ""])
  }

  /// Any text on any width: no row is too wide, and the cursor is within its row.
  @Test func anyText() {
    var generator = SplitMix(seed: 11)
    let pieces = ["a", "日", "e\u{301}", "\t", "\n", "\u{202E}", "\u{1B}", "👨‍👩‍👧", "\u{301}", " "]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...30, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let columns = Int.random(in: 1...12, using: &generator)
      let cursor = Int.random(in: 0...text.utf8.count, using: &generator)
      let layout = layout(text, cursor: cursor, columns: columns, suggestion: "more")
      #expect(layout.rows.allSatisfy { $0.columns <= columns })
      #expect(layout.cursor.row < layout.rows.count)
      #expect(layout.cursor.column < columns)
    }
  }

  // MARK: The line

  @Test func movesByCharacters() {
    var line = EditLine(bytes: Array("a日e\u{301}".utf8), cursor: 4)
    #expect(line.nextCharacter == 7)
    #expect(line.previousCharacter == 1)
    line.cursor = 0
    #expect(line.previousCharacter == 0)
    line.cursor = 7
    #expect(line.nextCharacter == 7)
  }

  @Test func movesBetweenRows() {
    var line = EditLine(bytes: Array("abcd\n日x\n\nlast".utf8), cursor: 3)
    #expect(line.above == nil)
    #expect(line.below == 9)
    line.cursor = 9
    #expect(line.above == 3)
    #expect(line.below == 10)
    line.cursor = 10
    #expect(line.above == 5)
    line.cursor = 15
    #expect(line.above == 10)
    #expect(line.below == nil)
  }

  // MARK: Completion

  @Test func commonPrefixes() {
    #expect(CompletionList.commonPrefix(["load", "look"]) == "lo")
    #expect(CompletionList.commonPrefix(["é1", "è1"]) == "")
    #expect(CompletionList.commonPrefix(["e\u{301}a", "eb"]) == "")
    #expect(CompletionList.commonPrefix(["a", "ab"]) == "a")
    #expect(CompletionList.commonPrefix([]) == "")
  }
}
