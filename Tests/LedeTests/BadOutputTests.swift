import Foundation
import Testing

/// Results, saved files and a history that cannot be written.
@Suite struct BadOutputTests {
  /// Runs the binary where no file may grow beyond a kilobyte: what a full disk is to a program.
  private func onFullDisk(_ arguments: String, in folder: TemporaryFolder) throws -> BuiltBinary.Outcome {
    try BuiltBinary.shell(
      "ulimit -f 2; exec \"$LEDE\" \(arguments)", in: folder.url,
      environment: ["SEEDS": BuiltBinary.repository.appending(path: "seeds").path])
  }

  @Test(arguments: ["out.csv", "out.txt", "new.csv"]) func aFailedSaveLeavesTheOldFile(name: String) throws {
    let folder = try TemporaryFolder()
    if name != "new.csv" { try folder.write(name, "old\n") }
    let before = folder.names
    let outcome = try onFullDisk("-c 'tokens | save \(name)' \"$SEEDS\"", in: folder)
    #expect(
      outcome.errors.contains("command line:1:15: error: '\(name)' could not be written: the file would be"))
    #expect(outcome.errors.contains("raise the limit (ulimit -f), or save elsewhere"), "\(outcome.errors)")
    #expect(outcome.code == 1 && !outcome.endedBySignal)
    #expect(folder.names == before)
    if name != "new.csv" { #expect(try folder.text(name) == "old\n") }
  }

  @Test func aFailedAppendLeavesTheOldFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("out.csv", "old\n")
    let outcome = try onFullDisk("-c 'tokens | save --append out.csv' \"$SEEDS\"", in: folder)
    #expect(
      outcome.errors.contains("'out.csv' could not be written") && outcome.code == 1 && !outcome.endedBySignal
    )
    #expect(try folder.text("out.csv") == "old\n")
    #expect(folder.names == ["out.csv"])
  }

  @Test func resultsThatCannotBeWrittenAreTold() throws {
    let folder = try TemporaryFolder()
    let full = try BuiltBinary.shell("\"$LEDE\" -c docs seeds > /dev/full")
    #expect(full.code == 1 && !full.endedBySignal)
    #expect(
      full.errors.contains("the results could not be written: the disk is full\n  = help: free some space"))
    let limited = try onFullDisk("-c tokens \"$SEEDS\" > out.tsv", in: folder)
    #expect(limited.errors.contains("the results could not be written: the file would be larger"))
    #expect(limited.code == 1 && !limited.endedBySignal)
  }

  @Test(arguments: [
    ("docs | to csv | save /dev/full", "the disk is full", "free some space"),
    (
      "docs | save closed/x.csv", "permission was denied",
      "save elsewhere, or change the folder's permissions"
    ),
    ("docs | save none/x.csv", "there is no such file or folder", "make the folder first"),
    ("docs | save a.txt/x.csv", "a part of the path is not a folder", "make the folder first"),
    ("docs | to csv | save closed", "it is a folder", "name a file in it"),
    ("docs | save --append closed/x.csv", "permission was denied", "save elsewhere"),
    ("docs | save ~/x.csv", "HOME is not set", "write the whole path, or set HOME"),
    (
      "docs | save \(String(repeating: "n", count: 300)).csv", "the name is too long", "choose a shorter name"
    ),
    ("let x = ('x.xyz'); docs | save $x", "the extension of 'x.xyz' tells no format", "use .tsv"),
    ("docs | to csv | save none/", "it is a folder", "name a file"),
    ("docs | to csv | save ''", "there is no such file or folder", "make the folder first"),
    ("docs | save kept.csv", "permission was denied", "or make it writable: chmod u+w"),
    ("docs | save kept.csv --append", "permission was denied", "or make it writable: chmod u+w"),
    ("quotes | save a.txt", "is one of the opened documents", "choose another name"),
  ])
  func aFileThatCannotBeSavedIsTold(command: String, reason: String, help: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "He said: “No.”")
    mkdir(folder.path + "/closed", 0o500)
    chmod(try folder.write("kept.csv", "mine"), 0o400)
    let script = try folder.write("s.lede", command)
    let outcome = try BuiltBinary.shell(
      "unset HOME; if [ $(id -u) = 0 ]; then drop='setpriv --bounding-set=-dac_override,-dac_read_search'; fi; "
        + "exec $drop \"$LEDE\" run \(script) a.txt",
      in: folder.url)
    #expect(outcome.code == 1 && !outcome.endedBySignal)
    #expect(outcome.errors.hasPrefix("\(script):1:"), "\(outcome.errors)")
    #expect(outcome.errors.contains(reason) && outcome.errors.contains(help), "\(outcome.errors)")
    #expect(folder.names == ["a.txt", "closed", "kept.csv", "s.lede"])
    #expect(try folder.text("a.txt") == "He said: “No.”" && folder.text("kept.csv") == "mine")
  }

  @Test func theLongestNameCanBeSaved() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "n", count: 251) + ".csv"
    let seeds = BuiltBinary.repository.appending(path: "seeds").path
    #expect(try BuiltBinary.run(["-c", "docs | save \(name)", seeds], in: folder.url).code == 0)
    #expect(folder.names == [name])
  }

  /// A terminal from util-linux: the history is kept only for a person.
  @Test(arguments: [
    ("HOME=\"$PWD/closed\"", "closed/.local/share/lede/history.jsonl: permission was denied"),
    ("XDG_DATA_HOME=\"$PWD/file\"", "cannot read"), ("XDG_DATA_HOME=\"$PWD/pipes\"", "cannot read"),
    ("-u HOME", "HOME is not set"),
  ])
  func aHistoryThatCannotBeKeptIsTold(environment: String, reason: String) throws {
    let folder = try TemporaryFolder()
    mkdir(folder.path + "/closed", 0o500)
    try folder.write("file", "")
    mkdir(folder.path + "/pipes", 0o700)
    mkdir(folder.path + "/pipes/lede", 0o700)
    mkfifo(folder.path + "/pipes/lede/history.jsonl", 0o600)
    try folder.write("a.txt", "One two.")
    let outcome = try BuiltBinary.shell(
      "if [ $(id -u) = 0 ]; then drop='setpriv --bounding-set=-dac_override,-dac_read_search'; fi; "
        + "printf 'docs | count\\nquit\\n' | env \(environment) TERM=dumb $drop "
        + "script --quiet --return --command \"'$LEDE' a.txt\" /dev/null",
      in: folder.url)
    #expect(outcome.code == 0 && !outcome.endedBySignal, "\(outcome.output)")
    #expect(outcome.output.contains("history: ") && outcome.output.contains(reason), "\(outcome.output)")
    #expect(outcome.output.contains("new lines are kept for this session only (--no-history"))
    #expect(outcome.output.contains(" count"))
  }
}
