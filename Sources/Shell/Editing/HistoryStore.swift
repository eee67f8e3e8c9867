/// The lines that were entered, in this and earlier sessions.
@MainActor
public protocol HistoryStore: AnyObject {
  /// The entries, the oldest first.
  var entries: [String] { get }
  /// Adds an entry at the end, and keeps it for later sessions where that is possible.
  func append(_ line: String)
  /// Forgets all entries, also those of earlier sessions.
  ///
  /// - Throws: where the file cannot be emptied.
  func clear() throws
}
