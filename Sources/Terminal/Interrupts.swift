internal import CLibEdit
public import Rendering

/// The process's signals: Ctrl-C as a flag that running work reads, deadly signals with the
/// terminal put back first.
///
/// While a line is edited Ctrl-C clears the line. While a command runs the first one raises the
/// flag; when the command goes on for two seconds, the next one says so, and the one after that
/// leaves the program with exit code 130.
///
/// A time limit raises a flag of its own, which stays; work that does not stop within a second is ended
/// from the signal's side, with exit code 124.
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

  /// Lowers the flag, before new work begins.
  public static func clear() { lede_interrupt_clear() }

  /// Gives all that is left to do a time, in seconds by the wall's clock.
  public static func limitTime(to seconds: Double) { _ = lede_time_limit(seconds) }

  /// Whether the time is over.
  ///
  /// - Complexity: one atomic read.
  public static var isTimeUp: Bool { lede_time_is_up() }

  /// Sets what is written to standard error where work has to be ended from the signal's side.
  public static func setLastWords(_ text: StyledText) {
    var bytes: [UInt8] = []
    VisibleText.append(text.plain, to: &bytes)
    bytes.withUnsafeBytes { buffer in
      lede_set_last_words(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }
}
