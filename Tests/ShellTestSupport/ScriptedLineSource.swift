public import Rendering
public import Shell

/// Lines that a test wrote beforehand; remembers the prompts.
@MainActor
public final class ScriptedLineSource: LineSource {
  private var results: [LineResult]
  /// The prompts that were shown.
  public private(set) var prompts: [String] = []

  /// Creates a source of lines, after which the input ends.
  public init(_ lines: [String]) { results = lines.map(LineResult.line) }

  /// Creates a source of results, after which the input ends.
  public init(results: [LineResult]) { self.results = results }

  /// Returns the next result.
  public func readLine(prompt: StyledText) -> LineResult {
    prompts.append(prompt.plain)
    return results.isEmpty ? .end : results.removeFirst()
  }
}
