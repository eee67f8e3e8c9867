public import AnalyzerKit
internal import Rendering

extension Output {
  /// Writes an error that has no place in a script.
  public func reportError(_ message: String, help: String? = nil) {
    report("error", .error, message, help: help)
  }

  /// Writes a warning.
  public func reportWarning(_ message: String, help: String? = nil) {
    report("warning", .warning, message, help: help)
  }

  /// Tells why and where a run was stopped, and returns the exit code.
  public func reportStopped(_ cause: Cancellation.Cause?, _ place: String) -> Int32 {
    flush()
    guard cause == .timeout else {
      notice("cancelled \(place)")
      return ExitCode.cancelled
    }
    let error = ShellError.timeout(place)
    reportError(error.message, help: error.help)
    return ExitCode.timeout
  }

  /// Writes a notice that is neither error nor warning.
  public func notice(_ message: String) { writeError(StyledText(message + "\n", .dim)) }

  private func report(_ word: String, _ style: Style, _ message: String, help: String?) {
    var text = StyledText("\(word):", style)
    text.append(" \(message)\n")
    if let help, !help.isEmpty {
      text.append("  = ", .dim)
      text.append("help:", .help)
      text.append(" \(help)\n")
    }
    writeError(text)
  }
}
