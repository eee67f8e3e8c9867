internal import CLibEdit

/// The process's signals: Ctrl-C as a flag that running work reads, deadly signals with the
/// terminal put back first.
///
/// While a line is edited Ctrl-C clears the line. While a command runs the first one raises the
/// flag; when the command goes on for two seconds, the next one says so, and the one after that
/// leaves the program with exit code 130.
public enum Interrupts {
  /// Installs the handlers, once; later calls do nothing.
  ///
  /// A signal that the parent process has set to be ignored stays ignored. Writing to a closed pipe
  /// becomes an ordinary error.
  public static func install() { lede_signals_install() }

  /// Whether Ctrl-C has come since the flag was lowered.
  ///
  /// - Complexity: one atomic read.
  public static var isPending: Bool { lede_interrupt_pending() }

  /// Waits until a descriptor can be read, or Ctrl-C has come.
  ///
  /// A plain read goes on waiting when Ctrl-C comes.
  public static func waitForInput(descriptor: Int32) {
    while !isPending {
      if lede_wait_input(descriptor, -1) != LEDE_WAIT_SIGNAL { return }
    }
  }

  /// Lowers the flag, before new work begins.
  public static func clear() { lede_interrupt_clear() }
}
