import Foundation
import Testing

/// A reader that goes before the end, and an output that was never there.
@Suite struct ClosedOutputTests {
  /// Runs statements after the reader of the results has gone: it reads the first line, and lets a script wait for that.
  private func afterReader(
    _ call: String, _ statements: String, in folder: TemporaryFolder
  ) throws -> BuiltBinary.Outcome {
    try folder.write("more.lede", "tokens; docs | save more.csv")
    try folder.write("s.lede", "docs\n!read x < gone\n" + statements + "\n")
    return try BuiltBinary.shell(
      "mkfifo gone; exec 3<> gone; { \(call); echo \"code $?\" >&2; } | { head -n 1; exec <&-; echo gone >&3; }",
      in: folder.url, environment: ["SEEDS": BuiltBinary.repository.appending(path: "seeds").path])
  }

  @Test(arguments: [
    "\"$LEDE\" run s.lede \"$SEEDS\" --allow-shell", "\"$LEDE\" \"$SEEDS\" --allow-shell < s.lede",
    "\"$LEDE\" --allow-shell -c \"$(cat s.lede)\" \"$SEEDS\"",
    "\"$LEDE\" run - \"$SEEDS\" --allow-shell < s.lede",
  ])
  func everyWayToRunGoesOn(call: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try afterReader(call, "tokens\ndocs | save a.csv\nassert 1 = 2 'told'", in: folder)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(
      outcome.errors.contains("the assertion failed: told") && outcome.errors.hasSuffix("code 3\n"),
      "\(outcome.errors)")
    #expect(try folder.text("a.csv").hasPrefix("number,"))
  }

  @Test(arguments: [
    ("for d in (docs) { tokens $d; docs | save a.csv }", 0),
    ("for t in (tokens) { if $t.sentence = 1 { docs | save a.csv } }", 0),
    ("def keeping() { tokens; docs | save a.csv }\nkeeping", 0), ("source more.lede; docs | save a.csv", 0),
    ("last | save a.csv", 0), ("tokens; last | save a.csv", 0), ("tokens; $_ | save a.csv", 0),
    ("let t = tokens; $t | save a.csv", 0),
    ("!echo lost; touch a.csv", 0), ("docs | !cat; touch a.csv", 0),
    ("expect error /there is no document 9/ { tokens 9 }; docs | save a.csv", 0),
    ("if (tokens | count) > 1 { quotes; docs | save a.csv } else { quotes }", 0),
    ("docs | to csv | save /dev/stdout; docs | save a.csv", 0),
    ("docs | save a.csv; show 9", 1), ("docs | save a.csv; !exit 3", 1),
    ("docs | save a.csv; assert (docs | count) = 2", 3),
  ])
  func everythingButTheOutputIsDone(statements: String, code: Int) throws {
    let folder = try TemporaryFolder()
    let outcome = try afterReader("\"$LEDE\" run s.lede \"$SEEDS\" --allow-shell", statements, in: folder)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.hasSuffix("code \(code)\n"), "\(outcome.errors)")
    if code == 0 { #expect(outcome.errors == "code 0\n") }
    let saved = ["a.csv"] + (statements.contains("more") ? ["more.csv"] : [])
    #expect(Set(saved).isSubset(of: folder.names), "\(folder.names)")
  }

  /// Hours of work that only shows something.
  @Test(arguments: [
    "for a in (tokens) { for b in (tokens) { for c in (tokens) { tokens } } }",
    "def all() { for a in (tokens) { for b in (tokens) { tokens } } }\nall\nall\nall",
  ])
  func whatIsOnlyShownEnds(statements: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try afterReader(
      "\"$LEDE\" run s.lede \"$SEEDS\" --allow-shell --timeout 60", statements + "; docs | save a.csv",
      in: folder)
    #expect(outcome.errors == "code 0\n")
    #expect(folder.names.contains("a.csv"))
  }

  // MARK: Closed from the start

  @Test(arguments: [
    "-c docs seeds", "-c \"docs | save $T/a.csv\" seeds", "run $T/good.lede seeds", "seeds < $T/good.lede",
    "map tokens < $T/good.jsonl", "test $T/good.ledet", "check $T/good.lede", "describe", "describe --json",
    "describe --man", "describe --bash", "help", "help quotes", "--help", "map --help", "--version", "--nope",
    "-c docs seeds --strict", "map tokens --tolerant < $T/good.jsonl",
  ])
  func withoutAnOutputNothingBegins(arguments: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("good.lede", "docs | save \(folder.path)/a.csv\n")
    try folder.write("good.jsonl", "{\"text\": \"Hi.\"}\n")
    try folder.write("good.ledet", "$ lede -c 'docs | count' seeds\n count\n     1\n")
    let before = folder.names
    let outcome = try BuiltBinary.shell("T='\(folder.path)'; \"$LEDE\" \(arguments) >&-")
    #expect(outcome.code == 1 && !outcome.endedBySignal)
    #expect(
      outcome.errors
        == "error: standard output is closed, so that results have no place to go\n"
        + "  = help: send them to a file, or to /dev/null\n")
    #expect(folder.names == before)
  }

  @Test func programsAreToldSoToo() throws {
    let outcome = try BuiltBinary.shell("\"$LEDE\" --errors json -c docs seeds >&-")
    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("{\"code\": \"report.output-closed\", \"severity\": \"error\""))
  }

  /// A file must never take the number of a stream that was closed: messages would be in it.
  @Test(arguments: ["2>&-", "<&- 2>&-", "<&-"]) func otherStreamsMayBeClosed(closed: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "One two.")
    let command = "docs | select name | save a.csv; docs | select name; show 9"
    let outcome = try BuiltBinary.shell("\"$LEDE\" -c '\(command)' a.txt \(closed)", in: folder.url)
    #expect(outcome.code == 1 && !outcome.endedBySignal)
    #expect(outcome.output == "name\na.txt\n")
    #expect(outcome.errors.isEmpty == closed.contains("2>&-"))
    #expect(try folder.text("a.csv") == "name\r\na.txt\r\n")
    #expect(try folder.text("a.txt") == "One two.")
  }

  // MARK: Full

  @Test(arguments: [
    "-c docs seeds", "run $T/good.lede seeds", "seeds < $T/good.lede", "map tokens < $T/good.jsonl",
    "map tokens < $T/bad.jsonl", "map tokens --tolerant < $T/bad.jsonl", "test $T/good.ledet",
    "describe --json",
    "help quotes", "--help", "--version", "-c \"tokens; docs | save $T/late.csv\" seeds",
  ])
  func aFullDiskIsAnError(arguments: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("good.lede", "docs\n")
    try folder.write("good.jsonl", "{\"text\": \"Hi.\"}\n")
    try folder.write("bad.jsonl", "{\"text\": \"Hi.\"}\n[]\n")
    try folder.write("good.ledet", "$ lede -c 'docs | count' seeds\n! x\n")
    let outcome = try BuiltBinary.shell("T='\(folder.path)'; \"$LEDE\" \(arguments) > /dev/full")
    #expect(outcome.code == 1 && !outcome.endedBySignal)
    #expect(outcome.errors.contains("the results could not be written: the disk is full"))
    // A script stops at its first error.
    #expect(!folder.names.contains("late.csv"))
  }
}
