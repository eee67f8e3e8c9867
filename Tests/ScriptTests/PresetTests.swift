import Records
import Testing

@testable import Script

/// `let name ?= (VALUE)`: a value where there is none yet.
@Suite struct PresetTests {
  private func script(_ text: String, _ variables: [String: String] = [:]) -> Result<Script, ScriptErrors> {
    var table = TestCommands.table
    for (name, value) in variables { table.variables[name] = VariableDeclaration(constant: value) }
    return parse(ScriptSource(name: "main", text), commands: table)
  }

  private func code(_ text: String, _ variables: [String: String] = [:]) -> String? {
    guard case .failure(let errors) = script(text, variables) else { return nil }
    return errors.diagnostics.first?.code
  }

  @Test func theValueIsTakenOnlyWhereThereIsNone() throws {
    guard case .preset("n", let pipeline?)? = try script("let n ?= (3)").get().statements.first?.kind else {
      Issue.record("no preset")
      return
    }
    #expect(pipeline.output == .scalar(.number))
    #expect(
      try script("let n ?= (3)", ["n": "5"]).get().statements.map(\.kind) == [.preset(name: "n", nil)])
    // Also where the script itself has given one.
    #expect(try script("let n = (1)\nlet n ?= (3)").get().statements[1].kind == .preset(name: "n", nil))
    #expect(try script("let n ?= (1)\nlet n ?= (3)").get().statements[1].kind == .preset(name: "n", nil))
  }

  /// A constant stands wherever one from the command line does, and is checked like it.
  @Test(arguments: [
    "let n ?= (3); docs | head $n", "let f ?= (\"json\"); quotes | to $f",
    "let c ?= (\"speaker\"); quotes | select $c", "let k ?= (\"mixed\"); quotes --kind $k",
    "let d ?= (2021-04); quotes | where date > $d", "let b ?= (true); quotes | where repaired = $b",
  ])
  func constantsAreKnownBeforeTheScriptRuns(text: String) {
    #expect(code(text) == nil, "\(text)")
  }

  @Test func whatIsGivenMustFit() {
    #expect(code("let n ?= (3)", ["n": "x"]) == "check.not-a-number")
    #expect(code("let f ?= (\"json\"); quotes | to $f", ["f": "nope"]) == "parse.invalid-choice")
    #expect(code("let b ?= (true); quotes | where repaired = $b", ["b": "yes"]) == "check.not-a-boolean")
    #expect(code("quotes | where repaired = $b", ["b": "false"]) == nil)
  }

  @Test func itIsOneValue() {
    #expect(code("let d ?= docs") == "check.not-one-value")
    #expect(code("let d ?= (docs | count)") == nil)
    #expect(code("let d ?= 3") == "parse.value-without-parentheses")
    #expect(code("let d ?= plugins | save x.csv") == "check.nothing-to-name")
    guard case .failure(let errors) = script("let d ?=") else {
      Issue.record("parsed")
      return
    }
    #expect(errors.isIncomplete)
  }

  @Test func blocksKeepTheirValues() {
    #expect(code("if (docs | count) > 1 { let n ?= (3) }; $n") == "check.unknown-variable")
    #expect(code("let n ?= (3); if (docs | count) > $n { let n ?= (4); docs | head $n }") == nil)
  }
}
