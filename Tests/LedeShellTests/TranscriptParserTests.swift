import Testing
import Text

@testable import LedeShell

/// Whole files, and blocks of pages.
@Suite struct TranscriptParserTests {
  private func parse(_ text: String, path: String = "a.ledet") throws -> Transcript {
    try TranscriptParser.parse(text, path: path)
  }

  @Test func stepsHaveTheirLines() throws {
    let transcript = try parse(
      """
      # Title

      $ lede seeds
      ! Lede …
      > for d in (docs) {
      …   show $d
      … }
      text

      more
      [1]

      # Note
      > last
      """)
    #expect(transcript.steps.map(\.text) == ["lede seeds", "for d in (docs) {\n  show $d\n}", "last"])
    #expect(transcript.steps.map(\.lineNumber) == [3, 5, 14])
    #expect(transcript.steps.map(\.code) == [0, 1, 0])
    #expect(transcript.steps.map(\.body) == [3..<4, 7..<11, 14..<14])
    #expect(transcript.steps[1].expected.map(\.position) == [7, 8, 9])
    #expect(transcript.steps[0].kind == .commandLine && transcript.steps[2].kind == .statement(prompt: ""))
  }

  /// An exit code stands last; elsewhere such a line is output.
  @Test func exitCodesStandLast() throws {
    let step = try parse("> docs\n[1]\n[2]\n").steps[0]
    #expect(step.code == 2 && step.expected.map(\.pattern) == [LinePattern("[1]")])
    #expect(try parse("> docs\n\\[1]\n").steps[0].code == 0)
  }

  @Test func linesMayEndWithReturns() throws {
    let step = try parse("> docs\r\nname\r\n[1]\r\n").steps[0]
    #expect(step.expected.map(\.pattern) == [LinePattern("name")] && step.code == 1)
  }

  @Test(
    arguments: [
      ("text\n> docs\n", 1, "no statement stands before this line"),
      ("> docs\n# note\ntext\n", 3, "no statement stands before this line"),
      ("\n… count\n", 2, "this line goes on"), ("> docs\n> \n", 2, "nothing stands after the prompt"),
      ("$\n", 1, "nothing stands after the prompt"), ("# only\n", 1, "there is nothing to run"),
      ("", 1, "there is nothing to run"),
    ] as [(String, Int, String)])
  func mistakesHaveALine(text: String, line: Int, message: String) {
    let mistake = #expect(throws: TranscriptMistake.self) { try parse(text) }
    #expect(mistake?.line == line && mistake?.help.isEmpty == false)
    #expect(mistake?.message.contains(message) == true)
  }

  @Test func pagesHaveBlocks() throws {
    let page = """
      # Title
      > quoted text

      ```ledet
      > docs
      name
      ```

      ````markdown
      ```ledet
      > not run
      ```
      ````

      ```swift
      > not run
      ```

      ~~~ledet
      > quotes
      ~~~
      - ```ledet
        > neither
        ```
      """
    let transcript = try parse(page, path: "page.md")
    #expect(transcript.steps.map(\.text) == ["docs", "quotes"])
    #expect(transcript.steps.map(\.lineNumber) == [5, 20])
    #expect(transcript.steps[0].body == 5..<6)
  }

  @Test(
    arguments: [
      ("# A\n\n```ledet\n> docs\n", 3, "this block is never closed"),
      ("# A\n\n```ledet\n> docs\n# note\ntext\n```\n", 6, "no statement stands before"),
      ("# A\n\n```\n> docs\n```\n", 1, "there is nothing to run"),
    ] as [(String, Int, String)])
  func mistakesOnAPageHaveTheLineOfThePage(page: String, line: Int, message: String) {
    let mistake = #expect(throws: TranscriptMistake.self) { try parse(page, path: "page.md") }
    #expect(mistake?.line == line)
    #expect(mistake?.message.contains(message) == true)
  }

  @Test(
    arguments: [
      ("lede -c 'a b' seeds", ["lede", "-c", "a b", "seeds"]), ("lede  x # note", ["lede", "x"]),
      ("lede \"a \\\"b\\\" \\n\"", ["lede", "a \"b\" \\n"]), ("lede a\\ b ''", ["lede", "a b", ""]),
      ("lede -c 'quotes |\ncount'", ["lede", "-c", "quotes |\ncount"]), ("lede x#y", ["lede", "x#y"]),
      ("lede -c '$1' \"$x\"", nil), ("lede | cat", nil), ("lede > x", nil), ("lede *.txt", nil),
      ("lede 'open", nil), ("lede $HOME", nil), ("lede \"`ls`\"", nil), ("a && b", nil),
    ] as [(String, [String]?)])
  func commandLinesAreSplitAsByAShell(line: String, words: [String]?) {
    #expect(CommandWords.split(line) == words)
  }

  @Test(arguments: ["a", "", "a b", "it's", "$x", "a/b.txt", "é", "-D", "n=1", "*", "\\"])
  func wordsAreQuotedAsNeeded(word: String) {
    #expect(CommandWords.split("lede " + Quoting.shellWord(word)) == ["lede", word])
  }
}
