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
  public func notice(_ message: String) { writeError(StyledText(message.onOneLine + "\n", .dim)) }

  private func report(_ word: String, _ style: Style, _ message: String, help: String?) {
    var text = StyledText("\(word):", style)
    text.append(" \(message.onOneLine)\n")
    if let help, !help.isEmpty {
      text.append("  = ", .dim)
      text.append("help:", .help)
      text.append(" \(help.onOneLine)\n")
    }
    writeError(text)
  }
}

extension String {
  /// The text with its newlines made visible: a file's name may have some, and must not look like a further message.
  var onOneLine: String {
    guard utf8.contains(UInt8(ascii: "\n")) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? "␊" : $0 }))
  }
}
