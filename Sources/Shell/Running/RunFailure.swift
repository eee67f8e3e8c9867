public import Script

/// Why a script stopped.
public enum RunFailure: Error {
  /// Something failed at a place, with this exit code.
  case failed(LocatedDiagnostic, code: Int32)
  /// The work was cancelled.
  case cancelled
  /// Somebody asked to leave, or the reader of the results has gone.
  case quit
}
