/// The analyzers of a program, by name.
public struct AnalyzerRegistry: Sendable {
  /// The analyzers, by name.
  public let entries: [AnalyzerEntry]

  /// Creates a registry.
  ///
  ///     try AnalyzerRegistry(builtInAnalyzers + [MyQuotes.self], replacing: ["quotes"])
  ///
  /// - Parameters:
  ///   - analyzers: the types.
  ///   - replaced: the names of which there are two on purpose: the later one is taken.
  ///   - commands: the names of commands that are not analyzers.
  ///   - keywords: the words of the language, which no command can have as its name.
  /// - Throws: ``AnalysisError`` where a name is illegal or taken, or nothing is replaced.
  public init(
    _ analyzers: [any Analyzer.Type], replacing replaced: Set<String> = [], commands: [String] = [],
    keywords: [String] = []
  ) throws(AnalysisError) {
    var byName: [String: any Analyzer.Type] = [:]
    var unused = replaced
    for analyzer in analyzers {
      let name = analyzer.info.name
      guard CommandName.isLegal(name) else { throw .illegalName(name, of: analyzer) }
      guard !keywords.contains(name) else {
        throw .takenName(name, of: analyzer, by: "a word of the language")
      }
      guard !commands.contains(name) else { throw .takenName(name, of: analyzer, by: "a command") }
      if let other = byName[name], unused.remove(name) == nil {
        throw .twoOfOneName(name, other, analyzer)
      }
      byName[name] = analyzer
    }
    if let name = unused.min() { throw .nothingReplaced(name, names: byName.keys.sorted()) }
    entries = byName.values.map { $0.entry }.sorted { $0.name < $1.name }
  }

  /// The names, in order.
  public var names: [String] { entries.map(\.name) }
  /// The analyzer of that name.
  public subscript(name: String) -> AnalyzerEntry? { entries.first { $0.name == name } }
}

extension AnalysisError {
  fileprivate static func illegalName(_ name: String, of analyzer: any Analyzer.Type) -> Self {
    registration(
      "the analyzer \(analyzer) is called '\(name)', which cannot be typed as a command",
      help: "call it lower-case words joined by hyphens, such as who-said")
  }

  fileprivate static func takenName(
    _ name: String, of analyzer: any Analyzer.Type, by holder: String
  ) -> Self {
    registration(
      "the analyzer \(analyzer) is called '\(name)', which is \(holder)", help: "call the analyzer otherwise")
  }

  fileprivate static func twoOfOneName(
    _ name: String, _ first: any Analyzer.Type, _ second: any Analyzer.Type
  ) -> Self {
    registration(
      "two analyzers are called '\(name)': \(first) and \(second)",
      help:
        "call one of them otherwise; where the second is to replace the first, say replacing: [\"\(name)\"]")
  }

  fileprivate static func nothingReplaced(_ name: String, names: [String]) -> Self {
    registration(
      "nothing replaces the analyzer '\(name)': there are not two of that name",
      help: "the analyzers are \(names.joined(separator: ", "))")
  }

  private static func registration(_ message: String, help: String) -> Self {
    AnalysisError(code: Code.name.rawValue, message, help: help)
  }
}
