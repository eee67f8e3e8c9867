public import Corpus
public import Rendering

/// Where the lines of a session come from: the line editor, a pipe, a script in a test.
@MainActor
public protocol LineSource: AnyObject {
  /// Returns the next input, which may hold several lines where a statement goes on.
  ///
  /// - Parameter prompt: what to show before the input; a source without a person shows nothing.
  /// - Returns: the input, or why there is none.
  func readLine(prompt: StyledText) -> LineResult
}

/// What a line source gives.
public enum LineResult: Hashable, Sendable {
  /// One input, without its final newline.
  case line(String)
  /// The person gave the line up (Ctrl-C).
  case cancelled
  /// The next input cannot be read.
  case failed(Problem)
  /// There is no more input (Ctrl-D on an empty line, end of file).
  case end
}
