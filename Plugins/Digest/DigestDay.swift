/// A day of the Gregorian calendar, as the number of days since 1 March of the year 0.
///
/// The formulas are those of H. Hinnant, *chrono-Compatible Low-Level Date Algorithms* (2014).
struct DigestDay: Hashable {
  let number: Int

  init(number: Int) { self.number = number }

  /// Reads `2021-04-13`, also with a time after it; nil for what is no day.
  init?(_ text: some StringProtocol) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard parts.count == 3, text.utf8.count >= 10 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Creates a day; nil where the month has no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    guard parts.month == month, parts.day == day else { return nil }
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let era = number / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The year.
  var year: Int { parts.year }
  /// The day of the week, from 0 for Monday.
  var weekday: Int { (number + 2) % 7 }

  /// `2021-04-13`.
  var text: String {
    let (year, month, day) = parts
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
