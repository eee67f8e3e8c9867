public import Rendering
public import Shell

/// An output in memory.
@MainActor
public final class MemoryOutput: Output {
  /// Whether the session should think that it writes to a terminal.
  public var isTerminal: Bool
  /// The width that the session is told.
  public var width: Int
  /// Whether the reader has gone.
  public var isClosed = false
  /// How often the reader is looked for before it has gone; nil where it stays.
  public var looksUntilClosed: Int?
  /// Whether results could not be written.
  public var hasFailed = false
  /// How reports are written.
  public var errorFormat = ErrorFormat.text
  /// The results that were shown, each whole.
  public private(set) var shownResults: [String] = []
  /// What was written as results.
  public private(set) var results = ""
  /// What was written as messages.
  public private(set) var messages = ""

  /// Creates an empty output.
  public init(isTerminal: Bool = false, width: Int = 80) {
    self.isTerminal = isTerminal
    self.width = width
  }

  /// Keeps results.
  public func write(_ text: StyledText) { results += text.plain }
  /// Keeps messages.
  public func writeError(_ text: StyledText) { messages += text.plain }
  /// Shows nothing.
  public func showStatus(_ text: StyledText?) {}
  /// Does nothing: everything is there already.
  public func flush() {}
  /// Notes that the reader has gone, where it was looked for so often.
  public func lookForReader() {
    guard let looks = looksUntilClosed else { return }
    looksUntilClosed = looks - 1
    if looks <= 1 { isClosed = true }
  }
  /// Keeps what one result wrote.
  public func showResult(_ body: () throws -> Void) rethrows {
    let before = results.utf8.count
    defer { shownResults.append(String(decoding: results.utf8.dropFirst(before), as: UTF8.self)) }
    try body()
  }
}
