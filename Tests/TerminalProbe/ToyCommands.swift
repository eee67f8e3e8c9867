internal import Glibc
internal import Rendering
internal import Shell
internal import Terminal

/// The probe's loop.
@MainActor
struct ToyCommands {
  let source: any LineSource
  let history: any HistoryStore
  let writer: TerminalWriter

  func run() {
    while true {
      let result = source.readLine(prompt: StyledText("ask> ", .prompt))
      switch result {
      case .end:
        say("END")
        return
      case .cancelled: say("CANCELLED")
      case .failed: say("FAILED")
      case .line(let line):
        history.append(line)
        perform(line)
      }
    }
  }

  private func perform(_ line: String) {
    switch line {
    case "crash": abort()
    case "vi": (source as? LineEditor)?.mode = .vi
    case "half": writer.write(StyledText("no newline"))
    case "hostile": say("\u{1B}[2J\u{9B}31m\u{202E}gnp")
    case "work":
      // Runs until Ctrl-C is noticed.
      Interrupts.clear()
      say("WORKING")
      while !Interrupts.isPending { usleep(1000) }
      say("STOPPED")
    case "stuck":
      // Does not heed Ctrl-C, and says so when more than two seconds have gone by since the first.
      Interrupts.clear()
      say("STUCK")
      while !Interrupts.isPending { usleep(1000) }
      let start = time(nil)
      while time(nil) < start + 4 { usleep(1000) }
      say("STILL THERE")
      while true { usleep(1000) }
    default: say("GOT[" + line + "]")
    }
  }

  private func say(_ text: String) {
    writer.write(StyledText(text + "\n"))
    writer.flush()
  }
}
