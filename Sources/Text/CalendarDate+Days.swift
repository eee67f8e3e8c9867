/// Arithmetic with days, after H. Hinnant, *chrono-Compatible Low-Level Date Algorithms* (2014).
extension CalendarDate {
  /// A day of the week.
  public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The English name: `Monday`.
    public var name: String {
      switch self {
      case .monday: "Monday"
      case .tuesday: "Tuesday"
      case .wednesday: "Wednesday"
      case .thursday: "Thursday"
      case .friday: "Friday"
      case .saturday: "Saturday"
      case .sunday: "Sunday"
      }
    }
  }

  /// The number of days since 1 January 1970, negative before; nil where the day is not known.
  public var daysSinceEpoch: Int? {
    guard let month, let day else { return nil }
    // Years begin in March here, so that the leap day is the last of its year; an era is 400 years.
    let shifted = month > 2 ? year : year - 1
    let era = shifted >= 0 ? shifted / 400 : -1
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysOfEra + dayOfEra - Self.epoch
  }

  /// Creates the day so many days after 1 January 1970; nil outside the years 0 to 9999.
  public init?(daysSinceEpoch days: Int) {
    // A million eras would still be far from the limits of the arithmetic.
    guard abs(days) < 1_000_000 * Self.daysOfEra else { return nil }
    let number = days + Self.epoch
    let era = number >= 0 ? number / Self.daysOfEra : (number - Self.daysOfEra + 1) / Self.daysOfEra
    let dayOfEra = number - era * Self.daysOfEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The day of the week; nil where the day is not known.
  public var weekday: Weekday? {
    // 1 January 1970 was a Thursday.
    daysSinceEpoch.flatMap { Weekday(rawValue: (($0 + 3) % 7 + 7) % 7) }
  }

  /// Returns the day so many days later, or earlier; nil where the day is not known, or outside the years 0 to 9999.
  public func adding(days: Int) -> CalendarDate? {
    guard let daysSinceEpoch, abs(days) < 1_000_000 * Self.daysOfEra else { return nil }
    return CalendarDate(daysSinceEpoch: daysSinceEpoch + days)
  }

  private static var daysOfEra: Int { 146_097 }
  /// 1 January 1970 in days since 1 March of the year 0.
  private static var epoch: Int { 719_468 }
}
