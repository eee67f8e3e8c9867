import Testing

@testable import LedeShell

/// The format of a line, read and written.
@Suite struct TranscriptLineTests {
  @Test(
    arguments: [
      ("", .blank), ("  ", .blank), ("# a comment", .comment), ("#!/usr/bin/env lede", .comment),
      ("> docs", .statement(prompt: "", text: "docs")), (">", .statement(prompt: "", text: "")),
      ("lede> help", .statement(prompt: "lede", text: "help")),
      ("seeds[1]> docs | where words > 3", .statement(prompt: "seeds[1]", text: "docs | where words > 3")),
      ("my news:crisis[123]> quotes", .statement(prompt: "my news:crisis[123]", text: "quotes")),
      ("$ lede seeds", .commandLine("lede seeds")), ("$", .commandLine("")),
      ("… count", .continuation("count")), ("…   head", .continuation("  head")), ("… ", .continuation("")),
      ("[0]", .code(0)), ("[124]", .code(124)), ("! error: no", .output(.errors, LinePattern("error: no"))),
      ("!", .output(.errors, LinePattern(""))), ("! …", .output(.errors, .anyLines)),
      ("…", .output(.results, .anyLines)), ("\\…", .output(.results, .pieces([Array("…".utf8)]))),
      ("!x", .output(.results, LinePattern("!x"))), ("[]", .output(.results, LinePattern("[]"))),
      ("[x]", .output(.results, LinePattern("[x]"))), ("$5", .output(.results, LinePattern("$5"))),
      ("x > 3", .output(.results, LinePattern("x > 3"))), ("[]> 3", .output(.results, LinePattern("[]> 3"))),
      ("[3]> 3", .output(.results, LinePattern("[3]> 3"))),
      ("\\# title", .output(.results, .pieces([Array("# title".utf8)]))),
    ] as [(String, TranscriptLine)])
  func isRead(line: String, expected: TranscriptLine) { #expect(TranscriptLine(line) == expected) }

  /// What is written is read as that output, whatever stands in it.
  @Test(
    arguments: [
      "plain", "# title", "#", "> quoted", ">", "seeds[1]> docs", "lede> ", "$ 5", "$", "! no", "!", "…",
      "… on",
      "[1]", "[12345]", "\\", "\\…", "  ", " indented", "trailing  ", "tab\t", "a [..] b", "```", "  ~~~",
      "[..]",
    ], TranscriptStream.allCases)
  func whatIsWrittenIsRead(text: String, stream: TranscriptStream) {
    let written = TranscriptLine.written(TranscriptOutcome.Line(stream: stream, text: text))
    guard case .output(stream, let pattern) = TranscriptLine(written) else {
      Issue.record("'\(written)' is read as something else")
      return
    }
    #expect(pattern == LinePattern(text: Array(text.utf8)))
    #expect(pattern.matches(text))
  }

  @Test func ordinaryLinesStayAsTheyAre() {
    let lines = [" name  count", "{\"id\": 1}", "a\tb\t", "[", "  [1, 2]", "– x", "error: no", "a > b"]
    for text in lines {
      #expect(TranscriptLine.written(.init(stream: .results, text: text)) == text)
    }
  }
}
