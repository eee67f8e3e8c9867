public import Records
public import Text

extension Metadata {
  /// What was made of the field `date`.
  public enum DateReading: Hashable, Sendable {
    /// There is none.
    case none
    /// It is a date.
    case read(WrittenDate)
    /// It is no date, and null now; these are its words.
    case unreadable(String)
  }

  /// The cell of a field: a date where it is a month or a day in ISO 8601.
  ///
  /// The field `date` is read by ``readDate(order:)``, when all fields are known.
  static func cell(key: String, _ value: String) -> Cell {
    CalendarDate(value)?.month == nil ? .text(value) : .date(value)
  }

  /// Reads the field `date`, which becomes an ISO 8601 date, or null.
  ///
  /// Where that changes it, its words are kept in ``written``; when it is read again, they are what is read.
  /// - Parameter order: the order of day and month that is taken where figures leave it open.
  /// - Returns: what was made of it.
  public mutating func readDate(order: WrittenDate.Order = .monthFirst) -> DateReading {
    let words: String
    switch self["date"] {
    case let cell? where written["date"] == nil && !cell.isNull: words = cell.plainText
    default:
      guard let known = written["date"] else { return .none }
      words = known
    }
    guard words.utf8.contains(where: { $0 > 0x20 }) else {
      self["date"] = .null
      return .none
    }
    let date = WrittenDate(words, order: order)
    self["date"] = date.map { .date($0.text) } ?? .null
    if date?.text != words { written["date"] = words }
    return date.map { .read($0) } ?? .unreadable(words)
  }
}
