/// A year, month or day of the Gregorian calendar, as ISO 8601 writes it: `2021`, `2021-04`, `2021-04-13`.
///
///     CalendarDate("2021-04-13")?.weekday    // .tuesday
///     CalendarDate("2021-02-29")             // nil: there is no such day
///
/// Years are 0 to 9999, of four digits. A year precedes its months, and a month its days.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year.
  public let year: Int
  /// The month, 1 to 12; nil where only the year is known.
  public let month: Int?
  /// The day of the month, from 1; nil where it is not known.
  public let day: Int?

  /// Creates a date; nil where the calendar has none such.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (0...9999).contains(year), month != nil || day == nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the whole text as a date; nil where it is none.
  public init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8.prefix(11))) }

  /// Reads the date that a text begins with: alone, or a day with a time after it (`2021-04-13T10:30`).
  public init?(prefixOf text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    if bytes.count > 10, ASCII.isDigit(bytes[10]) { return nil }
    self.init(utf8: bytes.prefix(10))
  }

  init?(utf8 bytes: some RandomAccessCollection<UInt8>) {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, let year = ASCII.number(parts[0]) else {
      return nil
    }
    var numbers: [Int] = []
    for part in parts.dropFirst() {
      guard part.count == 2, let number = ASCII.number(part) else { return nil }
      numbers.append(number)
    }
    self.init(year: year, month: numbers.first, day: numbers.count > 1 ? numbers[1] : nil)
  }

  /// The date as ISO 8601 writes it.
  public var text: String {
    [Self.padded(year, 4), month.map { Self.padded($0, 2) }, day.map { Self.padded($0, 2) }]
      .compactMap { $0 }.joined(separator: "-")
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The number of days of a month, 1 to 12.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether February has 29 days.
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Returns whether a date comes before another; a year before its months, and a month before its days.
  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month ?? 0, one.day ?? 0) < (other.year, other.month ?? 0, other.day ?? 0)
  }
}
