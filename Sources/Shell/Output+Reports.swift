public import Platform
public import Rendering
public import Script

extension Output {
  /// Writes an error that has no place in a script.
  public func reportError(_ message: String, code: ReportCode, help: String? = nil) {
    reportError(message, code: code.rawValue, help: help)
  }

  /// Writes an error that has no place in a script, with the code of what threw it.
  public func reportError(_ message: String, code: String, help: String? = nil) {
    report(.error, message, code: code, help: help)
  }

  /// Writes a warning.
  public func reportWarning(_ message: String, code: ReportCode, help: String? = nil) {
    report(.warning, message, code: code.rawValue, help: help)
  }

  /// Tells why and where a run was stopped, and returns the exit code.
  public func reportStopped(_ cause: Cancellation.Cause?, _ place: String) -> Int32 {
    flush()
    guard cause == .timeout else {
      notice("cancelled \(place)", code: .cancelled)
      return ExitCode.cancelled
    }
    let error = ShellError.timeout(place)
    reportError(error.message, code: error.code.rawValue, help: error.help)
    return ExitCode.timeout
  }

  /// Writes a notice that is neither error nor warning.
  public func notice(_ message: String, code: ReportCode) {
    report(.notice, message, code: code.rawValue, help: nil)
  }

  /// Writes what is wrong with a script, at its place.
  ///
  /// - Parameters:
  ///   - found: what is wrong.
  ///   - showsPosition: whether to name file, line and column, which a person at the prompt needs not.
  public func report(_ found: LocatedDiagnostic, showsPosition: Bool) {
    switch errorFormat {
    case .text: writeError(DiagnosticRenderer.render(found, showsPosition: showsPosition))
    case .json: writeError(StyledText(JSONReport.line(found)))
    }
  }

  /// Writes what is wrong with a command line, which no file holds: people see it with carets.
  public func report(commandLine found: LocatedDiagnostic) {
    let diagnostic = found.diagnostic
    switch errorFormat {
    case .text: writeError(DiagnosticRenderer.render(found, showsPosition: false))
    case .json: reportError(diagnostic.message, code: diagnostic.code, help: diagnostic.help)
    }
  }

  /// The report of an error, for who must write it later.
  public func words(of error: ShellError) -> StyledText {
    words(.error, error.message, code: error.code.rawValue, help: error.help)
  }

  private func report(_ severity: Severity, _ message: String, code: String, help: String?) {
    writeError(words(severity, message, code: code, help: help))
  }

  private func words(_ severity: Severity, _ message: String, code: String, help: String?) -> StyledText {
    guard errorFormat == .text else {
      return StyledText(JSONReport.line(severity, code: code, message: message, help: help))
    }
    guard severity != .notice else { return StyledText(message.onOneLine + "\n", .dim) }
    var text = StyledText("\(severity.rawValue):", severity.style)
    text.append(" \(message.onOneLine)\n")
    if let help, !help.isEmpty {
      text.append("  = ", .dim)
      text.append("help:", .help)
      text.append(" \(help.onOneLine)\n")
    }
    return text
  }
}

extension String {
  /// The text with its newlines made visible: a file's name may have some, and must not look like a further message.
  var onOneLine: String {
    guard utf8.contains(UInt8(ascii: "\n")) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? "␊" : $0 }))
  }
}
