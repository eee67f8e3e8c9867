internal import Database
internal import Text

/// The functions of SQL for dates that are ranges of days.
enum DateFunctions {
  /// Adds them to a connection.
  static func define(in database: DatabaseConnection) throws(DatabaseError) {
    try database.define("date_start", argumentCount: 1) { (values) throws(DatabaseFunctionError) in
      day(range(values[0])?.first)
    }
    try database.define("date_end", argumentCount: 1) { (values) throws(DatabaseFunctionError) in
      day(range(values[0])?.last)
    }
    try database.define("date_in", argumentCount: 2) { (values) throws(DatabaseFunctionError) in
      if values[1] == .null { return .null }
      guard let limits = range(values[1]) else {
        throw DatabaseFunctionError(
          "the second value of date_in must be a date in apostrophes, such as '2016-09'")
      }
      return range(values[0]).map { .integer($0.overlaps(limits) ? 1 : 0) } ?? .null
    }
  }

  /// The days of what a value says; nil where it is no date, or may be two.
  private static func range(_ value: DatabaseValue) -> DateRange? {
    // 2016-09 without apostrophes is the number 2007.
    guard case .text(let text) = value else { return nil }
    return WrittenDate(text).flatMap { $0.isDoubtful ? nil : DateRange($0.text) }
  }

  private static func day(_ number: Int?) -> DatabaseValue {
    number.flatMap { CalendarDate(daysSinceEpoch: $0) }.map { .text($0.text) } ?? .null
  }
}
