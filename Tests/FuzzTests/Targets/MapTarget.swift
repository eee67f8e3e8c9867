import CommandOptions
import AnalyzerKit
import Analyzers
import Corpus
import Engine
import JSON
import ShellTestSupport

@testable import LedeShell

/// One input line of `lede map`: always exactly one line of JSON comes out.
@MainActor
enum MapTarget {
  nonisolated static let target = FuzzTarget(
    name: "map", seeds: { Seeds.json }, words: Seeds.jsonWords, check: check)

  private static let commands: [MapSubcommand] = ["bytes", "scalars", "utf16"].compactMap { unit in
    try? MapSubcommand(
      CommandLineWord.words(["quotes", "--offsets", unit]), registry: try AnalyzerRegistry(builtInAnalyzers),
      engine: Engine(),
      output: MemoryOutput())
  }

  static func check(_ bytes: [UInt8]) throws {
    let line = Array(bytes.prefix { $0 != 0x0A })
    let command = commands[line.count % commands.count]
    let (answer, isError) = try command.answer(to: line, number: 7)
    let utf8 = Array(answer.utf8)
    try law(utf8.last == 0x0A && utf8.firstIndex(of: 0x0A) == utf8.count - 1, "the answer is not one line")
    guard case .object(let members) = try JSONReader.read(Array(utf8.dropLast())) else {
      throw BrokenLaw(description: "the answer is no object")
    }
    let hasNoId = members.first?.value == .null && members.contains { $0.name == "line" }
    try law(
      members.map(\.name) == (hasNoId ? ["id", "line"] : ["id"]) + [isError ? "error" : "rows"],
      "the answer has \(members.map(\.name))")
    try law(!hasNoId || isError, "a document has no id")
    if !isError { try law((try? JSONReader.read(line)) != nil, "a line that is no JSON is answered") }
  }
}
