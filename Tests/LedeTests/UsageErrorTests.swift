import Foundation
import Testing

/// What is wrong with a command line is told like what is wrong with a script.
@Suite struct UsageErrorTests {
  @Test(
    arguments: [
      (["--max-fle", "3"], "usage.unknown-option", "lede --max-fle 3", 5, 9, "did you mean '--max-file'?"),
      (["--max-file", "x"], "usage.invalid-value", "lede --max-file x", 16, 1, "write '--max-file N'"),
      (["--max-file=x"], "usage.invalid-value", "lede --max-file=x", 5, 12, "write '--max-file N'"),
      (["--strict=1"], "usage.needs-no-value", "lede --strict=1", 5, 10, "write '--strict'"),
      (["a b", "--errors"], "usage.needs-value", "lede 'a b' --errors", 19, 1, "write '--errors text|json'"),
      (["--errors", "jsno"], "usage.invalid-value", "lede --errors jsno", 14, 4, "did you mean 'json'?"),
      (["-c"], "usage.needs-command", "lede -c", 7, 1, ""),
      (["run"], "usage.needs-script", "lede run", 8, 1, ""),
      (["check"], "usage.needs-script", "lede check", 10, 1, ""),
      (["run", "x", "-c", "y"], "usage.two-actions", "lede run x -c y", 11, 2, ""),
      (["-c", "docs", "-D", "1=2"], "usage.invalid-definition", "lede -c docs -D 1=2", 16, 3, ""),
      (["-c", "docs", "-", "-"], "usage.input-twice", "lede -c docs - -", 15, 1, "write '-' once"),
      (["-", "seeds"], "usage.input-gives-commands", "lede - seeds", 5, 1, ""),
      (["run", "-", "-"], "usage.input-gives-script", "lede run - -", 11, 1, ""),
      (["map"], "usage.needs-analyzer", "lede map", 8, 1, ""),
      (["map", "qoutes"], "usage.unknown-analyzer", "lede map qoutes", 9, 6, "did you mean 'quotes'?"),
      (
        ["map", "speakers"], "usage.combines-documents", "lede map speakers", 9, 8,
        "lede -c 'speakers | to jsonl'"
      ),
      (["map", "who-said"], "options.conflict", "lede map who-said", 9, 8, ""),
      (["map", "quotes", "x"], "usage.takes-no-path", "lede map quotes x", 16, 1, ""),
      (
        ["map", "quotes", "--kidn", "x"], "usage.unknown-option", "lede map quotes --kidn x", 16, 6,
        "did you mean '--kind'?"
      ),
      (
        ["map", "quotes", "--kind", "direct,mixd"], "usage.invalid-value",
        "lede map quotes --kind direct,mixd", 23, 11,
        "did you mean 'mixed'?"
      ),
      (
        ["map", "summarize", "--words", "3", "--percent", "4"], "options.conflict",
        "lede map summarize --words 3 --percent 4", 19, 21, ""
      ),
      (["describe", "x"], "usage.stray-word", "lede describe x", 14, 1, ""),
      (["help", "mpa"], "usage.no-help", "lede help mpa", 10, 3, "did you mean 'map'?"),
    ] as [([String], String, String, Int, Int, String)])
  func isShownWithCarets(
    arguments: [String], code: String, line: String, column: Int, width: Int, help: String
  ) throws {
    let outcome = try BuiltBinary.run(arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    #expect(
      lines.count >= 3 && lines[0].hasPrefix("error: ") && lines[1] == "  │ " + line, "\(outcome.errors)")
    let carets = "  │ " + String(repeating: " ", count: column) + String(repeating: "^", count: width)
    #expect(lines.count >= 3 && (lines[2] == carets || lines[2].hasPrefix(carets + " ")), "\(outcome.errors)")
    #expect(help.isEmpty || outcome.errors.contains(help), "\(outcome.errors)")

    // The same for programs; the format may be asked for anywhere, also by a line that is wrong.
    guard !arguments.contains("--errors") else { return }
    let index =
      switch arguments[0] {
      case "run", "check", "describe": 1
      case "map", "help": arguments.count
      default: 0
      }
    let asked = Array(arguments[..<index]) + ["--errors=json"] + arguments[index...]
    let report = try BuiltBinary.run(asked)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.errors.utf8)) as? [String: Any])
    #expect(object["code"] as? String == code && object["file"] is NSNull && report.code == 2)
  }

  @Test func mapTakesTheFormatToo() throws {
    let outcome = try BuiltBinary.run(["map", "quotes", "--errors", "json", "--kidn"])
    #expect(outcome.errors.hasPrefix("{\"code\": \"usage.unknown-option\", \"severity\": \"error\""))
  }

  @Test func aSubcommandThatWasMeantIsSuggested() throws {
    #expect(try BuiltBinary.run(["chek", "x.lede"]).errors.contains("did you mean 'lede check'?"))
    #expect(
      try BuiltBinary.run(["--strict", "run", "x.lede"]).errors.contains(
        "a sub-command stands first: lede run …"))
    #expect(try BuiltBinary.run(["./chek"]).errors.contains("check the spelling"))
  }
}
