internal import CLibEdit
internal import Corpus
internal import Glibc
internal import Records
public import Rendering
public import Shell
internal import Text

/// Lines from a pipe, a file, or a terminal that cannot move its cursor.
///
/// Nothing is shown except, to a person at such a terminal, a plain prompt. Lines are joined while
/// the assistant calls them incomplete.
@MainActor
public final class PlainLineSource: LineSource {
  /// How long an input may grow while it is incomplete, in bytes; beyond, it is handed on as it is.
  ///
  /// A quotation mark that nobody closes must not make a long script a matter of hours.
  private static let limit = 64 * 1024
  /// From where on only a line with a quotation mark or a bracket is thought to complete the input.
  private static let haste = 4 * 1024
  private static let closers = Array("\"'`)]}".utf8)

  private let descriptor: Int32
  private let assistant: (any LineAssistant)?
  private let writer: TerminalWriter
  private let showsPrompt: Bool

  private var buffer: [UInt8] = []
  /// What of the buffer has been handed out, and what has been searched for a newline.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false
  /// How many bytes stood before those in the buffer.
  private var passed = 0
  /// The system's error number where reading failed.
  private var failure: Int32?

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - descriptor: what to read.
  ///   - assistant: tells whether an input is complete; without one every line is an input.
  ///   - writer: shows the prompt, where there is a person.
  public init(descriptor: Int32 = 0, assistant: (any LineAssistant)?, writer: TerminalWriter) {
    self.descriptor = descriptor
    self.assistant = assistant
    self.writer = writer
    showsPrompt = isatty(descriptor) == 1 && writer.isTerminal
  }

  /// Returns the next input, of one line or of several.
  public func readLine(prompt: StyledText) -> LineResult {
    var text: String?
    var mayClose = true
    while true {
      if showsPrompt { writer.write(text == nil ? StyledText(prompt.plain) : StyledText("… ")) }
      writer.flush()
      switch nextLine() {
      case .line(let line):
        text = text.map { $0 + "\n" + line } ?? line
        mayClose = (text?.utf8.count ?? 0) < Self.haste || line.utf8.contains(where: Self.closers.contains)
      case .cancelled:
        if showsPrompt { writer.write(StyledText("\n")) }
        return .cancelled
      case .failed(let problem):
        return .failed(problem)
      case .end:
        if showsPrompt { writer.write(StyledText("\n")) }
        return text.map(LineResult.line) ?? .end
      }
      guard let whole = text else { continue }
      if whole.utf8.count > Self.limit { return .line(whole) }
      if mayClose && assistant?.isComplete(whole) ?? true { return .line(whole) }
    }
  }

  private func nextLine() -> LineResult {
    if lede_interrupt_pending() || lede_time_is_up() { return cancelled() }
    while true {
      if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(to: newline, next: newline + 1)
      }
      searched = buffer.count
      if isAtEnd {
        if start < buffer.count { return take(to: buffer.count, next: buffer.count) }
        guard let number = failure else { return .end }
        failure = nil
        return .failed(.system(CorpusLoader.standardInput, number))
      }
      if !fill() { return cancelled() }
    }
  }

  private func cancelled() -> LineResult {
    lede_interrupt_clear()
    return .cancelled
  }

  private func take(to end: Int, next: Int) -> LineResult {
    var line = buffer[start..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let place = passed + start
    start = next
    searched = next
    if let offset = InvalidUTF8.firstInvalidOffset(in: Array(line)) {
      return .failed(.invalidUTF8(CorpusLoader.standardInput, at: place + offset))
    }
    return .line(String(decoding: line, as: UTF8.self))
  }

  /// Reads what there is; returns false when Ctrl-C came first, or the time was over.
  private func fill() -> Bool {
    buffer.removeSubrange(..<start)
    passed += start
    searched -= start
    start = 0
    while true {
      switch lede_wait_input(descriptor, -1) {
      case LEDE_WAIT_SIGNAL:
        if lede_interrupt_pending() || lede_time_is_up() { return false }
      case LEDE_WAIT_FAILED:
        failure = errno
        isAtEnd = true
        return true
      default:
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
        if count < 0 { failure = errno }
        if count > 0 { buffer += chunk[..<count] } else { isAtEnd = true }
        return true
      }
    }
  }
}
