/// The analyzers of a program, by name.
public struct AnalyzerRegistry: Sendable {
  /// The analyzers, by name.
  public let entries: [AnalyzerEntry]

  /// Creates a registry.
  ///
  /// - Parameter analyzers: the types; of two with one name the later wins, so that a host can replace one.
  public init(_ analyzers: [any Analyzer.Type]) {
    var byName: [String: AnalyzerEntry] = [:]
    for analyzer in analyzers { byName[analyzer.info.name] = analyzer.entry }
    entries = byName.values.sorted { $0.name < $1.name }
  }

  /// The names, in order.
  public var names: [String] { entries.map(\.name) }
  /// The analyzer of that name.
  public subscript(name: String) -> AnalyzerEntry? { entries.first { $0.name == name } }
}
