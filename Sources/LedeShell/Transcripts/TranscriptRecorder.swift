internal import Corpus
internal import Glibc
internal import Rendering
internal import Script
internal import Shell
internal import Text

/// Records a session: stands between it and the terminal, and adds each input with what it gave to a file.
@MainActor
final class TranscriptRecorder: Output, SessionRecorder {
  private let output: any Output
  private(set) var path: String?
  /// The input that is running, as it will stand in the file; nil where it is not recorded.
  private var head: [String]?
  private var pieces: [TranscriptOutcome.Piece] = []

  init(output: any Output) { self.output = output }

  // MARK: Output

  var isTerminal: Bool { output.isTerminal }
  var width: Int { output.width }
  var isClosed: Bool { output.isClosed }
  var hasFailed: Bool { output.hasFailed }
  var errorFormat: ErrorFormat { output.errorFormat }

  func write(_ text: StyledText) {
    if head != nil { pieces.append((.results, text.plain)) }
    output.write(text)
  }

  func writeError(_ text: StyledText) {
    if head != nil { pieces.append((.errors, text.plain)) }
    output.writeError(text)
  }

  func showStatus(_ text: StyledText?) { output.showStatus(text) }
  func flush() { output.flush() }
  func lookForReader() { output.lookForReader() }
  func showResult(_ body: () throws -> Void) rethrows { try output.showResult(body) }

  // MARK: Recording

  func start(_ path: String, in session: Session) throws(ShellError) {
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw ShellError(
        .record, "'\(path)' is there already", help: "choose another name, or remove it first")
    }
    var words = ["lede"] + session.corpus.paths.map(Quoting.shellWord)
    for (name, declaration) in session.commandTable.variables.sorted(by: { $0.key < $1.key }) {
      guard let value = declaration.constant, Int(name) == nil else { continue }
      words += ["-D", Quoting.shellWord("\(name)=\(value)")]
    }
    if session.maximumFileSize != Invocation.largestFile {
      words.append("--max-file=\(session.maximumFileSize)")
    }
    var opening = TranscriptOutcome()
    opening.append([(.errors, session.banner.plain)])
    var text = Self.text(head: ["$ " + words.joined(separator: " ")], opening)
    if session.recordedWidth != 80 {
      text += Self.text(head: ["> set width \(session.recordedWidth)"], TranscriptOutcome())
    }
    try TextFile.replace(path, with: text)
    self.path = path
  }

  func stop() {
    path = nil
    leaveOutInput()
  }

  func leaveOutInput() {
    head = nil
    pieces = []
  }

  func inputBegins(_ text: String, prompt: StyledText) {
    guard path != nil else { return }
    pieces = []
    let lines = TranscriptText.split(text)
    head = [prompt.plain + lines[0]] + lines.dropFirst().map { "… \($0)" }
  }

  func inputEnded(_ ending: Session.Ending, code: Int32) {
    guard let path, let head else { return }
    self.head = nil
    // What goes on comes again, whole; what was stopped would not stop again.
    guard ending != .incomplete, ending != .quit, code != ExitCode.cancelled else { return }
    var outcome = TranscriptOutcome()
    outcome.append(pieces)
    outcome.code = code
    do throws(ShellError) {
      try TextFile.append(Self.text(head: head, outcome), to: path)
    } catch {
      stop()
      output.reportError(
        "the recording has ended: \(error.message)", code: error.code.rawValue,
        help: "'record --stop' goes back to the session as it was before")
    }
  }

  private static func text(head: [String], _ outcome: TranscriptOutcome) -> String {
    var lines = head + outcome.lines.map(TranscriptLine.written)
    if outcome.code != 0 { lines.append(TranscriptLine.written(code: outcome.code)) }
    return lines.map { $0 + "\n" }.joined()
  }
}
