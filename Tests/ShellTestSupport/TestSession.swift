public import AnalyzerKit
public import Corpus
internal import Engine
public import Platform
internal import Records
internal import Script
public import Shell

/// A session over documents in memory.
@MainActor
public struct TestSession {
  /// The session.
  public let session: Session
  /// What it wrote.
  public let output: MemoryOutput
  /// What was entered.
  public let history = MemoryHistory()

  /// Creates a session over texts, each a document `1.txt`, `2.txt` ….
  public init(
    _ texts: [String], analyzers: [any Analyzer.Type], isTerminal: Bool = false, width: Int = 80,
    dataFolder: String? = nil
  ) {
    let documents = texts.enumerated().map { index, text in
      Document(number: index + 1, name: "\(index + 1).txt", text: SourceText(text))
    }
    self.init(
      corpus: Corpus(name: "test", paths: ["test"], documents: documents), analyzers: analyzers,
      isTerminal: isTerminal, width: width, dataFolder: dataFolder)
  }

  /// Creates a session over a corpus.
  public init(
    corpus: Corpus, analyzers: [any Analyzer.Type], isTerminal: Bool = false, width: Int = 80,
    cancellation: Cancellation = Cancellation(), dataFolder: String? = nil
  ) {
    output = MemoryOutput(isTerminal: isTerminal, width: width)
    session = Session(
      registry: .ofTests(analyzers), engine: Engine(cancellation: cancellation), output: output,
      history: history, corpus: corpus, dataFolder: dataFolder)
    session.recorder = MemoryRecorder()
  }

  /// Runs a source and returns what it gave: results, messages, and how it ended.
  public func run(_ text: String) -> (results: String, messages: String, ending: Session.Ending) {
    let before = (output.results.count, output.messages.count)
    let ending = session.run(ScriptSource(name: "test", text), showsPosition: true)
    return (
      String(output.results.dropFirst(before.0)), String(output.messages.dropFirst(before.1)), ending
    )
  }

  /// Runs a source and returns its table's cells, without the header.
  public func cells(_ text: String) -> [[String]] {
    let results = run(text).results
    return results.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast().map {
      line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

extension AnalyzerRegistry {
  /// Returns the registry of analyzers whose names are legal and unique, or ends the tests.
  public static func ofTests(_ analyzers: [any Analyzer.Type]) -> AnalyzerRegistry {
    do { return try AnalyzerRegistry(analyzers) } catch { preconditionFailure(error.message) }
  }
}
