import Records
import Testing

@testable import Script

/// What statements are read as, and what types flow through variables and blocks.
@Suite struct StatementTests {
  private func kinds(_ text: String) throws -> [Statement.Kind] {
    try TestCommands.result(text).get().statements.map(\.kind)
  }

  private func output(_ text: String) throws -> ValueType? {
    guard case .pipeline(let pipeline)? = try kinds(text).last else { return nil }
    return pipeline.output
  }

  @Test func variablesHaveTypes() throws {
    #expect(
      try output("let a = docs 1-3; $a | quotes | count")
        == .rows([Column("count", .number)], ofDocuments: false))
    #expect(
      try output("let n = (quotes | count); $n") == .rows([Column("count", .number)], ofDocuments: false))
    #expect(try output("let n = (3); $n") == .scalar(.number))
    #expect(try output("let t = quotes | to json; $t") == .text)
    #expect(try output("quotes; $_ | count by speaker") != nil)
    #expect(try output("let q = quotes | head 1; $q.speaker") == .scalar(.text))
    #expect(try output("let d = docs 1; ($d.words)") == .scalar(.number))
    // A name that is given again has the new type.
    #expect(try output("let a = docs; let a = (3); $a") == .scalar(.number))
  }

  @Test func blocksHaveTheirOwnVariables() throws {
    #expect(
      TestCommands.diagnostic("if (docs | count) > 1 { let a = docs }; $a")?.code == "check.unknown-variable")
    #expect(TestCommands.diagnostic("for d in (docs) { }; $d")?.code == "check.unknown-variable")
    #expect(try kinds("let a = docs\nfor d in $a {\n  let b = quotes $d\n  $b | head 1\n}\n").count == 2)
    #expect(try output("docs; if (docs | count) > 1 { quotes }; $_") == .documents)
  }

  @Test func elseMayFollowOnTheNextLine() throws {
    for text in [
      "if (docs | count) > 1 { docs } else { quotes }",
      "if (docs | count) > 1 {\n docs\n}\nelse {\n quotes\n}",
    ] {
      guard case .condition(_, let then, let otherwise)? = try kinds(text).first else {
        Issue.record("\(text)")
        continue
      }
      #expect(then.statements.count == 1 && otherwise?.statements.count == 1)
    }
    #expect(try kinds("if (docs | count) > 1 { docs }\n\ndocs").count == 2)
    #expect(try kinds("if (docs | count) > 1 { } else if (docs | count) > 2 { } else { docs }").count == 1)
  }

  @Test func definitionsAreCommands() throws {
    #expect(
      try output("def top(n) { quotes | head $n }; top 3 | count")
        == .rows([Column("count", .number)], ofDocuments: false))
    #expect(
      try output("def a() { docs }; def b() { a | quotes }; docs 1 | b")
        == .rows(TestCommands.rowColumns, ofDocuments: true))
    // No recursion: a command does not know itself.
    #expect(TestCommands.diagnostic("def a() { a }")?.code == "parse.unknown-command")
    #expect(TestCommands.diagnostic("def a(n) { docs }; a")?.code == "parse.missing-argument")
    #expect(
      TestCommands.diagnostic("def a() { let x = docs; quotes | save y.csv }; a | count")?.code
        == "check.wrong-input")
  }

  @Test func constantsFitWhereTheyStand() throws {
    #expect(try kinds("quotes | where speaker = $who").count == 1)
    #expect(TestCommands.diagnostic("quotes | where score = $who")?.code == "check.not-a-number")
    #expect(try kinds("assert (quotes | count) >= 3 \"at least $who\"").count == 1)
  }

  @Test func columnsOfTheRowsDocumentsMayBeNamed() throws {
    #expect(
      try output("quotes | count by month(date) name")
        == .rows(
          [
            Column("month", .date), Column("name", .text), Column("count", .number),
          ], ofDocuments: false))
    #expect(TestCommands.diagnostic("quotes | count | where name = 'x'")?.code == "check.unknown-column")
    // The row's own column comes first: its date, not the document's.
    guard case .pipeline(let pipeline)? = try kinds("quotes | select date").first,
      case .column(_, let expression)? = pipeline.stages[1].arguments.first?.value
    else { throw TestCommands.NoPipeline() }
    #expect(expression == .column(Column("date", .date)))
  }

  @Test func parenthesesHoldPipelinesOrConditions() throws {
    for text in [
      "docs | where (words > 3 and name = 'a')", "docs | where (words) > 3",
      "docs | where words > (quotes | count)",
      "docs | where name in ('a', 'b')", "quotes | where speaker in (quotes | select speaker)",
      "let a = (quotes | select speaker); quotes | where speaker in $a", "assert ((docs | count) > 3)",
      "((docs | head 3) union (docs 1)) intersect (docs)", "(docs\n | head 3\n) | count",
      "docs (docs | head 1) | quotes",
      "if not (docs | count) = 3 { docs }", "docs | where coalesce(name, 'x') = lower(name)",
    ] {
      #expect(
        TestCommands.diagnostic(text) == nil, "\(text): \(String(describing: TestCommands.diagnostic(text)))")
    }
  }

  @Test func wordsKeepTheirVariables() throws {
    guard case .loop(_, _, let body)? = try kinds("for d in (docs) { open \"$d.name x\" }").first,
      case .pipeline(let pipeline)? = body.statements.first?.kind,
      case .word(let template)? = pipeline.stages.first?.arguments.first?.value
    else { throw TestCommands.NoPipeline() }
    #expect(template.constant == nil && template.variables.map(\.name) == ["d"])
    #expect(template.variables.first?.field?.name == "name")
  }

  @Test func allArgumentsStandForThemselves() throws {
    guard case .pipeline(let pipeline)? = try kinds("open $@ 'x'").first else {
      throw TestCommands.NoPipeline()
    }
    #expect(pipeline.stages[0].arguments.count == 2)
  }

  @Test func errorsInBlocksAreToldOnceEach() {
    guard
      case .failure(let errors) = TestCommands.result(
        "for d in (docs) {\n  nope\n  docs | nope\n}\nif 3 {\n docs\n}\nquotez\n")
    else {
      Issue.record("parsed")
      return
    }
    #expect(
      errors.diagnostics.map(\.code) == [
        "parse.unknown-command", "parse.unknown-command", "parse.expected-comparison",
        "parse.unknown-command",
      ])
  }

  @Test func expectedErrorsMayBeInTheScriptItself() throws {
    guard
      case .expectation(_, .diagnostic(let diagnostic))? = try kinds("expect error /x/ {\n nope\n}\ndocs")
        .first
    else {
      Issue.record("no expectation")
      return
    }
    #expect(diagnostic.code == "parse.unknown-command")
    guard case .expectation(_, .block)? = try kinds("expect error /x/ { docs 99 }").first else {
      Issue.record("no expectation")
      return
    }
  }

  @Test(arguments: [
    "for d in (docs) {", "if (docs | count) > 1 {\n docs\n", "def a(x", "let a =", "let a = (docs",
    "expect error /x/ {\n nope",
  ])
  func isIncomplete(text: String) {
    guard case .failure(let errors) = TestCommands.result(text) else {
      Issue.record("parsed")
      return
    }
    #expect(errors.isIncomplete, "\(errors.diagnostics)")
  }

  @Test func nestingIsBoundedEverywhere() {
    for text in ["(", "if (docs | count) > 1 {", "lower(", "not "].map({
      String(repeating: $0, count: 100_000)
    }) {
      for head in ["", "docs | where ", "let a = ", "assert "] {
        guard case .failure = TestCommands.result(head + text) else {
          Issue.record("parsed")
          continue
        }
      }
    }
  }
}

