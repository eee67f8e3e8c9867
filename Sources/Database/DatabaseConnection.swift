internal import CSQLite

/// A connection to an SQLite database, in a file or in memory.
///
///     let database = try DatabaseConnection()
///     try database.execute("create table words (word text)")
///     try database.prepare("insert into words values (?)").run([.text("lede")])
///     let statement = try database.prepare("select word from words")
///     while try statement.step() { print(statement.value(at: 0)) }
///
/// It is used by one thread.
public final class DatabaseConnection {
  let handle: OpaquePointer
  private let isCancelled: () -> Bool

  /// How many of SQLite's instructions run between two questions whether to go on.
  private static let instructions: Int32 = 10_000

  /// Opens a database; a file that is not there is made.
  ///
  /// - Parameters:
  ///   - path: the file; nil for a database in memory, which is gone with the connection.
  ///   - isCancelled: asked from time to time while a statement runs, which it stops by returning true.
  /// - Throws: ``DatabaseError``.
  public init(path: String? = nil, isCancelled: @escaping () -> Bool = { false }) throws(DatabaseError) {
    var opened: OpaquePointer?
    let result = sqlite3_open_v2(
      path ?? ":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    guard let handle = opened else { throw DatabaseError(.noMemory, "there is not enough memory") }
    guard result == SQLITE_OK else {
      let error = DatabaseError(of: handle)
      sqlite3_close(handle)
      throw error
    }
    self.handle = handle
    self.isCancelled = isCancelled
    sqlite3_progress_handler(
      handle, Self.instructions,
      { context in
        guard let context else { return 0 }
        return Unmanaged<DatabaseConnection>.fromOpaque(context).takeUnretainedValue().isCancelled() ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements without parameters, and drops the rows that they have.
  ///
  /// - Throws: ``DatabaseError`` of the first that fails.
  public func execute(_ statements: String) throws(DatabaseError) {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else {
      throw DatabaseError(of: handle)
    }
  }

  /// Returns one statement, ready to be run.
  ///
  /// - Throws: ``DatabaseError`` where it is not one statement that this database understands and allows.
  public func prepare(_ statement: String) throws(DatabaseError) -> DatabaseStatement {
    try DatabaseStatement(statement, on: self)
  }

  /// Does all that `body` does, or, where it throws, nothing of it.
  ///
  /// - Throws: what `body` throws, and ``DatabaseError``.
  public func transaction(_ body: () throws(DatabaseError) -> Void) throws(DatabaseError) {
    try execute("begin")
    do throws(DatabaseError) {
      try body()
      try execute("commit")
    } catch {
      // Some errors have ended the transaction already.
      if sqlite3_get_autocommit(handle) == 0 { try? execute("rollback") }
      throw error
    }
  }

  /// Allows every statement again.
  public func allowEverything() { sqlite3_set_authorizer(handle, nil, nil) }

  /// Allows from now on only statements that read tables and compute; none opens files or changes settings.
  public func allowOnlyQueries() {
    sqlite3_set_authorizer(
      handle,
      { _, action, _, name, _, _ in
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: SQLITE_OK
        case SQLITE_FUNCTION:
          name.map { String(cString: $0).lowercased() } == "load_extension" ? SQLITE_DENY : SQLITE_OK
        default: SQLITE_DENY
        }
      }, nil)
  }
}
