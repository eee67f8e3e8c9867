internal import Records
internal import Text

extension Metadata {
  /// The cell of a field: a date where it is a month or a day.
  static func cell(key: String, _ value: String) -> Cell {
    CalendarDate(value)?.month == nil ? .text(value) : .date(value)
  }
}
