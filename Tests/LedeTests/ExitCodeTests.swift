import Foundation
import Testing

/// Every exit code of the program, each in the ways that lead to it; a further way is a further row.
@Suite struct ExitCodeTests {
  /// A command of the shell, and what it ends with.
  struct Way: CustomTestStringConvertible, Sendable {
    let code: Int32
    let command: String
    let errors: String

    var testDescription: String { "\(code): \(command)" }

    init(_ code: Int32, _ command: String, _ errors: String = "") {
      self.code = code
      self.command = command
      self.errors = errors
    }
  }

  /// The command, in which `lede` is the built binary, run in the repository with a scratch folder as `$T`, and what
  /// standard error has; a way without a message is one that says nothing.
  ///
  /// In `$T` stand: `good/a.txt`; `mixed/` with a good and a bad file; `bad/` with a bad one only; `empty/`; a FIFO
  /// `quiet` into which nobody writes; `good.lede`, `long.lede`.
  static let ways: [Way] = [
    // Done.
    Way(0, "lede -c 'docs | count' seeds"), Way(0, "lede -c '' seeds"), Way(0, "lede -c quit"),
    Way(0, "lede run $T/good.lede seeds"), Way(0, "lede run - seeds < $T/good.lede"),
    Way(0, "lede seeds < $T/good.lede"), Way(0, "lede < /dev/null"), Way(0, "echo quit | lede seeds"),
    Way(0, "echo Hi. | lede -c tokens -"), Way(0, "lede help"), Way(0, "lede --help"),
    Way(0, "lede --version"),
    Way(0, "echo '{\"text\": \"Hi.\"}' | lede map tokens"), Way(0, "lede map tokens < /dev/null"),
    Way(0, "lede --timeout 3600 -c docs seeds"), Way(0, "lede --strict -c docs seeds"),
    Way(0, "echo '{\"text\": \"Hi.\"}' | lede map tokens --timeout 3600"),
    // Done, with problems.
    Way(0, "lede -c docs $T/mixed", "warning: 1 file was not loaded"),
    Way(0, "echo 'open mixed' | (cd $T; lede)", "warning: 1 file was not loaded"),
    // Done, because nobody reads on.
    Way(0, "{ lede -c 'tokens; tokens; tokens; tokens' seeds; echo code $? >&2; } | head -1", "code 0\n"),
    Way(0, "{ lede run $T/long.lede seeds; echo code $? >&2; } | head -1", "code 0\n"),
    Way(0, "{ yes '{\"text\": \"Hi.\"}' | lede map tokens; echo code $? >&2; } | head -1", "code 0\n"),
    Way(
      0, "{ lede --allow-shell -c \"!yes\" seeds; echo code $? >&2; } | head -1", "code 0\n"),
    Way(
      0, "{ lede -c 'tokens; docs; assert 1 = 2' seeds; echo code $? >&2; } | head -1", "code 3\n"),
    // A command failed, a named path is missing, or nothing loads.
    Way(1, "lede -c docs nowhere", "nowhere: there is no such file or folder"),
    Way(1, "lede -c docs seeds nowhere", "nowhere: there is no such file or folder"),
    Way(1, "lede -c docs --strict $T/mixed", "1 file was not loaded"),
    Way(1, "lede --strict $T/mixed < $T/good.lede", "1 file was not loaded"),
    Way(1, "lede -c docs $T/bad", "byte 1 is NUL"),
    Way(1, "lede $T/empty < $T/good.lede", "nothing to read"),
    Way(1, "lede -c quotes", "no document is open"),
    Way(1, "lede -c 'show 9' seeds", "there is no document 9"),
    Way(1, "lede -c 'open nowhere; docs' seeds", "command line:1:1: error: nowhere: there is no such"),
    Way(1, "echo 'open nowhere' | lede seeds", "standard input:1:1: error: nowhere: there is no such"),
    Way(1, "lede -c 'docs | save /nowhere/x.csv' seeds", "could not be written"),
    Way(1, "lede -c docs seeds > /dev/full", "the results could not be written: the disk is full"),
    Way(1, "lede run nowhere.lede", "nowhere.lede: there is no such file"),
    Way(1, "lede map tokens < seeds", "standard input could not be read: it is a folder"),
    Way(1, "lede seeds < seeds", "standard input: it is a folder"),
    Way(1, "lede --max-file 10 -c docs seeds", "the limit is 10"),
    Way(
      1, "echo '{\"text\": \"Hi.\"}' | lede map tokens > /dev/full",
      "the results could not be written: the disk is full"),
    // Not understood.
    Way(2, "lede --nope", "has no option '--nope'"), Way(2, "lede -c", "'-c' needs a command"),
    Way(2, "lede -c nope seeds", "command line:1:1: error: there is no command 'nope'"),
    Way(2, "lede -c 'docs\nnope' seeds", "there is no command 'nope'"),
    Way(2, "echo nope | lede seeds", "standard input:1:1: error: there is no command 'nope'"),
    Way(2, "echo nope | lede run - seeds", "there is no command 'nope'"),
    Way(2, "lede -c 'docs | where name ~ /(/' seeds", "this pattern is not valid"),
    Way(2, "lede -c 'summarize --words 3 --percent 3' seeds", "exclude each other"),
    Way(2, "lede -c 'docs | head x' seeds", "error: "), Way(2, "lede -c '$x' seeds", "error: "),
    Way(2, "lede run", "'run' needs a script"), Way(2, "lede run -- x", "'run' needs a script"),
    Way(2, "lede run a.lede -c docs", "'-c' stands beside a script"),
    Way(2, "lede - seeds", "'-' reads a document"), Way(2, "lede -c docs - -", "'-' stands twice"),
    Way(2, "lede run - -", "both come from standard input"),
    Way(2, "lede -c docs -D 1=2", "gives no variable"),
    Way(2, "lede --max-file x", "must be a whole number"),
    Way(2, "lede --timeout 0", "must be a number from"),
    Way(2, "lede --timeout nan", "must be a number from"), Way(2, "lede -c docs --timeout", "needs a value"),
    Way(2, "lede map", "needs the name of an analyzer"), Way(2, "lede map qoutes", "did you mean 'quotes'?"),
    Way(2, "lede map quotes --nope", "has no option '--nope'"), Way(2, "lede map quotes x", "takes no path"),
    Way(2, "lede map tokens --timeout x", "must be a number from"),
    Way(2, "lede map tokens --offsets lines", "must be one of bytes, scalars, utf16"),
    Way(2, "lede map summarize --words 3 --percent 3", "exclude each other"),
    Way(2, "lede check $T/wrong.lede", "wrong.lede:2:1: error: there is no command 'nope'"),
    Way(2, "lede -c 'for d in (docs) { nope }' seeds", "there is no command 'nope'"),
    Way(2, "lede test", "'test' needs a transcript"),
    Way(2, "lede --errors json -c nope seeds", "\"code\": \"parse.unknown-command\""),
    // An assertion failed.
    Way(3, "lede -c 'assert (docs | count) = 2 \"two\"' seeds", "the assertion failed: two"),
    Way(3, "lede -c 'expect error /x/ { docs | count }' seeds", "nothing failed here"),
    Way(3, "lede -c 'expect error /x/ { show 9 }' seeds", "it is: there is no document 9"),
    Way(3, "echo 'def f() { assert 1 = 2 }; f' | lede run - seeds", "the assertion failed"),
    Way(3, "echo 'for d in (docs) { assert 1 = 2 }' | lede run - seeds", "the assertion failed"),
    // Some documents failed.
    Way(4, "echo '{}' | lede map tokens"), Way(4, "echo nonsense | lede map tokens"),
    Way(4, "printf '{\"text\": \"Hi.\"}\\n[]\\n{\"text\": \"Hi.\"}' | lede map tokens"),
    Way(4, "printf '{\"text\": \"\\377\"}' | lede map quotes"),
    Way(4, "echo '{\"text\": \"Hello.\"}' | lede map tokens --max-line 8"),
    // The time was over: while something was awaited, in the middle of work, and where the work does not look.
    // Long enough for the documents to be read on a busy machine; the work itself is longer, or never ends.
    Way(
      124, "lede --timeout 2 -c docs - 0<> $T/quiet",
      "the time given was over while standard input was read"),
    Way(124, "lede --timeout 2 seeds 0<> $T/quiet", "over while line 1 of standard input was awaited"),
    Way(124, "lede run - seeds --timeout 2 0<> $T/quiet", "over while standard input was read"),
    Way(
      124, "lede map tokens --timeout 2 0<> $T/quiet", "the time given was over while line 1 was awaited"),
    Way(124, "lede run --timeout 2 $T/long.lede seeds > /dev/null", "long.lede:"),
    Way(124, "lede --timeout 2 seeds < $T/long.lede > /dev/null", "standard input:"),
    Way(124, "yes '{\"text\": \"Hi.\"}' | lede map tokens --timeout 2 > /dev/null", "over in line "),
    Way(
      124, "lede --timeout 2 -c \"docs | to csv | save $T/quiet\" seeds",
      ": 'save' did not stop by itself"),
    Way(124, "lede run --timeout 2 $T/loop.lede seeds > /dev/null", "loop.lede:"),
    Way(
      124, "lede run --timeout 2 $T/loop.lede seeds --errors json > /dev/null",
      "\"code\": \"run.timeout\""),
    Way(
      124, "lede --errors json --timeout 2 -c \"docs | to csv | save $T/quiet\" seeds",
      "\"code\": \"run.timeout\", \"severity\": \"error\", \"message\": \"the time given was over and "),
    Way(
      124, "lede --timeout 2 -c 'tokens; tokens; tokens; tokens' seeds 1<> $T/quiet",
      "the time given was over "),
  ]

