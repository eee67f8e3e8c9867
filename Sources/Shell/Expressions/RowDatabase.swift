internal import AnalyzerKit
internal import Platform
internal import Database
internal import Records
internal import Script
internal import Text

/// Rows as the table `rows` of an in-memory SQLite database, for one query.
///
/// Where the rows are of documents, the table also has those columns of the documents that the query names and the rows
/// do not have, behind their own.
final class RowDatabase {
  /// Why a query cannot be prepared or run.
  struct Failure: Error {
    /// The library's words, without a period.
    let message: String
    /// What to do about it.
    let help: String?
    /// The name that is no column of the table, as SQLite says it.
    var unknownColumn: String?
  }

  private let database: DatabaseConnection
  private let columns: [Column]
  private let query: String
  /// The columns of documents that the query names.
  let documentColumns: [Column]

  /// Creates the table for a query.
  ///
  /// - Parameters:
  ///   - query: the query; what is wrong with it is found by ``resultColumns()``.
  ///   - columns: the columns of the rows.
  ///   - documentColumns: those of their documents, where they are of documents, which have metadata then; else nil.
  ///   - cancellation: asked from time to time while a statement runs, which fails where it is raised.
  /// - Throws: where there is no memory, or SQLite does not take the columns.
  init(
    for query: String, columns: [Column], documentColumns: [Column]? = nil,
    cancellation: Cancellation = .never
  ) throws(Failure) {
    self.query = query
    var known = Set(columns.map { $0.name.lowercased() })
    var added =
      documentColumns == nil ? [] : Self.metadata(in: query).filter { known.insert($0.name).inserted }
    while true {
      let all = columns + added
      let database = try Self.database(of: all, cancellation)
      do throws(Failure) {
        _ = try Self.statement(query, in: database, of: all)
      } catch {
        // SQLite itself knows best which names are columns.
        let name = error.unknownColumn?.split(separator: ".").last?.lowercased()
        if let column = documentColumns?.first(where: { $0.name == name }), known.insert(column.name).inserted
        {
          added.append(column)
          continue
        }
      }
      self.database = database
      self.columns = all
      self.documentColumns = added
      return
    }
  }

  /// The metadata fields that a query names, written as names of columns may be: `"meta.section"`, `[meta.section]`.
  private static func metadata(in query: String) -> [Column] {
    let marks: [UInt8: UInt8] = [0x22: 0x22, 0x60: 0x60, 0x5B: 0x5D]
    var names: [String] = []
    var seen: Set<String> = []
    var rest = query.utf8[...]
    while let byte = rest.popFirst() {
      guard let mark = marks[byte], rest.starts(with: "meta.".utf8) else { continue }
      let name = String(decoding: rest.prefix { $0 != mark }, as: UTF8.self)
      rest = rest.dropFirst(name.utf8.count)
      if seen.insert(name).inserted { names.append(name) }
    }
    return names.map { Column($0, .value) }
  }

  private static func database(
    of columns: [Column], _ cancellation: Cancellation
  ) throws(Failure) -> DatabaseConnection {
    let declarations = columns.map { "\(Quoting.sqlIdentifier($0.name)) \(declaration(of: $0.type))" }
    do throws(DatabaseError) {
      let database = try DatabaseConnection { cancellation.isCancelled }
      try DateFunctions.define(in: database)
      try database.execute("create table rows (\(declarations.joined(separator: ", ")))")
      return database
    } catch {
      throw Failure(error, columns: columns)
    }
  }

  /// Adds rows.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - value: the value of a column of a row's document.
  /// - Throws: where there is no memory, or the work is stopped.
  func insert(_ rows: [Table.Row], documentValue value: (Column, Table.Row) -> Cell) throws(Failure) {
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    do throws(DatabaseError) {
      try database.transaction { () throws(DatabaseError) in
        let insertion = try database.prepare("insert into rows values (\(places))")
        for row in rows {
          try insertion.run((row.cells + documentColumns.map { value($0, row) }).map(Self.value))
        }
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

  /// Returns the columns of the query's rows.
  ///
  /// - Throws: where it is no query over `rows`.
  func resultColumns() throws(Failure) -> [Column] {
    Self.columns(of: try Self.statement(query, in: database, of: columns))
  }

  /// Returns the rows of the query.
  ///
  /// - Throws: where it is no query over `rows`, or is stopped.
  func result() throws(Failure) -> Table {
    let statement = try Self.statement(query, in: database, of: columns)
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
  private static func statement(
    _ query: String, in database: DatabaseConnection, of columns: [Column]
  ) throws(Failure) -> DatabaseStatement {
    guard query.utf8.count <= 1_000_000 else { throw Failure(message: "the query is too long", help: nil) }
    guard !query.utf8.contains(0) else { throw Failure(message: "the query holds a NUL", help: nil) }
    database.allowOnlyQueries()
    defer { database.allowEverything() }
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
    case "DATE_TEXT": .date
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
    // `DATE` alone would make the number 2016 of the year 2016.
    case .date: "DATE_TEXT"
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
      let isUnknownColumn = message.hasPrefix("no such column: ")
      let help =
        isUnknownColumn
        ? Self.help(forColumn: message, among: columns.map(\.name))
        : message.contains("no such table") ? "the only table is 'rows'" : nil
      self.init(
        message: message, help: help,
        unknownColumn: isUnknownColumn ? message.split(separator: " ").last.map { String($0) } : nil)
    }
  }

  /// The column that was probably meant by the name at the message's end: `no such column: speeker`.
  private static func help(forColumn message: String, among names: [String]) -> String {
    if let field = message.split(separator: " ").last, field.hasPrefix("meta.") {
      return "write it in quotation marks: \"\(field)\""
    }
    let name = message.split(separator: " ").last.map { $0.split(separator: ".").last ?? $0 } ?? ""
    return NearMiss.nearest(to: String(name), among: names).map { "did you mean '\($0)'?" }
      ?? "the table 'rows' has \(names.joined(separator: ", "))"
  }
}
