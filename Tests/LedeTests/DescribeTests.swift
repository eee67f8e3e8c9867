import Foundation
import Testing

/// The program's description of itself, and that what it describes is so.
@Suite struct DescribeTests {
  private struct Description: Decodable {
    struct Command: Decodable {
      let name: String
      let options: [Option]
      let examples: [Example]
      let columns: [Named]?
      let combines: Bool?
      let leadingOption: String?
    }
    struct Option: Decodable {
      let name: String
      let written: String
      let kind: String
      let choices: [String]?
    }
    struct Example: Decodable { let command: String }
    struct Named: Decodable { let name: String }
    let subcommands: [Command]
    let commands: [Command]
    let analyzers: [Command]
  }

  private func description() throws -> Description {
    let outcome = try BuiltBinary.run(["describe", "--json"])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    return try JSONDecoder().decode(Description.self, from: Data(outcome.output.utf8))
  }

  @Test func theTextTellsOfEverything() throws {
    let outcome = try BuiltBinary.run(["describe"])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let description = try description()
    for command in description.subcommands + description.commands + description.analyzers {
      #expect(outcome.output.contains("\(command.name) — "), "\(command.name)")
    }
  }

  @Test(arguments: [
    (["describe", "x"], "'describe' has no place for 'x'"),
    (["describe", "--jsn"], "did you mean '--json'?"),
    (["help", "mapp"], "did you mean 'map'?"), (["help", "quotez"], "did you mean 'quotes'?"),
    (["help", "search"], "needs a word"), (["help", "search", "zzzz"], "nothing in help has 'zzzz'"),
    (["help", "quotes", "x"], "one thing at a time"), (["describe", "--man", "--zsh"], "exclude each other"),
    (["describe", "--complete"], "needs a value"),
  ]) func mistakesAreTold(arguments: [String], message: String) throws {
    let outcome = try BuiltBinary.run(arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  /// Every sub-command has its page, which tells of each of its options.
  @Test func subcommandsHaveHelp() throws {
    let description = try description()
    #expect(
      description.subcommands.map(\.name)
        == ["lede", "-c", "run", "check", "map", "test", "describe", "help"])
    for command in description.subcommands {
      let page = try BuiltBinary.run(["help", command.name])
      #expect(page.code == 0 && page.output.hasPrefix("\(command.name) — "))
      for option in command.options { #expect(page.output.contains(option.written)) }
      guard !["lede", "-c"].contains(command.name) else { continue }
      #expect(try BuiltBinary.run([command.name, "--help"]).output == page.output)
    }
  }

  /// `lede help` knows what the shell's own help does.
  @Test func commandsHaveHelp() throws {
    for topic in ["quotes", "where", "month", "let", "keys", "language", "editor", "~"] {
      let page = try BuiltBinary.run(["help", topic])
      let shell = try BuiltBinary.run(["-c", "help \(topic)"])
      #expect(page.code == 0 && page.output == shell.output, "\(topic)")
    }
    #expect(
      try BuiltBinary.run(["help", "search", "tone"]).output
        == BuiltBinary.run(["-c", "help search tone"]).output)
  }

  /// Every option of the command line that is described is taken.
  @Test func describedOptionsAreTaken() throws {
    for command in try description().subcommands where ["lede", "-c", "run"].contains(command.name) {
      let start = ["lede": [], "-c": ["-c", ""], "run": ["run", "Examples/tour.lede"]][command.name] ?? []
      for option in command.options {
        let value =
          option.kind == "flag"
          ? [] : [option.choices?[0] ?? (["integer", "number"].contains(option.kind) ? "1000000" : "a=b")]
        let outcome = try BuiltBinary.run(start + ["seeds", option.written] + value)
        #expect(outcome.code == 0, "\(command.name) \(option.written): \(outcome.errors)")
      }
    }
  }

  /// The examples of the command line run as they stand.
  @Test func examplesOfSubcommandsRun() throws {
    let folder = URL(filePath: BuiltBinary.path).deletingLastPathComponent().path
    for example in try description().subcommands.flatMap(\.examples) {
      let outcome = try BuiltBinary.shell(example.command, environment: ["PATH": "\(folder):/usr/bin:/bin"])
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(example.command): \(outcome.errors)")
    }
  }

  /// `map` writes the rows that the shell writes with `to jsonl`, byte for byte.
  @Test func mapGivesTheShellsRows() throws {
    let name = "000_acbc409ad9421864.txt"
    let seed = try String(
      contentsOf: BuiltBinary.repository.appending(path: "seeds/\(name)"), encoding: .utf8)
    let line = try JSONSerialization.data(withJSONObject: ["id": 1, "text": seed])
    for analyzer in try description().analyzers where analyzer.combines == false {
      let option = analyzer.leadingOption.map { ["--\($0)", "the"] } ?? []
      let mapped = try BuiltBinary.run(["map", analyzer.name] + option, input: line).output
      let words = option.isEmpty ? "" : " the"
      let shell = try BuiltBinary.run(["-c", "\(analyzer.name)\(words) | to jsonl", "seeds"]).output
      let rows = shell.split(separator: "\n").map { $0.replacing("\"document\": \"\(name)\", ", with: "") }
      #expect(!rows.isEmpty && mapped == "{\"id\": 1, \"rows\": [\(rows.joined(separator: ", "))]}\n")
      let columns = try #require(analyzer.columns)
      for column in columns { #expect(rows.allSatisfy { $0.contains("\"\(column.name)\": ") }) }
    }
  }

  /// The transcripts show the help of every command.
  @Test func theHelpOfEveryCommandIsInATranscript() throws {
    let transcripts = try TranscriptTests.transcripts.map { path in
      try String(contentsOf: BuiltBinary.repository.appending(path: path), encoding: .utf8)
    }
    let lines = Set(transcripts.flatMap { $0.split(separator: "\n").map(String.init) })
    for command in try description().commands {
      let line = "$ lede -c 'help \(command.name)' seeds"
      #expect(lines.contains(line), "no transcript has '\(line)'")
    }
  }
}
