internal import Rendering
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

  private func report(_ severity: Severity, _ message: String, code: String, help: String?) {
    guard errorFormat == .text else {
      writeError(StyledText(JSONReport.line(severity, code: code, message: message, help: help)))
      return
    }
    guard severity != .notice else {
      writeError(StyledText(message + "\n", .dim))
      return
    }
    var text = StyledText("\(severity.rawValue):", severity.style)
    text.append(" \(message)\n")
    if let help, !help.isEmpty {
      text.append("  = ", .dim)
      text.append("help:", .help)
      text.append(" \(help)\n")
    }
    writeError(text)
  }
}
