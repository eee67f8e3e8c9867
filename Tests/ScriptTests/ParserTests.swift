import Declarations
import Records
import TerminalTestSupport
import Testing

@testable import Script

@Suite struct ParserTests {
  @Test func splitsStatementsAndStages() throws {
    let script = try TestCommands.result(
      "# start\nquotes 1-2 | where score > 0.5 |\n  head 3; docs # end\n\n'ignored'".replacing(
        "'ignored'", with: "docs")
    ).get()
    #expect(
      script.pipelines.map { $0.stages.map(\.command) } == [
        ["quotes", "where", "head"], ["docs"], ["docs"],
      ])
    #expect(script.pipelines[0].stages.map(\.input.description) == ["documents", "rows", "rows"])
  }

  @Test func readsWordsInEveryQuotation() throws {
    let stage = try TestCommands.pipeline(#"open 'a b' "c $who ${who}\t\"" “d $1” e\f a'b'"c" -3 -- --x"#)
      .stages[0]
    let words = stage.arguments.map { argument -> String in
      if case .word(let word) = argument.value { word.constant ?? "" } else { "" }
    }
    #expect(words == ["a b", "c Kuleba Kuleba\t\"", "d a b", "e\\f", "abc", "-3", "--x"])
  }

  @Test func readsOptions() throws {
    let stage = try TestCommands.pipeline(
      "quotes --kind direct,mixed --min=3 2 --recall '*.txt' 4-6 --target 'a=b'"
    ).stages[0]
    #expect(
      stage.options == [
        "kind": .words(["direct", "mixed"]), "min": .integer(3), "recall": .flag(true),
        "target": .text("a=b"),
      ])
    #expect(
      stage.arguments.map(\.value) == [
        .documents(.number(2)), .documents(.glob("*.txt")), .documents(.range(4...6)),
      ])
  }

  /// Found by fuzzing: a quoted name with `=` in it was taken for an option.
  @Test func aQuotedWordIsNoOption() throws {
    let stage = try TestCommands.pipeline(
      "docs '--kind=direct' \"-m=x\" -'-a=b' | quotes --target='=a b' --kind=\"direct\""
    )
    #expect(
      stage.stages[0].arguments.map(\.value) == [
        .documents(.glob("--kind=direct")), .documents(.glob("-m=x")), .documents(.glob("--a=b")),
      ])
    #expect(stage.stages[1].options == ["target": .text("=a b"), "kind": .words(["direct"])])
  }

  @Test func anOptionEndsAtItsSignWhateverFollows() throws {
    let stage = try TestCommands.pipeline("quotes --target=\u{301}a").stages[0]
    #expect(stage.options == ["target": .text("\u{301}a")])
  }

  @Test func typesFlowThroughThePipeline() throws {
    #expect(
      try TestCommands.pipeline("quotes | select text speaker, score").output
        == .rows(
          [Column("text", .span), Column("speaker", .text), Column("score", .number)], ofDocuments: true))
    #expect(
      try TestCommands.pipeline("quotes | count by speaker").output
        == .rows([Column("speaker", .text), Column("count", .number)], ofDocuments: false))
    #expect(try TestCommands.pipeline("quotes | docs | head").output == .documents)
    #expect(try TestCommands.pipeline("docs | where meta.outlet = 'x' | to json").output == .text)
    #expect(try TestCommands.pipeline("quotes | to json | save x.json").output == .nothing)
  }

  /// A name is looked up among those that were read, not compared with each of them.
  @Test func manyColumnsAreRead() throws {
    let names = (0..<20_000).map { "meta.a\($0)" } + ["lower(name)", "name", "name"]
    let line = "docs | select " + names.joined(separator: " ")
    #expect(
      try TestCommands.pipeline(line).stages[1].columns.map(\.name).suffix(3) == ["lower", "name", "name"])
    #expect(throws: ScriptErrors.self) { try TestCommands.pipeline(line + " lower(name) lower(meta.a1)") }
  }

  @Test func readsByteOrderMarkCarriageReturnsAndShebang() throws {
    let script = try TestCommands.result("\u{FEFF}#!/usr/bin/env lede\r\ndocs\r\nquotes |\r\n head 2\r\n")
      .get()
    #expect(script.pipelines.map(\.stages.count) == [1, 2])
  }

  @Test func reportsEveryStatement() {
    guard case .failure(let errors) = TestCommands.result("quotez\ndocs\nhead x\n") else {
      Issue.record("parsed")
      return
    }
    #expect(errors.diagnostics.map(\.code) == ["parse.unknown-command", "parse.invalid-number"])
    #expect(errors.source.position(of: errors.diagnostics[1].range.lowerBound) == (3, 6))
  }

  @Test(arguments: [
    "quotes 'a", "quotes |", "docs | where (words > 3", "docs | where words >", "quotes |\n", "open \"a\n",
  ])
  func isIncomplete(text: String) {
    guard case .failure(let errors) = TestCommands.result(text) else {
      Issue.record("parsed")
      return
    }
    #expect(errors.isIncomplete)
  }

  @Test func longInputIsLinear() throws {
    // Work, not time: a quadratic parser would not end here within the suite's patience.
    let text = String(repeating: "quotes | where score > 0.5 and speaker ~ /x/ | head 3\n", count: 20_000)
    #expect(try TestCommands.result(text).get().statements.count == 20_000)
  }

  @Test func anyBytesGiveAnAnswer() {
    var generator = SplitMix(seed: 7)
    let pieces = [
      "quotes", "where", " ", "|", "'", "\"", "“", "”", "$", "{", "}", "(", ")", "/", "~", "=", ";", "\n",
      "-", "--",
      "1", "2021-04", "é", "\u{0}", "#", "\\", "by", "not", "in", ",", "score", ">", "\r",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0..<14, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      if case .failure(let errors) = TestCommands.result(text) {
        #expect(errors.diagnostics.allSatisfy { $0.range.upperBound <= errors.source.bytes.count })
      }
    }
  }
}

extension Script {
  /// The statements that are pipelines.
  var pipelines: [Pipeline] {
    statements.compactMap { if case .pipeline(let pipeline) = $0.kind { pipeline } else { nil } }
  }
}
