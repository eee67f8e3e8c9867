/// The lines that were entered, in this and earlier sessions.
@MainActor
public protocol HistoryStore: AnyObject {
  /// The entries, the oldest first.
  var entries: [String] { get }
  /// Returns the newest entries, the oldest first: at most `count`, and perhaps fewer than there are, where more would
  /// take long to read.
  func newest(_ count: Int) -> ArraySlice<String>
  /// Adds an entry at the end, and keeps it for later sessions where that is possible.
  func append(_ line: String)
  /// Forgets all entries, also those of earlier sessions.
  ///
  /// - Throws: where the file cannot be emptied.
  func clear() throws
}
