internal import AnalyzerKit
internal import CSQLite
internal import Records
internal import Script
internal import Text

/// Rows as the table `rows` of an in-memory SQLite database.
final class RowDatabase {
  /// Why a query cannot be prepared or run.
  struct Failure: Error {
    /// The library's words, without a period.
    let message: String
    /// What to do about it.
    let help: String?
  }

  private let database: OpaquePointer
  private let columns: [Column]
  /// Kept, as the library asks it while a query runs.
  private let cancellation: Cancellation

  /// Creates the table.
  ///
  /// - Throws: where there is no memory, or SQLite does not take the columns.
  init(columns: [Column], isCancelled: Cancellation = Cancellation()) throws(Failure) {
    let context = Unmanaged.passUnretained(isCancelled).toOpaque()
    let opened = lede_sql_open(
      { context in
        guard let context else { return 0 }
        return Unmanaged<Cancellation>.fromOpaque(context).takeUnretainedValue().isCancelled ? 1 : 0
      }, context)
    guard let database = opened else { throw Failure(message: "there is not enough memory", help: nil) }
    cancellation = isCancelled
    self.database = database
    self.columns = columns
    let declarations = columns.map { "\(Quoting.sqlIdentifier($0.name)) \(Self.declaration(of: $0.type))" }
    guard lede_sql_run(database, "create table rows (\(declarations.joined(separator: ", ")))") == 0 else {
      throw failure()
    }
  }

  deinit { lede_sql_close(database) }

  /// Adds rows.
  func insert(_ rows: [Table.Row]) throws(Failure) {
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    guard lede_sql_run(database, "begin") == 0,
      lede_sql_insertion(database, "insert into rows values (\(places))") == 0
    else { throw failure() }
    for row in rows {
      for (index, cell) in row.cells.enumerated() { bind(cell, to: Int32(index)) }
      guard lede_sql_insert(database) == 0 else { throw failure() }
    }
    guard lede_sql_run(database, "commit") == 0 else { throw failure() }
  }

  private func bind(_ cell: Cell, to column: Int32) {
    switch cell {
    case .null: lede_sql_bind_null(database, column)
    case .integer(let value): lede_sql_bind_integer(database, column, Int64(value))
    case .number(let value): lede_sql_bind_real(database, column, value)
    case .boolean(let flag): lede_sql_bind_integer(database, column, flag ? 1 : 0)
    case .text, .date, .span, .list, .record:
      var text = cell.plainText
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          lede_sql_bind_text(database, column, $0.baseAddress, $0.count)
        }
      }
    }
  }

  /// Returns the columns that a query gives.
  ///
  /// - Throws: where it is no query over `rows`.
  func columns(of query: String) throws(Failure) -> [Column] {
    var query = query
    let result = query.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { lede_sql_query(database, $0.baseAddress, $0.count) }
    }
    guard result == 0 else { throw failure() }
    var taken: Set<String> = []
    return (0..<lede_sql_columns(database)).map { index in
      let name = lede_sql_column_name(database, index).map { String(cString: $0) } ?? ""
      var unique = name
      var number = 2
      while !taken.insert(unique).inserted {
        unique = "\(name)\(number)"
        number += 1
      }
      return Column(unique, type(of: index))
    }
  }

  /// Returns the rows that a query gives.
  ///
  /// - Throws: where it is no query over `rows`, or is stopped.
  func table(of query: String) throws(Failure) -> Table {
    let columns = try columns(of: query)
    var rows: [Table.Row] = []
    while true {
      switch lede_sql_step(database) {
      case 1:
        rows.append(
          Table.Row(cells: columns.enumerated().map { cell(at: Int32($0.offset), $0.element.type) }))
      case 0: return Table(columns: columns, rows: rows)
      default: throw failure()
      }
    }
  }

  private func cell(at column: Int32, _ type: ColumnType) -> Cell {
    switch lede_sql_kind(database, column) {
    case Int32(LEDE_SQL_NULL): return .null
    case Int32(LEDE_SQL_INTEGER):
      let value = lede_sql_integer(database, column)
      return type == .boolean ? .boolean(value != 0) : .integer(Int(value))
    case Int32(LEDE_SQL_REAL): return .number(lede_sql_real(database, column))
    default:
      var count = 0
      let bytes = lede_sql_text(database, column, &count)
      let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
      return type == .date ? .date(text) : .text(text)
    }
  }

  /// The type of a result column: that of the column it shows; a computed one tells row by row.
  private func type(of column: Int32) -> ColumnType {
    guard let declared = lede_sql_column_type(database, column) else { return .value }
    return switch String(cString: declared) {
    case "DATE": .date
    case "BOOLEAN": .boolean
    case "NUMERIC": .number
    case "BLOB": .value
    default: .text
    }
  }

  private static func declaration(of type: ColumnType) -> String {
    switch type {
    case .text, .span, .list: "TEXT"
    case .number: "NUMERIC"
    case .boolean: "BOOLEAN"
    case .date: "DATE"
    // No affinity: every value keeps its kind.
    case .value: "BLOB"
    }
  }

  private func failure() -> Failure {
    let message = lede_sql_message(database).map { String(cString: $0) } ?? "unknown"
    let help =
      message.contains("no such column")
      ? help(forColumn: message)
      : message.contains("no such table") ? "the only table is 'rows'" : nil
    return Failure(message: message, help: help)
  }

  /// The column that was probably meant by the name at the message's end: `no such column: speeker`.
  private func help(forColumn message: String) -> String {
    let names = columns.map(\.name)
    let name = message.split(separator: " ").last.map { $0.split(separator: ".").last ?? $0 } ?? ""
    return NearMiss.nearest(to: String(name), among: names).map { "did you mean '\($0)'?" }
      ?? "the table 'rows' has \(names.joined(separator: ", "))"
  }
}
