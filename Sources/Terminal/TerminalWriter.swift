internal import Glibc
public import Platform
public import Rendering
public import Shell

/// The one writer: every byte that the program sends to a terminal passes through here.
///
/// On a terminal control characters become visible (``VisibleText``) and styles become colours. In a
/// pipe or a file results are exact and plain. What goes to the error stream has its control
/// characters made visible always: logs are read on terminals.
@MainActor
public final class TerminalWriter: Output {
  /// When to colour.
  public var colorMode: Settings.ColorUse
  /// How reports are written.
  public var errorFormat = ErrorFormat.text
  /// What shows results that are taller than the screen; nil where nobody reads them as they come.
  public var pager: PagerChoice?

  /// The result that is being written, where a pager may have to show it.
  var page: ResultPage?
  private var output: OutputStream
  private var errors: OutputStream
  let environment: ProcessEnvironment
  private var statusIsShown = false
  private var leftEcho = false

  /// Creates a writer on two file descriptors.
  public init(
    output: Int32 = 1, error: Int32 = 2, colorMode: Settings.ColorUse = .auto,
    environment: ProcessEnvironment = .current
  ) {
    self.output = OutputStream(output)
    errors = OutputStream(error)
    self.colorMode = colorMode
    self.environment = environment
  }

  /// Whether results go to a terminal.
  public var isTerminal: Bool { output.isTerminal }

  /// `COLUMNS`, else the window's width, else 80.
  public var width: Int {
    if let columns = environment["COLUMNS"].flatMap(Int.init), columns > 0 { return min(columns, 10_000) }
    return windowSize?.columns ?? 80
  }

  /// Whether the reader of the results has gone, or has left the pager that shows this one.
  public var isClosed: Bool { output.isClosed || page?.process?.isGone == true }

  /// Why results could not be written, where it was not a closed pipe.
  public var failure: SystemError? { output.failure }

  /// Whether results could not be written, where it was not a closed pipe.
  public var hasFailed: Bool { failure != nil }

  /// Finds out whether the reader of the results has gone.
  public func lookForReader() { output.lookForReader() }

  /// Writes results: visible and coloured on a terminal, exact elsewhere.
  public func write(_ text: StyledText) {
    let colored = colorMode.colors(isTerminal: output.isTerminal, environment: environment)
    guard page == nil else {
      addToPage(Self.bytes(of: text, visible: true, colored: colored), text)
      return
    }
    prepare()
    Self.append(text, to: &output, visible: output.isTerminal, colored: colored)
  }

  /// Writes a diagnostic, with its control characters visible always.
  public func writeError(_ text: StyledText) {
    let colored = colorMode.colors(isTerminal: errors.isTerminal, environment: environment)
    let bytes = Self.bytes(of: text, visible: true, colored: colored)
    if page == nil { writeError(bytes: bytes) } else { page?.errors.append(bytes) }
  }

  /// Writes bytes of a diagnostic, which are visible already.
  func writeError(bytes: [UInt8]) {
    prepare()
    if output.isTerminal { output.flush() }
    errors.append(bytes)
    errors.flush()
  }

  /// Writes bytes of a result, which are visible already.
  func write(bytes: [UInt8]) {
    prepare()
    output.append(bytes)
  }

  /// Hands over everything written so far.
  public func flush() {
    output.flush()
    errors.flush()
  }

  /// Shows one line about the progress of work on the error stream's terminal.
  ///
  /// It takes the place of the one before; nil, and whatever is written next, takes it away. Where the
  /// error stream is no terminal nothing is shown.
  public func showStatus(_ text: StyledText?) {
    guard text != nil || statusIsShown, errors.isTerminal, environment.terminalMovesCursor else { return }
    statusIsShown = text != nil
    var line: [UInt8] = Array("\r".utf8)
    if let text {
      let colored = colorMode.colors(isTerminal: true, environment: environment)
      line += DisplayLine(text, columns: width - 1).bytes(colored: colored)
    }
    errors.append(line + EditScreen.clearToEndOfRow)
    if text == nil { errors.append("\r".utf8) }
    errors.flush()
  }

  /// Leaves the row of a status, and the one where the terminal has echoed `^C`.
  private func prepare() {
    showStatus(nil)
    let isInterrupted = Interrupts.isPending
    if isInterrupted && !leftEcho && errors.isTerminal {
      flush()
      errors.append("\r\n".utf8)
      errors.flush()
    }
    leftEcho = isInterrupted
  }

  private static func append(
    _ text: StyledText, to stream: inout OutputStream, visible: Bool, colored: Bool
  ) {
    for run in text.runs { stream.append { append(run, to: &$0, visible: visible, colored: colored) } }
  }

  private static func bytes(of text: StyledText, visible: Bool, colored: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for run in text.runs { append(run, to: &bytes, visible: visible, colored: colored) }
    return bytes
  }

  private static func append(
    _ run: StyledText.Run, to bytes: inout [UInt8], visible: Bool, colored: Bool
  ) {
    let start = colored ? StyleSheet.start(run.style) : []
    guard !start.isEmpty else {
      if visible { VisibleText.append(run.text, to: &bytes) } else { bytes += run.text.utf8 }
      return
    }
    // A style ends with its line: pagers begin each one plain, and nothing is to follow the newline of the last.
    let lines = run.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      guard !line.isEmpty else { continue }
      bytes += start
      if visible { VisibleText.append(String(Substring(line)), to: &bytes) } else { bytes += line }
      bytes += StyleSheet.reset
    }
  }

  // MARK: For the pager and the line editor

  /// Notes that another program has left the cursor at the beginning of a row.
  func noteLineStart() { output.noteLineStart() }

  /// The descriptor of the results' stream.
  var outputDescriptor: Int32 { output.descriptor }

  /// Whether the editor draws with colours.
  var drawsColors: Bool { colorMode.colors(isTerminal: output.isTerminal, environment: environment) }

  /// Whether the terminal's cursor stands, as far as is known, at the beginning of a row.
  var isAtLineStart: Bool { output.isAtLineStart && (!errors.isTerminal || errors.isAtLineStart) }

  /// Writes bytes that are meant to act on the terminal, at once.
  ///
  /// The caller has made the texts in them visible.
  func draw(_ bytes: [UInt8]) {
    // The editor has gone to a row of its own: the next `^C` is another one.
    leftEcho = false
    output.append(bytes)
    output.flush()
  }

  /// The window's size; nil where there is no window or it does not know.
  var windowSize: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(output.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }
}
