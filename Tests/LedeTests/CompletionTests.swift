import Foundation
import Testing

/// The completions of shells and the manual page: what every shell would read stands in them, well quoted.
///
/// What people see in the real shells, `.ci/completions` proves.
@Suite struct CompletionTests {
  private struct Description: Decodable {
    struct Command: Decodable {
      let combines: Bool?
      let name: String
      let summary: String
      let options: [Option]
      let arguments: [Named]
    }
    struct Option: Decodable {
      let written: String
      let choices: [String]?
      let help: String
    }
    struct Named: Decodable { let name: String }
    struct Form: Decodable { let usages: [String] }
    let subcommands: [Command]
    let commands: [Command]
    let analyzers: [Command]
    /// Those that `map` takes.
    var mapped: [Command] { analyzers.filter { $0.combines == false } }
    let functions: [Named]
    let settings: [Named]
    let keys: [Named]
    let language: [Form]
  }

  private static let description = Result {
    try JSONDecoder().decode(
      Description.self, from: Data(try BuiltBinary.run(["describe", "--json"]).output.utf8))
  }

  private func written(_ form: String) throws -> String {
    let outcome = try BuiltBinary.run(["describe", "--\(form)"])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    return outcome.output
  }

  // MARK: bash, which is everywhere

  /// Lets bash complete each line, whose last word is what is typed, and returns its candidates.
  private func bash(_ lines: [[String]]) throws -> [[String]] {
    let quoted = { (word: String) in "'" + word.replacing("'", with: "'\\''") + "'" }
    let script =
      """
      compopt() { :; }
      source <('\(BuiltBinary.path)' describe --bash) || exit 1
      try() {
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _lede
        ((${#COMPREPLY[@]})) && printf '%s\\n' "${COMPREPLY[@]}"
        echo ---
      }

      """
      + lines.map { "try '\(BuiltBinary.path)' " + $0.map(quoted).joined(separator: " ") }
      .joined(separator: "\n")
    let outcome = try BuiltBinary.shell(
      "exec bash --norc --noprofile -c \(quoted(script + "\n"))")
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.output.components(separatedBy: "---\n").dropLast()
      .map { $0.split(separator: "\n").map(String.init) }
  }

