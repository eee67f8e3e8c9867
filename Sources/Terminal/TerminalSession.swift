internal import Glibc
public import Platform
public import Shell

/// The choice of where a session's lines come from.
@MainActor
public enum TerminalSession {
  /// Returns the line editor where a person sits at a terminal that can move its cursor, with both
  /// input and output on it; else a plain reader of standard input.
  public static func makeLineSource(
    assistant: any LineAssistant, history: any HistoryStore, writer: TerminalWriter,
    mode: Settings.Editor = .emacs, environment: ProcessEnvironment = .current
  ) -> any LineSource {
    Interrupts.install()
    if isatty(STDIN_FILENO) == 1, writer.isTerminal, environment.terminalMovesCursor,
      let editor = LineEditor(
        assistant: assistant, history: history, writer: writer, mode: mode, environment: environment)
    {
      return editor
    }
    return PlainLineSource(assistant: assistant, writer: writer)
  }
}
