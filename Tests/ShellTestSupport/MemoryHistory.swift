public import Shell

/// A history in memory.
@MainActor
public final class MemoryHistory: HistoryStore {
  /// The entries, the oldest first.
  public private(set) var entries: [String] = []

  /// Creates an empty history.
  public init() {}

  /// Returns the newest entries.
  public func newest(_ count: Int) -> ArraySlice<String> { entries.suffix(count) }
  /// Adds an entry.
  public func append(_ line: String) { entries.append(line) }
  /// Forgets all.
  public func clear() { entries = [] }
}
