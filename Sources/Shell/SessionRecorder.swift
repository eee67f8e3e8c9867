public import Rendering

/// Writes what is entered at the prompt, and what it gives, to a file: for `record`.
@MainActor
public protocol SessionRecorder: AnyObject {
  /// The file; nil while nothing is recorded.
  var path: String? { get }
  /// Begins a file with what opens the session's documents; from the next input on all is added to it.
  ///
  /// - Throws: ``ShellError`` where the file is there already, or cannot be written.
  func start(_ path: String, in session: Session) throws(ShellError)
  /// Leaves the running input out: it is about recording, and not a part of what is recorded.
  func leaveOutInput()
  /// Ends the file after what was recorded last.
  func stop()
  /// Notes an input that is about to be run, with the prompt before it.
  func inputBegins(_ text: String, prompt: StyledText)
  /// Notes how the input ended, and with which exit code.
  func inputEnded(_ ending: Session.Ending, code: Int32)
}
