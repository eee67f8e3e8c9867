internal import CSQLite

/// A prepared statement: its parameters, and the row that it is at.
public final class DatabaseStatement {
  private let handle: OpaquePointer
  /// Kept, as the statement is part of it.
  private let connection: DatabaseConnection

  /// The bytes that may follow a statement.
  private static let blanks = Array(" \t\r\n;".utf8)

  init(_ statement: String, on connection: DatabaseConnection) throws(DatabaseError) {
    var prepared: OpaquePointer?
    let (result, used) = statement.utf8CString.withUnsafeBufferPointer { buffer in
      var tail: UnsafePointer<CChar>?
      let result = sqlite3_prepare_v2(
        connection.handle, buffer.baseAddress, Int32(clamping: buffer.count), &prepared, &tail)
      let used = tail.flatMap { tail in buffer.baseAddress.map { tail - $0 } }
      return (result, used ?? buffer.count)
    }
    guard result == SQLITE_OK else { throw DatabaseError(of: connection.handle) }
    guard let handle = prepared else { throw DatabaseError(.noStatement, "there is no statement") }
    guard statement.utf8.dropFirst(used).allSatisfy(Self.blanks.contains) else {
      sqlite3_finalize(handle)
      throw DatabaseError(.severalStatements, "there is something after the statement")
    }
    self.handle = handle
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  /// Whether it changes nothing.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// Runs the statement to its end with values for its parameters, in order; it can be run again then.
  ///
  /// - Throws: ``DatabaseError``.
  public func run(_ values: [DatabaseValue]) throws(DatabaseError) {
    defer { sqlite3_reset(handle) }
    for (index, value) in values.enumerated() { try bind(value, to: Int32(index + 1)) }
    while try step() {}
  }

  private func bind(_ value: DatabaseValue, to parameter: Int32) throws(DatabaseError) {
    let copied = lede_sqlite_transient()
    let result =
      switch value {
      case .null: sqlite3_bind_null(handle, parameter)
      case .integer(let number): sqlite3_bind_int64(handle, parameter, number)
      case .real(let number): sqlite3_bind_double(handle, parameter, number)
      case .text(let text):
        sqlite3_bind_text64(
          handle, parameter, text, UInt64(text.utf8.count), copied, UInt8(SQLITE_UTF8))
      case .blob(let bytes):
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(handle, parameter, 0)
          : sqlite3_bind_blob64(handle, parameter, bytes, UInt64(bytes.count), copied)
      }
    guard result == SQLITE_OK else { throw DatabaseError(of: connection.handle) }
  }

  /// Goes to the next row, and returns whether there is one.
  ///
  /// - Throws: ``DatabaseError``.
  public func step() throws(DatabaseError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw DatabaseError(of: connection.handle)
    }
  }

  /// The number of columns; 0 where the statement has no rows.
  public var columnCount: Int { Int(sqlite3_column_count(handle)) }

  /// Returns a column's name.
  public func columnName(at column: Int) -> String {
    sqlite3_column_name(handle, Int32(column)).map { String(cString: $0) } ?? ""
  }

  /// Returns the declared type of the table's column that a column shows; nil where it is computed.
  public func declaredType(at column: Int) -> String? {
    sqlite3_column_decltype(handle, Int32(column)).map { String(cString: $0) }
  }

  /// Returns the value in a column of the row.
  ///
  /// - Complexity: O(*n*) in the length of a text or a blob, which is copied.
  public func value(at column: Int) -> DatabaseValue {
    let column = Int32(column)
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(handle, column)
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    default:
      let start = sqlite3_column_blob(handle, column)
      let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
      return .blob(Array(bytes))
    }
  }
}
