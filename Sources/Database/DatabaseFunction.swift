internal import CSQLite

/// Why a function of ours has no value for its arguments: the statement fails with these words.
public struct DatabaseFunctionError: Error {
  /// One sentence without a period.
  public let message: String

  /// Creates an error.
  public init(_ message: String) { self.message = message }
}

/// What SQLite calls for one function.
private final class DatabaseFunction {
  let body: ([DatabaseValue]) throws(DatabaseFunctionError) -> DatabaseValue

  init(_ body: @escaping ([DatabaseValue]) throws(DatabaseFunctionError) -> DatabaseValue) {
    self.body = body
  }
}

extension DatabaseConnection {
  /// Adds a function to the language of this connection.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - argumentCount: how many arguments it has.
  ///   - body: the function, which always has the same value for the same arguments.
  /// - Throws: ``DatabaseError`` where SQLite does not take it.
  public func define(
    _ name: String, argumentCount: Int,
    _ body: @escaping ([DatabaseValue]) throws(DatabaseFunctionError) -> DatabaseValue
  ) throws(DatabaseError) {
    let function = Unmanaged.passRetained(DatabaseFunction(body))
    // Where it fails, SQLite releases the function all the same.
    let result = sqlite3_create_function_v2(
      handle, name, Int32(argumentCount), SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
      function.toOpaque(),
      { context, count, values in
        guard let context, let values, let data = sqlite3_user_data(context) else { return }
        let function = Unmanaged<DatabaseFunction>.fromOpaque(data).takeUnretainedValue()
        let arguments = (0..<Int(count)).map { DatabaseValue(of: values[$0]) }
        do throws(DatabaseFunctionError) {
          try function.body(arguments).set(as: context)
        } catch {
          sqlite3_result_error(context, error.message, Int32(clamping: error.message.utf8.count))
        }
      }, nil, nil, { data in if let data { Unmanaged<DatabaseFunction>.fromOpaque(data).release() } })
    guard result == SQLITE_OK else { throw DatabaseError(of: handle) }
  }
}

extension DatabaseValue {
  /// Creates a copy of an argument.
  fileprivate init(of value: OpaquePointer?) {
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: self = .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: self = .real(sqlite3_value_double(value))
    case SQLITE_TEXT:
      let start = sqlite3_value_text(value)
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
      self = .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_value_blob(value)
      self = .blob(Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))))
    default: self = .null
    }
  }

  /// Makes it the result of a function.
  fileprivate func set(as context: OpaquePointer) {
    let copied = lede_sqlite_transient()
    switch self {
    case .null: sqlite3_result_null(context)
    case .integer(let number): sqlite3_result_int64(context, number)
    case .real(let number): sqlite3_result_double(context, number)
    case .text(let text):
      sqlite3_result_text64(context, text, UInt64(text.utf8.count), copied, UInt8(SQLITE_UTF8))
    case .blob(let bytes): sqlite3_result_blob64(context, bytes, UInt64(bytes.count), copied)
    }
  }
}
