internal import AnalyzerKit
internal import Platform
internal import Database
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

  private let database: DatabaseConnection
  private let columns: [Column]

  /// Creates the table.
  ///
  /// - Parameters:
  ///   - columns: its columns.
  ///   - cancellation: asked from time to time while a statement runs, which fails where it is raised.
  /// - Throws: where there is no memory, or SQLite does not take the columns.
  init(columns: [Column], cancellation: Cancellation = .never) throws(Failure) {
    self.columns = columns
    let declarations = columns.map { "\(Quoting.sqlIdentifier($0.name)) \(Self.declaration(of: $0.type))" }
    do throws(DatabaseError) {
      database = try DatabaseConnection { cancellation.isCancelled }
      try database.execute("create table rows (\(declarations.joined(separator: ", ")))")
    } catch {
      throw Failure(error, columns: columns)
    }
  }

  /// Adds rows.
  func insert(_ rows: [Table.Row]) throws(Failure) {
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    do throws(DatabaseError) {
      try database.transaction { () throws(DatabaseError) in
        let insertion = try database.prepare("insert into rows values (\(places))")
        for row in rows { try insertion.run(row.cells.map(Self.value)) }
      }
    } catch {
      throw Failure(error, columns: columns)
    }
  }

  private static func value(of cell: Cell) -> DatabaseValue {
    switch cell {
    case .null: .null
    case .integer(let value): .integer(Int64(value))
    case .number(let value): .real(value)
    case .boolean(let flag): .integer(flag ? 1 : 0)
    case .text, .date, .span, .list, .record: .text(cell.plainText)
    }
  }

  /// Returns the columns of a query's rows.
  ///
  /// - Throws: where it is no query over `rows`.
  func columns(of query: String) throws(Failure) -> [Column] { Self.columns(of: try statement(query)) }

  /// Returns the rows of a query.
  ///
  /// - Throws: where it is no query over `rows`, or is stopped.
  func table(of query: String) throws(Failure) -> Table {
    let statement = try statement(query)
    let columns = Self.columns(of: statement)
    var rows: [Table.Row] = []
    do throws(DatabaseError) {
      while try statement.step() {
        rows.append(
          Table.Row(
            cells: columns.enumerated().map { Self.cell(statement.value(at: $0.offset), $0.element.type) }))
      }
    } catch {
      throw Failure(error, columns: self.columns)
    }
    return Table(columns: columns, rows: rows)
  }

  /// Prepares a query, which must be one statement that reads the rows.
  private func statement(_ query: String) throws(Failure) -> DatabaseStatement {
    guard query.utf8.count <= 1_000_000 else { throw Failure(message: "the query is too long", help: nil) }
    guard !query.utf8.contains(0) else { throw Failure(message: "the query holds a NUL", help: nil) }
    database.allowOnlyQueries()
    let statement: DatabaseStatement
    do throws(DatabaseError) {
      statement = try database.prepare(query)
    } catch {
      throw Failure(error, columns: columns)
    }
    guard statement.isReadOnly, statement.columnCount > 0 else { throw .onlySelect }
    return statement
  }

  private static func columns(of statement: DatabaseStatement) -> [Column] {
    var taken: Set<String> = []
    return (0..<statement.columnCount).map { index in
      let name = statement.columnName(at: index)
      var unique = name
      var number = 2
      while !taken.insert(unique).inserted {
        unique = "\(name)\(number)"
        number += 1
      }
      return Column(unique, type(of: statement.declaredType(at: index)))
    }
  }

  private static func cell(_ value: DatabaseValue, _ type: ColumnType) -> Cell {
    switch value {
    case .null: .null
    case .integer(let value): type == .boolean ? .boolean(value != 0) : .integer(Int(value))
    case .real(let value): .number(value)
    case .text(let text): type == .date ? .date(text) : .text(text)
    case .blob(let bytes): cell(.text(String(decoding: bytes, as: UTF8.self)), type)
    }
  }

  /// The type of a result column: that of the column that it shows; a computed one has one by row.
  private static func type(of declared: String?) -> ColumnType {
    switch declared {
    case nil, "BLOB": .value
    case "DATE": .date
    case "BOOLEAN": .boolean
    case "NUMERIC": .number
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

}

extension RowDatabase.Failure {
  fileprivate static let onlySelect = Self(message: "only 'select' is allowed here", help: nil)

  /// Creates the failure of a database with these columns.
  fileprivate init(_ error: DatabaseError, columns: [Column]) {
    switch error.code {
    case .notAllowed: self = .onlySelect
    case .noStatement: self.init(message: "there is no query", help: nil)
    case .severalStatements: self.init(message: "there is something after the query", help: nil)
    case .cancelled, .noMemory, .other:
      let message = error.message
      let help =
        message.contains("no such column")
        ? Self.help(forColumn: message, among: columns.map(\.name))
        : message.contains("no such table") ? "the only table is 'rows'" : nil
      self.init(message: message, help: help)
    }
  }

  /// The column that was probably meant by the name at the message's end: `no such column: speeker`.
  private static func help(forColumn message: String, among names: [String]) -> String {
    let name = message.split(separator: " ").last.map { $0.split(separator: ".").last ?? $0 } ?? ""
    return NearMiss.nearest(to: String(name), among: names).map { "did you mean '\($0)'?" }
      ?? "the table 'rows' has \(names.joined(separator: ", "))"
  }
}
