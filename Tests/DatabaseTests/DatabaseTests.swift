import Foundation
import Testing

@testable import Database

@Suite struct DatabaseTests {
  private func words(_ values: DatabaseValue...) throws -> DatabaseConnection {
    let database = try DatabaseConnection()
    try database.execute("create table words (word TEXT, value BLOB)")
    let insertion = try database.prepare("insert into words values (?, ?)")
    for (index, value) in values.enumerated() { try insertion.run([.text("w\(index)"), value]) }
    return database
  }

  /// The first column of all rows.
  private func column(_ query: String, of database: DatabaseConnection) throws -> [DatabaseValue] {
    let statement = try database.prepare(query)
    var values: [DatabaseValue] = []
    while try statement.step() { values.append(statement.value(at: 0)) }
    return values
  }

  private func code(_ body: () throws -> Void) -> DatabaseError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? DatabaseError)?.code
    }
  }

  @Test func valuesComeBackAsTheyWere() throws {
    let values: [DatabaseValue] = [
      .null, .integer(.min), .real(0.5), .text(""), .text("a\u{0}b 日本"), .blob([]), .blob([0, 0xFF]),
    ]
    let database = try words()
    for value in values {
      try database.execute("delete from words")
      try database.prepare("insert into words values (null, ?)").run([value])
      #expect(try column("select value from words", of: database) == [value])
    }
  }

  @Test func columnsHaveNamesAndTypes() throws {
    let statement = try words().prepare("select word, value, 1 + 1 as sum from words")
    #expect((0..<statement.columnCount).map(statement.columnName) == ["word", "value", "sum"])
    #expect((0..<statement.columnCount).map(statement.declaredType) == ["TEXT", "BLOB", nil])
    #expect(statement.isReadOnly)
    #expect(try !words().prepare("delete from words").isReadOnly)
  }

  @Test(
    arguments: [
      ("select 1;", nil), ("select 1 ; \n", nil), ("", .noStatement), (" ;", .noStatement),
      ("select 1; select 2", .severalStatements), ("select 1\u{0}2", .severalStatements),
      ("select nothing", .other(1)),
    ] as [(String, DatabaseError.Code?)])
  func oneStatementIsPrepared(statement: String, expected: DatabaseError.Code?) throws {
    let database = try DatabaseConnection()
    #expect(code { _ = try database.prepare(statement) } == expected)
  }

  @Test func aTransactionIsAllOrNothing() throws {
    let database = try words(.integer(1))
    #expect(throws: DatabaseError.self) {
      try database.transaction { () throws(DatabaseError) in
        try database.execute("delete from words")
        try database.execute("insert into nowhere values (1)")
      }
    }
    #expect(try column("select value from words", of: database) == [.integer(1)])
    try database.transaction { () throws(DatabaseError) in try database.execute("delete from words") }
    #expect(try column("select value from words", of: database).isEmpty)
  }

  @Test func onlyQueriesMayBeAllowed() throws {
    let database = try words(.integer(1))
    database.allowOnlyQueries()
    #expect(try column("select upper(word) from words", of: database) == [.text("W0")])
    for statement in [
      "delete from words", "create table other (a)", "attach ':memory:' as other", "pragma user_version",
      "begin",
    ] {
      #expect(code { _ = try database.prepare(statement) } == .notAllowed, "\(statement)")
    }
    #expect(code { _ = try database.prepare("select load_extension('x')") } == .other(1))
  }

  @Test func aLongQueryIsCancelled() throws {
    var questions = 0
    let database = try DatabaseConnection {
      questions += 1
      return questions == 3
    }
    let endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    #expect(code { _ = try column(endless, of: database) } == .cancelled)
    #expect(questions == 3)
  }

  @Test func aFileKeepsWhatIsWritten() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString).db").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try DatabaseConnection(path: path).execute("create table words (word); insert into words values ('kept')")
    #expect(try column("select word from words", of: DatabaseConnection(path: path)) == [.text("kept")])
    #expect(code { _ = try DatabaseConnection(path: "/nowhere/x") } == .other(14))
  }

  @Test func functionsOfOursTakeAndGiveEveryKindOfValue() throws {
    let values: [DatabaseValue] = [
      .null, .integer(-3), .real(0.5), .text("a\u{0}é"), .text(""), .blob([0, 1]),
    ]
    let database = try words()
    try database.define("same", argumentCount: 2) { (values) throws(DatabaseFunctionError) in
      if values[1] == .integer(1) { throw DatabaseFunctionError("nothing is the same as one") }
      return values[0]
    }
    for value in values {
      try database.execute("delete from words")
      try database.prepare("insert into words values (null, ?)").run([value])
      #expect(try column("select same(value, 0) from words", of: database) == [value])
    }
    let failing = try database.prepare("select same(value, 1) from words")
    #expect { try failing.step() } throws: { ($0 as? DatabaseError)?.message == "nothing is the same as one" }
    #expect(code { _ = try database.prepare("select same(1)") } != nil)
  }
}
