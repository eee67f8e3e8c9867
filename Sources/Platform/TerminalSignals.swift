internal import Glibc

/// The signals that a terminal's keys send to everything in the foreground: Ctrl-C and Ctrl-\.
///
/// While another program has the terminal they are for it: this process ignores them, as `system()` does, or a
/// person who presses Ctrl-C in a pager would end the shell.
struct TerminalSignals {
  private let interrupt: sigaction
  private let quit: sigaction

  /// Ignores both, and returns what was done about them before.
  static func ignore() -> TerminalSignals {
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    var interrupt = sigaction()
    var quit = sigaction()
    sigaction(SIGINT, &ignoring, &interrupt)
    sigaction(SIGQUIT, &ignoring, &quit)
    return TerminalSignals(interrupt: interrupt, quit: quit)
  }

  /// Does again about them what was done before.
  func restore() {
    var (interrupt, quit) = (interrupt, quit)
    sigaction(SIGINT, &interrupt, nil)
    sigaction(SIGQUIT, &quit, nil)
  }
}
