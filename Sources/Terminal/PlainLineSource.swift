internal import CLibEdit
internal import Corpus
internal import Glibc
internal import Platform
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

  private let assistant: (any LineAssistant)?
  private let writer: TerminalWriter
  private let showsPrompt: Bool

  private var lines: LineReader

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - descriptor: what to read.
  ///   - assistant: tells whether an input is complete; without one every line is an input.
  ///   - writer: shows the prompt, where there is a person.
  public init(descriptor: Int32 = 0, assistant: (any LineAssistant)?, writer: TerminalWriter) {
    lines = LineReader { () throws(SystemError) in try Self.bytes(from: descriptor) }
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
    do throws(SystemError) {
      if Self.cancellation.isCancelled { throw SystemError(ECANCELED) }
      guard let line = try lines.next() else { return .end }
      let bytes = Array(line.bytesWithoutCarriageReturn)
      if let offset = InvalidUTF8.firstInvalidOffset(in: bytes) {
        return .failed(.invalidUTF8(CorpusLoader.standardInput, at: line.offset + offset))
      }
      return .line(String(decoding: bytes, as: UTF8.self))
    } catch {
      guard error.isCancellation else { return .failed(.system(CorpusLoader.standardInput, error)) }
      Self.cancellation.reset()
      return .cancelled
    }
  }

  /// Raised by Ctrl-C, and where the time is over.
  private nonisolated static let cancellation = Cancellation(
    isRaised: { Interrupts.isPending }, lower: { Interrupts.clear() }, isTimeUp: { Interrupts.isTimeUp })

  /// Returns the next bytes, none at the end; throws a cancellation where Ctrl-C comes first, or the time is over.
  private nonisolated static func bytes(from descriptor: Int32) throws(SystemError) -> [UInt8] {
    while true {
      switch lede_wait_input(descriptor, -1) {
      case LEDE_WAIT_SIGNAL: if cancellation.isCancelled { throw SystemError(ECANCELED) }
      case LEDE_WAIT_FAILED: throw .last()
      default: return try DescriptorReading.chunk(from: descriptor, cancellation: cancellation)
      }
    }
  }
}
