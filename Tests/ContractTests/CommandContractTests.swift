import AnalyzerConformance
import Analyzers
import Corpus
import Foundation
import Records
import ShellTestSupport
import Testing

internal import AnalyzerKit
internal import Script
@testable import Shell

/// Every command keeps the contract, and its examples are true.
@MainActor @Suite struct CommandContractTests {
  /// Listed without the main actor, as the runner lists arguments; the last test compares it with the registry.
  nonisolated static let names =
    [
      "open", "reload", "docs", "show", "info", "problems", "use", "keep", "where", "select", "sort", "count",
      "head", "tail", "sample", "unique", "sql", "context", "why", "last", "out", "to", "save", "shell",
      "help", "plugins", "history", "record", "set", "quit",
    ] + builtInAnalyzers.map { $0.info.name }

  private func seedSession(text: String? = nil) throws -> TestSession {
    if let text { return TestSession([text], analyzers: builtInAnalyzers) }
    #expect(FileManager.default.changeCurrentDirectoryPath(Repository.root.path))
    var loader = CorpusLoader()
    let test = TestSession(
      corpus: loader.load(["seeds"]), analyzers: builtInAnalyzers, dataFolder: "/nonexistent/lede")
    test.session.commandTable.shellUse = .typed
    return test
  }

  @Test(arguments: names) func declarationIsLegal(name: String) throws {
    let signature = try #require(try seedSession().session.commandTable.signatures[name])
    #expect(checkSignature(signature) == [])
    #expect(!signature.examples.isEmpty, "\(name) has no example")
    #expect(signature.examples.allSatisfy { !$0.isFocused }, "\(name) has a focused example")
    for other in signature.seeAlso { #expect(Self.names.contains(other), "\(name) mentions '\(other)'") }
  }

  @Test(arguments: names) func examplesAreTrue(name: String) throws {
    let signature = try #require(try seedSession().session.commandTable.signatures[name])
    for example in signature.examples {
      let test = try seedSession(text: example.text)
      let outcome = test.run(example.command)
      #expect(
        outcome.ending == (name == "quit" ? .quit : .finished), "\(example.command): \(outcome.messages)")
      guard let expected = example.rows else { continue }
      let columns = example.columns.isEmpty ? "" : " | select " + example.columns.joined(separator: " ")
      let found = try seedSession(text: example.text).cells(example.command + columns)
      let shown =
        example.columns.isEmpty && found.first?.first == "1.txt" ? found.map { Array($0.dropFirst()) } : found
      #expect(shown == expected, "\(example.command) over \(example.text ?? "seeds")")
    }
  }

  @Test func everyCommandIsHereOnce() {
    #expect(Set(Self.names).count == Self.names.count)
    #expect(BuiltInCommands.all.map(\.signature.name) + builtInAnalyzers.map { $0.info.name } == Self.names)
  }
}