  @Test(arguments: ways) func endsWith(way: Way) throws {
    let folder = try Self.scratch()
    let outcome = try BuiltBinary.shell("lede() { \"$LEDE\" \"$@\"; }; T='\(folder.path)'; \(way.command)")
    #expect(outcome.code == way.code && !outcome.endedBySignal, "\(outcome.errors)")
    if way.errors.isEmpty {
      #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    } else {
      #expect(outcome.errors.contains(way.errors), "\(outcome.errors)")
    }
    if way.code == 124 { #expect(outcome.errors.contains("give it more: --timeout SECONDS")) }
  }

  /// Ctrl-C, while something is awaited and in the middle of work: what is run, what it reads, how many lines it
  /// answers before the interruption, and what it says then.
  @Test(arguments: [
    (["-c", "docs", "-"], "", 0, "cancelled while standard input was read\n"),
    (["run", "-"], "", 0, "cancelled while standard input was read\n"),
    (["seeds"], "docs | count\n", 2, "cancelled while line 2 of standard input was awaited\n"),
    (["map", "tokens"], "{\"text\": \"Hi.\"}\n", 1, "cancelled while line 2 was awaited\n"),
    (["run", "long.lede", "seeds"], "", 1, "cancelled\n"),
    (["run", "loop.lede", "seeds"], "", 1, "cancelled\n"),
  ])
  func interruptedEndsWith130(arguments: [String], input: String, lines: Int, message: String) throws {
    let folder = try Self.scratch()
    let seeds = BuiltBinary.repository.appending(path: "seeds").path
    let lede = try LiveBinary(arguments.map { $0 == "seeds" ? seeds : $0 }, in: folder.url)
    try lede.waitUntilReady()
    try lede.write(input.utf8)
    _ = lede.read(lines: lines)
    lede.interrupt()
    let outcome = try lede.finishWithoutInput()
    #expect(outcome.code == 130 && !outcome.endedBySignal)
    #expect(outcome.errors == message)
  }

  private static func scratch() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["good", "mixed", "bad", "empty"] { mkdir(folder.path + "/" + name, 0o700) }
    for name in ["good/a.txt", "mixed/a.txt"] { try folder.write(name, "Fine words.") }
    for name in ["mixed/b.txt", "bad/b.txt"] { try folder.write(name, [0x00]) }
    try folder.write("good.lede", "docs | count\n")
    try folder.write("wrong.lede", "docs\nnope\n")
    // An error that is expected must not take the end of the time, or Ctrl-C, for itself.
    try folder.write(
      "loop.lede",
      """
      docs | count
      expect error /./ { for a in (tokens) { for b in (tokens) { if (docs | count) = 1 { docs | count } } } }
      """)
    // Minutes of work that are checked in a moment.
    try folder.write(
      "long.lede", String(repeating: "for a in (tokens) { tokens | head 1 }\n", count: 500))
    mkfifo(folder.path + "/quiet", 0o600)
    return folder
  }
}
