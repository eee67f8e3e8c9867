public import Script

/// Why a script stopped.
public enum RunFailure: Error {
  /// Something failed at a place, with this exit code.
  case failed(LocatedDiagnostic, code: Int32)
  /// The work was cancelled.
  case cancelled
  /// Somebody asked to leave, or results cannot be written.
  case quit
  /// The statement only shows something, and the reader of the results has gone.
  case unread

  /// Whether the work was stopped from outside: Ctrl-C, or a time that is over.
  var isStop: Bool {
    switch self {
    case .failed(_, let code): code == ExitCode.timeout
    case .cancelled: true
    case .quit, .unread: false
    }
  }
}
