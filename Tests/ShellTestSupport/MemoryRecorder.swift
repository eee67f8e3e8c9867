public import Rendering
public import Shell

/// A recorder that keeps only what was entered.
@MainActor
public final class MemoryRecorder: SessionRecorder {
  /// The file that is named; nothing is written to it.
  public private(set) var path: String?
  /// The inputs since the recording began.
  public private(set) var inputs: [String] = []

  /// Creates a recorder that does not record yet.
  public init() {}

  /// Begins anew.
  public func start(_ path: String, in session: Session) throws(ShellError) {
    self.path = path
    inputs = []
  }

  /// Drops the input that is running.
  public func leaveOutInput() { inputs = inputs.dropLast() }
  /// Ends.
  public func stop() { path = nil }
  /// Keeps an input.
  public func inputBegins(_ text: String, prompt: StyledText) { if path != nil { inputs.append(text) } }
  /// Does nothing.
  public func inputEnded(_ ending: Session.Ending, code: Int32) {}
}