  @Test func bashCompletes() throws {
    let cases: [([String], [String])] = [
      (["map", "quotes", "--offsets", "s"], ["scalars"]),
      (["map", "quotes", "--offsets", "=", "u"], ["utf16"]),
      (["map", "quotes", "--offsets", "="], ["bytes", "scalars", "utf16"]),
      (["map", "quotes", "--kind", "direct,m"], ["direct,mixed"]),
      (["map", "quotes", "--min-words", ""], []),
      (["map", "quotes", "--min-words", "3", "--rec"], ["--recall"]), (["map", "quo"], ["quotes"]),
      (["map", "nothing", "--of"], ["--offsets"]), (["run", "x.lede", "--stri"], ["--strict"]),
      (["run", "x.lede", "--", "--stri"], []), (["run", ""], []), (["--strict", "ma"], []),
      (["-D", "x=1", "--no-h"], ["--no-history"]), (["help", "mont"], ["month"]), (["help", "ru"], ["run"]),
      (["describe", "--b"], ["--bash"]), (["-c", "'quotes | sele"], ["quotes | select"]),
      (["-c", "\"quotes | select spea"], ["quotes | select speaker"]),
      (["seeds", "-c", "quo"], ["quotes"]), (["-c", "'docs | to j"], ["docs | to json", "docs | to jsonl"]),
      (["-c", "'quotes --rec"], ["quotes --recall"]), (["LICEN"], []), (["desc"], ["describe"]),
      (["Pack"], []),
    ]
    let found = try bash(cases.map(\.0))
    #expect(found.count == cases.count)
    for (line, candidates) in zip(cases, found) { #expect(candidates == line.1, "\(line.0)") }
  }

  @Test func bashKnowsEveryOption() throws {
    let description = try Self.description.get()
    let shared = description.subcommands.filter { !["lede", "-c"].contains($0.name) }
    for command in shared where command.name != "map" {
      let expected = Set(command.options.map(\.written) + ["--help"])
      #expect(Set(try bash([[command.name, "-"]])[0]) == expected, "\(command.name)")
    }
    let map = try #require(shared.first { $0.name == "map" })
    let lines = try bash(description.mapped.map { ["map", $0.name, "-"] })
    for (analyzer, found) in zip(description.mapped, lines) {
      #expect(Set(found) == Set((analyzer.options + map.options).map(\.written) + ["--help"]))
    }
    let whole = try #require(description.subcommands.first)
    #expect(Set(try bash([["-"]])[0]) == Set(whole.options.map(\.written) + ["-c"]))
    #expect(try bash([["map", ""]])[0] == description.mapped.map(\.name))
    // The choices of every option.
    for command in description.subcommands + description.mapped {
      let start = description.mapped.contains { $0.name == command.name } ? ["map"] : []
      for option in command.options {
        guard let choices = option.choices, command.name != "-c" else { continue }
        let name = command.name == "lede" ? [] : command.name == "map" ? ["map", "quotes"] : [command.name]
        #expect(try bash([start + name + [option.written, ""]])[0] == choices, "\(option.written)")
      }
    }
  }

  // MARK: zsh and fish, which need not be here

  /// Splits a script as its shell would, and returns the words between apostrophes; nil where one is never closed.
  private func quotedWords(_ text: String, escapesInQuotes: Bool) -> [String]? {
    var words: [String] = []
    for line in text.split(separator: "\n")
    where line.contains("complete -c lede") || line.hasPrefix("        '") {
      var rest = line[...]
      while let open = rest.firstIndex(of: "'") {
        var word = ""
        var index = rest.index(after: open)
        while index < rest.endIndex {
          let character = rest[index]
          if character == "'" {
            // '\'' is an apostrophe within a word of zsh.
            guard !escapesInQuotes, rest[index...].hasPrefix("'\\''") else { break }
            word += "'"
            index = rest.index(index, offsetBy: 4)
            continue
          }
          if character == "\\", escapesInQuotes {
            index = rest.index(after: index)
            guard index < rest.endIndex else { return nil }
          }
          word.append(rest[index])
          index = rest.index(after: index)
        }
        guard index < rest.endIndex else { return nil }
        words.append(word)
        rest = rest[rest.index(after: index)...]
      }
    }
    return words
  }

  @Test func zshHasEveryOption() throws {
    let text = try written("zsh")
    #expect(text.hasPrefix("#compdef lede\n"))
    let words = try #require(quotedWords(text, escapesInQuotes: false))
    let description = try Self.description.get()
    let escaped = { (help: String) in
      help.replacing("\\", with: "\\\\").replacing(":", with: "\\:").replacing("[", with: "\\[")
        .replacing("]", with: "\\]")
    }
    for option in (description.subcommands + description.mapped).flatMap(\.options) {
      // Two ways to call the program may have an option of one name, each with its own help.
      let spec = words.first { word in
        ["", "=", "+"].contains { word.contains("\(option.written)\($0)[\(escaped(option.help))]") }
      }
      #expect(spec != nil, "\(option.written)")
      for choice in option.choices ?? [] { #expect(spec?.contains(choice) == true, "\(option.written)") }
    }
    for command in description.mapped { #expect(text.contains("'\(command.name):")) }
    for command in description.subcommands where !["lede", "-c"].contains(command.name) {
      #expect(text.contains("    '\(command.name):"))
    }
    #expect(text.contains("describe --complete"))
  }

  @Test func fishHasEveryOption() throws {
    let text = try written("fish")
    let words = try #require(quotedWords(text, escapesInQuotes: true))
    let lines = text.split(separator: "\n")
    let description = try Self.description.get()
    for (command, start) in description.subcommands.map({ ($0, "") })
      + description.mapped.map({ ($0, "map ") })
    {
      guard command.name != "-c", command.name != "map" else { continue }
      let mode = start + command.name
      let condition = "-n '__lede_in \(mode.contains(" ") ? "\"\(mode)\"" : mode)'"
      for option in command.options {
        let name = option.written.hasPrefix("--") ? "-l \(option.written.dropFirst(2)) " : "-s D "
        let line = lines.first { $0.contains(condition) && $0.contains(" \(name)") }
        #expect(line != nil, "\(mode) \(option.written)")
        #expect(words.contains(option.help))
        for choice in option.choices ?? [] { #expect(line?.contains(choice) == true, "\(option.written)") }
      }
    }
    for command in description.mapped { #expect(text.contains("-a '\(command.name)' -d ")) }
    #expect(text.contains("describe --complete"))
  }

  // MARK: The manual page

  /// Every line is a known request or escaped text, and everything that is declared stands in it.
  @Test func theManualPageTellsAll() throws {
    let text = try written("man")
    let requests: Set = ["TH", "SH", "SS", "PP", "TP", "TQ", "RS", "RE", "nf", "fi", "br", "ad", "nh"]
    #expect(text.utf8.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0A) })
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      #expect(!line.isEmpty)
      if line.hasPrefix(".") {
        let name = line.dropFirst().prefix { $0 != " " }
        #expect(requests.contains(String(name)), "\(line)")
        #expect(line.count { $0 == "\"" }.isMultiple(of: 2), "\(line)")
      }
      #expect(!line.hasPrefix("'"), "\(line)")
      // Only these escapes are written.
      let rest = line.replacing(/\\(e|-|&|:|\((aq|dq|ga|ha|ti)|\[u[0-9A-F]{4,6}\]|f[BR])/, with: "")
      #expect(!rest.contains("\\") && !rest.contains("-") && !rest.contains("~"), "\(line)")
    }
    let plain = text.replacing("\\-", with: "-").replacing("\\(aq", with: "'").replacing("\\(dq", with: "\"")
      .replacing("\\:", with: "").replacing("\\(ti", with: "~").replacing("\\[u2026]", with: "…")
    let description = try Self.description.get()
    for command in description.subcommands + description.commands + description.analyzers {
      if command.name != "lede" { #expect(plain.contains(".SS \"\(command.name)\"\n"), "\(command.name)") }
      for option in command.options { #expect(plain.contains("\\fB\(option.written)"), "\(option.written)") }
    }
    for function in description.functions { #expect(plain.contains("\\fB\(function.name)(")) }
    for key in description.keys { #expect(plain.contains("\\fB\(key.name)\\fR"), "\(key.name)") }
    for setting in description.settings { #expect(plain.contains("\\fBset \(setting.name) ")) }
    for section in ["NAME", "SYNOPSIS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"] {
      #expect(text.contains(".SH \"\(section)\"\n"))
    }
    #expect(plain.contains(".SH \"NAME\"\nlede - reads a document corpus"))
  }
}
