internal import CSQLite

/// Why a database could not be opened, or a statement not prepared or run.
public struct DatabaseError: Error, Hashable, Sendable {
  /// The kinds of errors that callers distinguish.
  public enum Code: Hashable, Sendable {
    /// The statement is not allowed on this connection.
    case notAllowed
    /// The caller cancelled the statement.
    case cancelled
    /// There is not enough memory.
    case noMemory
    /// There is no statement in the text.
    case noStatement
    /// There is something after the statement.
    case severalStatements
    /// Another error, with SQLite's result code.
    case other(Int32)
  }

  /// The kind.
  public let code: Code
  /// SQLite's words, without a period.
  public let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Creates the error of the call that failed last on a connection.
  init(of handle: OpaquePointer) {
    let result = sqlite3_errcode(handle)
    code =
      switch result {
      case SQLITE_AUTH: .notAllowed
      case SQLITE_INTERRUPT: .cancelled
      case SQLITE_NOMEM: .noMemory
      default: .other(result)
      }
    message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown"
  }
}
