/// The days of an ISO 8601 date: one day, or all of a month, a year or an interval.
///
///     DateRange("2016-09")                     // 1 to 30 September 2016
///     DateRange("2016-03-03T10:00Z")           // one day
///     DateRange("2016-07/2016-09")             // a quarter
///
/// Ranges are in the order of their first days, then of their last days.
public struct DateRange: Hashable, Comparable, Sendable {
  /// The first day, in days since 1 January 1970.
  public let first: Int
  /// The last day, in days since 1 January 1970; not before the first.
  public let last: Int

  /// Reads the text of an ISO 8601 date or interval; nil where it is neither.
  ///
  /// The time of a day, after `T` or a blank, is passed over.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(Self.longest))
    let sides = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard sides.count <= 2, let begin = sides.first.flatMap(Self.date),
      let end = sides.last.flatMap(Self.date),
      let first = begin.firstDay.daysSinceEpoch, let last = end.lastDay.daysSinceEpoch, first <= last
    else { return nil }
    self.first = first
    self.last = last
  }

  /// More bytes than an interval of days with their times has.
  private static var longest: Int { 100 }

  private static func date(_ side: ArraySlice<UInt8>) -> CalendarDate? {
    let day = side.prefix(10)
    guard let next = side[day.endIndex...].first else { return CalendarDate(utf8: day) }
    return next == UInt8(ascii: "T") || next == UInt8(ascii: " ") ? CalendarDate(utf8: day) : nil
  }

  /// Whether they have a day in common.
  public func overlaps(_ other: Self) -> Bool { first <= other.last && other.first <= last }

  /// Whether the last day is before the other's first.
  public func ends(before other: Self) -> Bool { last < other.first }

  /// Whether the first day is after the other's last.
  public func begins(after other: Self) -> Bool { other.ends(before: self) }

  /// The smallest day, month or year that holds all its days; nil where it has days of several years.
  public var calendarDate: CalendarDate? {
    guard let begin = CalendarDate(daysSinceEpoch: first), let end = CalendarDate(daysSinceEpoch: last),
      begin.year == end.year
    else { return nil }
    if begin == end { return begin }
    return CalendarDate(year: begin.year, month: begin.month == end.month ? begin.month : nil)
  }

  /// Returns whether an ISO 8601 date comes before another: by their ranges, then by their bytes; what is no date
  /// comes last.
  public static func precedes(_ one: String, _ other: String) -> Bool {
    switch (DateRange(one), DateRange(other)) {
    case (let first?, let second?) where first != second: first < second
    case (.some, nil): true
    case (nil, .some): false
    default: one.utf8.lexicographicallyPrecedes(other.utf8)
    }
  }

  /// Returns whether a range comes before another: it begins earlier, or begins with it and ends earlier.
  public static func < (one: Self, other: Self) -> Bool { (one.first, one.last) < (other.first, other.last) }
}

extension CalendarDate {
  /// The first day of the year or month; the day itself where it is known.
  public var firstDay: CalendarDate { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) ?? self }

  /// The last day of the year or month; the day itself where it is known.
  public var lastDay: CalendarDate {
    let month = month ?? 12
    return CalendarDate(year: year, month: month, day: day ?? Self.days(inMonth: month, of: year)) ?? self
  }
}
