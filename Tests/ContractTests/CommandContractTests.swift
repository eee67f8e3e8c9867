import AnalyzerConformance
import Analyzers
import Corpus
import Declarations
import Foundation
import Platform
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
      "open", "reload", "docs", "show", "info", "problems", "use", "keep", "correct", "where", "select",
      "sort", "count",
      "head", "tail", "sample", "unique", "sql", "context", "why", "last", "out", "to", "save", "shell",
      "help", "plugins", "history", "record", "set", "quit",
    ] + builtInAnalyzers.map { $0.info.name }

  /// Where the examples keep what people keep: empty for each session.
  private static let dataFolder = FileManager.default.temporaryDirectory.appending(
    path: "lede-examples-\(ProcessInfo.processInfo.processIdentifier)"
  ).path

  private func seedSession(
    text: String? = nil, cancellation: Cancellation = Cancellation()
  ) throws -> TestSession {
    if let text {
      let document = Document(name: "1.txt", text: SourceText(text))
      return TestSession(
        corpus: Corpus(name: "test", paths: ["test"], documents: [document]), analyzers: builtInAnalyzers,
        cancellation: cancellation)
    }
    #expect(FileManager.default.changeCurrentDirectoryPath(Repository.root.path))
    try? FileManager.default.removeItem(atPath: Self.dataFolder)
    var loader = CorpusLoader()
    let test = TestSession(
      corpus: loader.load(["seeds"]), analyzers: builtInAnalyzers, cancellation: cancellation,
      dataFolder: Self.dataFolder)
    test.session.commandTable.shellUse = .typed
    return test
  }

  @Test(arguments: names) func declarationIsLegal(name: String) throws {
    let signature = try #require(try seedSession().session.commandTable.signatures[name])
    #expect(checkSignature(signature) == [])
    #expect(!signature.examples.isEmpty, "\(name) has no example")
    for other in signature.seeAlso { #expect(Self.names.contains(other), "\(name) mentions '\(other)'") }
  }

  @Test(arguments: names) func examplesAreTrue(name: String) throws {
    let signature = try #require(try seedSession().session.commandTable.signatures[name])
    for example in signature.examples {
      let test = try seedSession(text: example.text)
      let outcome = test.run(example.command)
      #expect(
        outcome.ending == (name == "quit" ? .quit : .finished), "\(example.command): \(outcome.messages)")
      guard let expected = example.rows else {
        #expect(
          !givesRows(example.command, in: test.session),
          "\(example.command) gives rows: say which are expected")
        continue
      }
      let columns = example.columns.isEmpty ? "" : " | select " + example.columns.joined(separator: " ")
      let found = try seedSession(text: example.text).cells(example.command + columns)
      let shown =
        example.columns.isEmpty && found.first?.first == "1.txt" ? found.map { Array($0.dropFirst()) } : found
      #expect(shown == expected, "\(example.command) over \(example.text ?? "seeds")")
    }
  }

  /// Cancelled at its first checkpoint, at its second and so on, a command ends as cancelled, or without having
  /// met the checkpoint; nothing else is told.
  @Test(arguments: names) func cancelledRunsSaySo(name: String) throws {
    let signature = try #require(try seedSession().session.commandTable.signatures[name])
    for example in signature.examples {
      for meant in 1... {
        let checks = CheckpointCount(raisedAt: meant)
        let test = try seedSession(text: example.text, cancellation: Cancellation(isRaised: checks.check))
        checks.start()
        let outcome = test.run(example.command)
        guard checks.count >= meant else { break }
        #expect(
          outcome.ending == .failed(ExitCode.cancelled) && outcome.messages == "cancelled\n",
          "\(example.command), at checkpoint \(meant): \(outcome.ending) \(outcome.messages)")
        if outcome.ending != .failed(ExitCode.cancelled) { break }
      }
    }
  }

  /// Whether the last statement of a command line gives documents or rows.
  private func givesRows(_ command: String, in session: Session) -> Bool {
    guard
      case .success(let script) = parse(
        ScriptSource(name: "example", command), commands: session.commandTable)
    else { return false }
    guard case .pipeline(let pipeline)? = script.statements.last?.kind else { return false }
    return switch pipeline.output {
    case .documents, .rows: true
    case .nothing, .text, .scalar: false
    }
  }

  @Test func everyCommandIsHereOnce() {
    #expect(Set(Self.names).count == Self.names.count)
    #expect(BuiltInCommands.all.map(\.signature.name) + builtInAnalyzers.map { $0.info.name } == Self.names)
  }
}
