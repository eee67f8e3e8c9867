internal import CLibEdit
internal import Glibc
public import Platform
public import Rendering
public import Shell

/// The line editor of a person at a terminal: libedit's keys, our own drawing.
///
/// While the editor waits for a key it shows the prompt, the line in the assistant's colours, and
/// after its end a dim suggestion. A line that the assistant calls incomplete grows by a row. Ctrl-C
/// gives the line up, Ctrl-D on an empty one ends the session, Tab completes, Ctrl-R searches the
/// history; `~/.editrc` is read.
@MainActor
public final class LineEditor: LineSource {
  let assistant: any LineAssistant
  let history: any HistoryStore
  let writer: TerminalWriter
  let reflows: Bool
  private(set) var handle: EditHandle

  private var screen = EditScreen()
  private var prompt = StyledText()
  private var drawnColumns = 0
  /// What stands in the prompt's place while the history is searched.
  var searchPrompt: StyledText?
  /// The entry whose last word was inserted last, and the line after that.
  var insertedWord: (entry: Int, after: EditLine)?

  /// Creates an editor on the standard streams; nil where they are no terminal.
  ///
  /// - Parameters:
  ///   - assistant: what colours, completes and suggests.
  ///   - history: the lines that Up brings back.
  ///   - writer: what writes to the terminal.
  ///   - mode: whose keys to have.
  ///   - environment: tells what kind of terminal it is.
  public init?(
    assistant: any LineAssistant, history: any HistoryStore, writer: TerminalWriter,
    mode: Settings.Editor = .emacs, environment: ProcessEnvironment = .current
  ) {
    self.assistant = assistant
    self.history = history
    self.writer = writer
    self.mode = mode
    reflows = Self.reflows(environment)
    var callbacks = lede_callbacks()
    callbacks.act = { context, action in
      let address = UInt(bitPattern: context)
      return MainActor.assumeIsolated { LineEditor.at(address)?.act(action) ?? LEDE_ANSWER_DONE }
    }
    callbacks.happened = { context, event in
      let address = UInt(bitPattern: context)
      MainActor.assumeIsolated { LineEditor.at(address)?.happened(event) }
    }
    callbacks.idle = { context in
      let address = UInt(bitPattern: context)
      return MainActor.assumeIsolated { LineEditor.at(address)?.assistant.idle() ?? false }
    }
    callbacks.recall = { context, age in
      let address = UInt(bitPattern: context)
      return MainActor.assumeIsolated { LineEditor.at(address)?.recall(age: Int(clamping: age)) ?? 0 }
    }
    guard let pointer = lede_edit_open("lede", STDIN_FILENO, STDOUT_FILENO, callbacks) else { return nil }
    handle = EditHandle(pointer)
    lede_edit_set_context(pointer, Unmanaged.passUnretained(self).toOpaque())
    for key in EditorKey.all { handle.bind(key) }
    lede_edit_use_vi(pointer, mode == .vi)
  }

  private static func at(_ address: UInt) -> LineEditor? {
    guard let context = UnsafeRawPointer(bitPattern: address) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
  }

  /// Whose keys the editor has; may change between two lines.
  public var mode: Settings.Editor {
    didSet {
      if mode != oldValue { lede_edit_use_vi(handle.pointer, mode == .vi) }
    }
  }

  /// Lets the person edit one input.
  public func readLine(prompt: StyledText) -> LineResult {
    writer.flush()
    self.prompt = prompt
    searchPrompt = nil
    insertedWord = nil
    beginDrawing()
    writer.draw(Array(((writer.isAtLineStart ? "" : "\r\n") + Self.pasteOn).utf8))

    let status = lede_edit_read(handle.pointer)

    var line = handle.line
    if line.bytes.last == UInt8(ascii: "\n") && status == LEDE_STATUS_LINE { line.bytes.removeLast() }
    searchPrompt = nil
    leaveLine(line, mark: status == LEDE_STATUS_CANCELLED ? "^C" : "")
    writer.draw(Array(Self.pasteOff.utf8))
    switch status {
    case LEDE_STATUS_LINE: return .line(line.text)
    case LEDE_STATUS_CANCELLED: return .cancelled
    default: return .end
    }
  }

  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  /// Whether the terminal lays its rows out anew when its window changes.
  ///
  /// Nearly all do; those that do not can be told by their names.
  private static func reflows(_ environment: ProcessEnvironment) -> Bool {
    let term = environment["TERM"] ?? ""
    if environment["XTERM_VERSION"] != nil || term == "linux" || term.hasPrefix("vt") { return false }
    return !(term.hasPrefix("screen") && environment["TMUX"] == nil)
  }

  /// Hands libedit a line of the history; returns how many there are.
  private func recall(age: Int) -> Int {
    let entries = history.entries
    if entries.indices.contains(entries.count - 1 - age) { handle.recall(entries[entries.count - 1 - age]) }
    return entries.count
  }

  // MARK: Drawing

  /// Draws the line over what was drawn before.
  func draw(_ line: EditLine, final: Bool = false) {
    let size = windowSize
    var out: [UInt8] = []
    // The signal of a new size may come later than a key.
    if size.columns != drawnColumns {
      if reflows { screen.reflow(columns: size.columns) }
      out = screen.erase()
      drawnColumns = size.columns
    }
    var content = EditLayout.Content()
    content.prompt = searchPrompt ?? prompt
    content.line = line.bytes
    content.cursor = line.cursor
    content.styles = writer.drawsColors ? assistant.highlight(line.text) : []
    if !final && searchPrompt == nil { content.suggestion = suggestion(line) ?? "" }
    let layout = EditLayout(content, columns: size.columns, colored: writer.drawsColors)
    writer.draw(out + screen.draw(layout, screenRows: size.rows))
  }

  /// Begins on a fresh row, with nothing drawn.
  private func beginDrawing() {
    screen.reset()
    drawnColumns = windowSize.columns
  }

  /// The suggestion for a line whose cursor stands at its end.
  func suggestion(_ line: EditLine) -> String? {
    guard line.cursorIsAtEnd, !line.isEmpty, writer.drawsColors else { return nil }
    return assistant.suggestion(line.text)
  }

  private var windowSize: (columns: Int, rows: Int) { writer.windowSize ?? (80, 24) }

  /// Draws the line for the last time, without a suggestion, and goes to a fresh row.
  func leaveLine(_ line: EditLine, mark: String = "") {
    var line = line
    line.cursor = line.bytes.count
    draw(line, final: true)
    writer.draw(Array((mark + "\r\n").utf8))
    beginDrawing()
  }

  /// Goes to a fresh row, shows something there, and lets the prompt and the line follow.
  func show(_ lines: [DisplayLine]) {
    leaveLine(handle.line)
    var out: [UInt8] = []
    for line in lines { out += line.bytes(colored: writer.drawsColors) + Array("\r\n".utf8) }
    writer.draw(out)
  }

  /// The size of the window, for what is shown below the line.
  var room: (columns: Int, rows: Int) { windowSize }

  func clearScreen() {
    beginDrawing()
    writer.draw(Array("\u{1B}[H\u{1B}[2J".utf8))
  }

  // MARK: What libedit tells

  private func happened(_ event: lede_event) {
    switch event {
    case LEDE_PAINT, LEDE_RESIZED: draw(handle.line)
    case LEDE_LEAVING:
      leaveLine(handle.line)
      writer.draw(Array(Self.pasteOff.utf8))
    case LEDE_BACK:
      beginDrawing()
      writer.draw(Array(("\r" + Self.pasteOn).utf8))
      draw(handle.line)
    default: break
    }
  }
}
