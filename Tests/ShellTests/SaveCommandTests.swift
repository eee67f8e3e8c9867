import Analyzers
import Foundation
import Script
import ShellTestSupport
import Testing

@testable import Shell

@MainActor @Suite struct SaveCommandTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)").path

  @Test func savingTellsTheFormatByTheName() throws {
    let test = TestSession(["One.", "Two."], analyzers: [])
    let (page, table) = (path + ".html", path + ".csv.gz")
    defer { for name in [page, table] { try? FileManager.default.removeItem(atPath: name) } }
    #expect(
      test.run("docs | select name | save '\(page)'; docs 1 | select name | save '\(table)'").ending
        == .finished)
    let written = try String(contentsOfFile: page, encoding: .utf8)
    #expect(written.contains("<td dir=\"auto\">2.txt</td>"))
    #expect(test.run("docs | save '\(page)' --append").messages.contains("an HTML page cannot be added to"))
    #expect(try String(contentsOfFile: page, encoding: .utf8) == written)
    // The header is not repeated in the second member.
    #expect(test.run("docs 2 | select name | save '\(table)' --append").ending == .finished)
    #expect(try unpacked(table) == "name\r\n1.txt\r\n2.txt\r\n")
  }

  /// Returns the stages that began before a script failed, and what it said.
  private func failure(of script: String, exit code: Int32 = ExitCode.failed) -> (
    stages: [String], message: String
  ) {
    let test = TestSession(["He said: “No.”"], analyzers: builtInAnalyzers)
    var stages: [String] = []
    test.session.stageBegins = { place in stages.append(String(place.split(separator: "'").last ?? "")) }
    let outcome = test.run(script)
    #expect(outcome.ending == .failed(code))
    return (stages, outcome.messages)
  }

  @Test(arguments: [
    ("entities | save $DIR/none/x.csv", "there is no such file or folder", []),
    ("entities | count by name | save \"$DIR/none/$f.csv\"", "there is no such file or folder", []),
    ("quotes | save ''", "the extension of '' tells no format", []),
    ("let g = ('x.xyz'); quotes | save $g", "tells no format", []),
    ("(entities) | save $DIR/none/x.csv", "there is no such file or folder", []),
    ("entities | to csv | save $DIR", "it is a folder", []),
    ("entities | save $DIR/old.json --append", "a JSON array cannot be added to", []),
    ("let g = ('one.dot'); quotes | select text | save $g", "needs two columns", []),
    // What earlier statements do is done.
    ("docs | count; entities | save $DIR/none/x.csv", "there is no such file or folder", ["docs", "count"]),
    ("for d in (docs) { tokens; quotes | save $DIR/none/x.csv }", "there is no such", ["docs", "tokens"]),
    (
      "expect error /no such file/ { entities | save $DIR/none/x.csv }; show 9", "no document 9", ["show"]
    ),
  ])
  func whatCannotBeSavedIsToldBeforeTheWork(script: String, message: String, stages: [String]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data("[]".utf8).write(to: URL(filePath: path + "/old.json"))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let outcome = failure(of: "let f = ('x'); " + script.replacingOccurrences(of: "$DIR", with: path))
    #expect(outcome.stages == stages)
    #expect(outcome.message.contains(message), "\(outcome.message)")
  }

  /// What the name alone shows is found where a script is checked.
  @Test(arguments: [
    ("docs | count; entities | save x.xyz", "the extension of 'x.xyz' tells no format"),
    ("docs; quotes | select text | save x.dot", "dot needs two columns"),
    ("for d in (docs) { quotes | save x }", "the extension of 'x' tells no format"),
  ])
  func theFormatIsCheckedBeforeAnythingRuns(script: String, message: String) {
    let outcome = failure(of: script, exit: ExitCode.usage)
    #expect(outcome.stages.isEmpty && outcome.message.contains(message), "\(outcome.message)")
    #expect(!TestSession([], analyzers: builtInAnalyzers).session.check(ScriptSource(name: "test", script)))
  }

  /// An earlier statement may make the folder.
  @Test func foldersAreNotLookedForWhereAScriptIsChecked() {
    let script = ScriptSource(name: "test", "docs | save \(path)/none/x.csv")
    #expect(TestSession([], analyzers: []).session.check(script))
  }

  @Test func aPersonIsToldWhatWasSaved() throws {
    let test = TestSession(["One.", "Two."], analyzers: builtInAnalyzers, isTerminal: true)
    let file = path + ".csv"
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(
      test.run("tokens | select text | save '\(file)'").messages == "saved 4 rows, 22 B to '\(file)'\n")
    #expect(
      test.run("docs | select name | save '\(file)' --append").messages
        == "added 2 rows, 14 B to '\(file)'\n")
    #expect(
      test.run("docs 1 | select name | to csv | save '\(file)'").messages
        == "saved 13 B to '\(file)', in place of what was there\n")
    #expect(test.run("docs | save '\(file)'").messages.hasPrefix("saved 2 documents, "))
    let script = TestSession(["One.", "Two."], analyzers: builtInAnalyzers)
    #expect(script.run("docs | save '\(file)'").messages.isEmpty)
  }

  @Test func aByteOrderMarkIsWrittenOncePerFile() throws {
    let table = path + ".csv"
    defer { try? FileManager.default.removeItem(atPath: table) }
    let test = TestSession(["One.", "Two."], analyzers: [])
    let line = "docs 1 | select name | to csv --spreadsheet | save '\(table)' --append"
    #expect(test.run("\(line); \(line)").ending == .finished)
    let written = try Data(contentsOf: URL(filePath: table))
    #expect(Array(written) == [0xEF, 0xBB, 0xBF] + Array("name\r\n1.txt\r\nname\r\n1.txt\r\n".utf8))
  }

  /// What another program reads in a compressed file.
  private func unpacked(_ name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "gunzip -c '\(name)'"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