/// `source`: other files as parts of a script.
@Suite struct InclusionTests {
  private func table(_ files: [String: String]) -> CommandTable {
    var table = TestCommands.table
    table.read = { (path: String, _: String) throws(CommandTable.UnreadableSource) -> ScriptSource in
      guard let text = files[path] else {
        throw CommandTable.UnreadableSource("there is no such file", help: nil)
      }
      return ScriptSource(name: path, text)
    }
    return table
  }

  private func result(_ text: String, _ files: [String: String]) -> Result<Script, ScriptErrors> {
    parse(ScriptSource(name: "main", text), commands: table(files))
  }

  @Test func variablesAndCommandsComeWithIt() throws {
    let files = ["a": "let x = docs\ndef f() { quotes }", "b": "source a\nf | count"]
    #expect(try result("source a; $x | f | count", files).get().statements.count == 2)
    #expect(try result("source b; $x", files).get().statements.count == 2)
  }

  @Test func errorsTellTheWay() {
    guard case .failure(let errors) = result("docs\nsource b", ["a": "docs\n nope", "b": "source a"]) else {
      Issue.record("parsed")
      return
    }
    let found = errors.located[0]
    #expect(
      found.source.name == "a" && found.source.position(of: found.diagnostic.range.lowerBound) == (2, 2))
    #expect(found.chain.map(\.source.name) == ["b", "main"])
    #expect(found.chain[1].source.position(of: found.chain[1].range.lowerBound).line == 2)
  }

  @Test func circlesAndFloodsAreTold() {
    guard case .failure(let errors) = result("source a", ["a": "source b", "b": "source a"]) else {
      Issue.record("parsed")
      return
    }
    #expect(errors.diagnostics.map(\.code) == ["check.circular-source"])
    // Each file includes the next one twice: 2^30 without a bound.
    var files: [String: String] = ["30": "docs"]
    for number in 0..<30 { files["\(number)"] = "source \(number + 1)\nsource \(number + 1)" }
    guard case .failure(let flood) = result("source 0", files) else {
      Issue.record("parsed")
      return
    }
    #expect(flood.diagnostics.allSatisfy { $0.code == "check.too-many-files" })
  }
}
