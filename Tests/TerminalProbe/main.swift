// A test helper, never shipped: the line editor with a toy language, to be driven through a
// pseudo-terminal. It answers each line with GOT[line], a cancelled one with CANCELLED, and ends
// with END. A few words are commands: see `ToyCommands`.

internal import Platform
internal import Shell
internal import Terminal

let history = History(path: ProcessEnvironment.current["PROBE_HISTORY"])
let writer = TerminalWriter()
let source = TerminalSession.makeLineSource(
  assistant: ToyAssistant(history: history), history: history, writer: writer,
  mode: ProcessEnvironment.current["PROBE_MODE"] == "vi" ? .vi : .emacs)
ToyCommands(source: source, history: history, writer: writer).run()
