import Analyzers
import Records
import Rendering
import Script
import ShellTestSupport

@testable import Shell

/// The parser: total, deterministic, and its diagnostics point at something.
@MainActor
enum ScriptTarget {
  nonisolated static let target = FuzzTarget(
    name: "script", seeds: { Seeds.scripts }, words: Seeds.scriptWords, check: check)

  static let shell = TestSession(["“Stay,” said Ann Roe."], analyzers: builtInAnalyzers)

  private static let commands: CommandTable = {
    var table = shell.session.commandTable
    table.variables = [
      "x": VariableDeclaration(constant: "1"), "name": VariableDeclaration(constant: "“é” | ; '"),
      "d": VariableDeclaration(.documents), "n": VariableDeclaration(.scalar(.number)),
    ]
    table.arguments = ["1", "a b"]
    // Every file is the one of its name: some go on, some include each other, some are wrong.
    table.read = { (path: String, _: String) throws(CommandTable.UnreadableSource) -> ScriptSource in
      switch path {
      case "a": ScriptSource(name: "a", "let y = docs\ndef f(p) { quotes | head 1 }\nsource b")
      case "b": ScriptSource(name: "b", "source a\nnope")
      case "c":
        ScriptSource(name: "c", "def f(p) { docs | head $p }; assert (f 1 | count) = 1 '“é”'\nlet y = f 2")
      default: throw CommandTable.UnreadableSource("there is no such file", help: nil)
      }
    }
    return table
  }()

  static func check(_ bytes: [UInt8]) throws {
    let source = ScriptSource(name: "fuzz", text(of: bytes))
    switch (parse(source, commands: commands), parse(source, commands: commands)) {
    case (.success(let script), .success(let again)):
      try law(script.statements == again.statements, "the same source is parsed in two ways")
      for pipeline in script.statements.flatMap(\.pipelines) { try checkRanges(of: pipeline, in: source) }
    case (.failure(let errors), .failure(let again)):
      try law(errors == again, "the same source gives two lists of diagnostics")
      try law(!errors.diagnostics.isEmpty, "a failure has no diagnostic")
      for found in errors.located { try check(found.diagnostic, in: found.source) }
    default: throw BrokenLaw(description: "the same source parses once and fails once")
    }
  }

  /// Stages lie in their statement, arguments in their stage, and nothing is cut.
  private static func checkRanges(of statement: Pipeline, in source: ScriptSource) throws {
    try law(statement.head != nil || !statement.stages.isEmpty, "a pipeline has no stage")
    var end = statement.range.lowerBound
    for stage in statement.stages {
      let ranges = [statement.range, stage.range, stage.nameRange] + stage.arguments.map(\.range)
      try law(ranges.allSatisfy { isWhole($0, in: source.bytes) }, "a range cuts a character: \(ranges)")
      try law(
        stage.range.lowerBound >= end && stage.range.upperBound <= statement.range.upperBound,
        "the stage \(stage.range) is out of place in \(statement.range)")
      try law(
        ranges.dropFirst(2).allSatisfy {
          $0.lowerBound >= stage.range.lowerBound && $0.upperBound <= stage.range.upperBound
        }, "a part lies outside its stage: \(ranges)")
      end = stage.range.upperBound
    }
  }

  private static func check(_ diagnostic: Diagnostic, in source: ScriptSource) throws {
    try law(
      isWhole(diagnostic.range, in: source.bytes), "\(diagnostic.code): \(diagnostic.range) cuts a character")
    for showsPosition in [true, false] {
      let shown = DiagnosticRenderer.render(diagnostic, in: source, showsPosition: showsPosition).plain
      let first = Array(shown.utf8.prefix { $0 != 0x0A })
      try law(
        !first.ranges(of: Array(diagnostic.message.onOneLine.utf8)).isEmpty,
        "\(diagnostic.code): the message is not in the first line")
      try law(shown.utf8.count { $0 == 0x0A } <= 4, "\(diagnostic.code): there are more lines than parts")
      try law(shown.utf8.last == 0x0A, "\(diagnostic.code): the last line does not end")
    }
  }
}
