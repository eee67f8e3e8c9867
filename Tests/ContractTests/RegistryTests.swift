import AnalyzerKit
import Analyzers
import Corpus
import Foundation
import JSON
import Records
import Rendering
import Script
import Shell
import ShellTestSupport
import Testing

@testable import LedeShell

/// `lede describe --json` is the interface of the program: a difference from the golden file is a review of it.
///
/// RECORD=all writes the golden file anew.
@MainActor @Suite struct RegistryTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "registry.json")

  @Test func matchesTheGoldenFile() throws {
    if Recording.isOn {
      try description(of: builtInAnalyzers).write(to: Self.golden, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: Self.golden, encoding: .utf8)
    // A folder that was only just dropped into Plugins/ is not part of the interface until somebody records it;
    // `.ci/run` compares everything.
    let recorded = try names(of: "analyzers", in: expected)
    let analyzers = builtInAnalyzers.filter { recorded.contains($0.info.name) }
    #expect(analyzers.count == recorded.count, "the golden file has \(recorded)")
    let difference = LineDifference.between(expected: expected, found: description(of: analyzers))
    #expect(difference.isEmpty, "\(difference)\n(RECORD=all swift test --filter RegistryTests records it)")
  }

  /// The description is JSON by our own reader, and tells of every declaration once.
  @Test func isJSONWithEveryName() throws {
    let text = description(of: builtInAnalyzers)
    let session = TestSession([], analyzers: builtInAnalyzers).session
    #expect(try names(of: "subcommands", in: text) == Subcommands.all.map(\.name))
    #expect(
      try (names(of: "commands", in: text) + names(of: "analyzers", in: text)).sorted()
        == session.commandTable.names)
  }

  private func description(of analyzers: [any Analyzer.Type]) -> String {
    let session = TestSession([], analyzers: analyzers).session
    var writer = JSONWriter()
    writer.indented(ProgramDescription(session).cell)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private func names(of list: String, in text: String) throws -> [String] {
    guard case .object(let members) = try JSONReader.read(Array(text.utf8)),
      case .array(let items)? = members.first(where: { $0.name == list })?.value
    else { return [] }
    return items.compactMap { item in
      guard case .object(let members) = item, case .string(let name)? = members.first?.value else {
        return nil
      }
      return name
    }
  }
}
