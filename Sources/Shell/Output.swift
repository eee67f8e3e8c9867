public import Rendering

/// Where a session writes: results to one stream, everything else to the other.
///
/// The program's output is the terminal room's writer; tests have one in memory.
@MainActor
public protocol Output: AnyObject {
  /// Whether results go to a terminal: then tables are fitted and pagers make sense.
  var isTerminal: Bool { get }
  /// The width in columns that results may take.
  var width: Int { get }
  /// Whether the reader of the results has gone (a closed pipe): what is written is dropped, quietly.
  var isClosed: Bool { get }
  /// Whether results could not be written for another reason, such as a full disk; it is reported at the end.
  var hasFailed: Bool { get }
  /// How reports are written to the other stream.
  var errorFormat: ErrorFormat { get }

  /// Writes results. On a terminal control characters become visible; elsewhere the text is exact.
  func write(_ text: StyledText)
  /// Writes to the other stream: diagnostics, notices.
  func writeError(_ text: StyledText)
  /// Shows one line about the progress of work in place of the last one; nil takes it away. Without a terminal
  /// nothing is shown.
  func showStatus(_ text: StyledText?)
  /// Hands over everything written so far.
  func flush()
  /// Finds out whether the reader of the results has gone, for ``isClosed``, though nothing is written.
  func lookForReader()
  /// Writes one result: where a person reads it on a terminal, and it is taller than the screen, through a pager.
  ///
  /// While `body` runs ``isClosed`` also tells that the person has left the pager; the rest may then be left out.
  func showResult(_ body: () throws -> Void) rethrows
}
