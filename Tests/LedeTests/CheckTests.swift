import Foundation
import Testing

/// `lede check`: scripts are parsed and checked, and nothing runs.
@Suite struct CheckTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")

  private func script(_ name: String, _ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: name))
    return folder.appending(path: name).path
  }

  @Test func whatIsRightIsSilentAndDoesNotRun() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try script(
      "a.lede", "docs | save \(folder.path)/saved.csv\nopen nowhere\nquotes | head $1 | where cue = $x")
    let outcome = try BuiltBinary.run(["check", file, file, "-D", "x=said", "--", "3"])
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/saved.csv"))
    #expect(try BuiltBinary.run(["check", "-"], input: Data("docs | count".utf8)).code == 0)
    #expect(try BuiltBinary.run(["check", "--help"]).output.contains("check — Parses and checks scripts"))
  }

  @Test func everythingWrongInEveryFileIsTold() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let inner = try script("inner.lede", "docs\nquotes | where nope = 1\n")
    let main = try script("main.lede", "source inner.lede\nqoutes\nquotes | summarize\n")
    let outcome = try BuiltBinary.run(["check", main, "nowhere.lede", inner])
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    for part in [
      "\(inner):2:16: error: there is no column 'nope' here", "= from: \(main):1:8",
      "\(main):2:1: error: there is no",
      "\(main):3:10: error: 'summarize' takes documents", "error: nowhere.lede: there is no such file",
    ] { #expect(outcome.errors.contains(part), "\(part) in \(outcome.errors)") }
    #expect(try BuiltBinary.run(["check", "nowhere.lede"]).code == 1)
    // The carets' line is the only thing that a program does not get.
    let lines = try BuiltBinary.run(["check", main, "--errors", "json"]).errors.split(separator: "\n")
    let codes = try lines.map { line in
      (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["code"] as? String
    }
    #expect(codes == ["check.unknown-column", "parse.unknown-command", "check.wrong-input"])
  }

  @Test func permissionIsLookedAtAsInRun() throws {
    let input = Data("!date".utf8)
    #expect(try BuiltBinary.run(["check", "-"], input: input).code == 2)
    #expect(try BuiltBinary.run(["check", "-", "--allow-shell"], input: input).code == 0)
  }

  @Test func allRunsTellTheirErrorsAsAsked() throws {
    func codes(_ arguments: [String], _ input: String = "") throws -> [String] {
      try BuiltBinary.run(arguments + ["--errors", "json"], input: Data(input.utf8)).errors.split(
        separator: "\n"
      ).map {
        (try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["code"] as? String
          ?? "none"
      }
    }
    #expect(try codes(["-c", "show 9", "seeds"]) == ["corpus.no-such-document"])
    #expect(try codes(["run", "-", "seeds"], "docs\nnope\n") == ["parse.unknown-command"])
    #expect(try codes(["seeds"], "docs | count\nnope\n") == ["parse.unknown-command"])
    #expect(try codes(["nowhere"]) == ["load.failed"])
    #expect(try codes(["run", "nowhere.lede"]) == ["load.missing"])
  }
}
