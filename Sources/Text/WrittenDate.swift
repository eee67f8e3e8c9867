/// A date as people and programs write it, read into ISO 8601.
///
///     WrittenDate("Thu, 3 Mar 2016 10:00:00 +0100")?.text    // 2016-03-03T10:00:00+01:00
///     WrittenDate("September 2016")?.text                    // 2016-09
///     WrittenDate("Q3 2016")?.text                           // 2016-07/2016-09
///     WrittenDate("03/04/2016")?.isDoubtful                  // true: 4 March or 3 April
///     WrittenDate("soon")                                    // nil
///
/// It takes ISO 8601 days, weeks and intervals, days in figures, English names of months and days, the dates of mail and
/// of `date`, and seconds since 1970 of ten digits or thousandths of thirteen. The year must be written. A time of day is
/// kept, a name of a zone only where it means one offset.
public struct WrittenDate: Hashable, Sendable {
  /// The order of day and month in figures.
  public enum Order: Hashable, Sendable, CaseIterable {
    case dayFirst
    case monthFirst
  }

  /// The date as ISO 8601 writes it.
  public let text: String
  /// The order that these figures alone show: `25/12/2016`; nil where they show none, and where there are points
  /// between them, which say that the day comes first.
  public let shownOrder: Order?
  /// Whether the other order would be another date: `03/04/2016`.
  public let isDoubtful: Bool

  init(iso text: String, shownOrder: Order? = nil, isDoubtful: Bool = false) {
    self.text = text
    self.shownOrder = shownOrder
    self.isDoubtful = isDoubtful
  }

  /// Reads a whole text as a date; nil where it is none.
  ///
  /// - Parameters:
  ///   - text: the text, with or without blanks around it.
  ///   - order: the order that is taken where figures leave it open.
  public init?(_ text: some StringProtocol, order: Order = .monthFirst) {
    // Most are in this form already.
    if let date = CalendarDate(text), date.day != nil {
      self.init(iso: date.text)
      return
    }
    if let seconds = Self.instant(text) {
      self.init(iso: seconds)
      return
    }
    guard let pieces = DatePieces(text), let date = pieces.date(order) else { return nil }
    self = date
  }

  /// Seconds or thousandths since 1970: only where the digits are so many that nothing else is meant.
  private static func instant(_ text: some StringProtocol) -> String? {
    let whole = text.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard let number = ASCII.number(whole),
      whole.count == 10 || (whole.count == 13 && whole.count == text.utf8.count),
      text.utf8.dropFirst(whole.count + 1).allSatisfy(ASCII.isDigit)
    else { return nil }
    let seconds = whole.count == 13 ? number / 1000 : number
    // From September 2001 to the end of 2099.
    guard (1_000_000_000..<4_102_444_800).contains(seconds) else { return nil }
    let day = CalendarDate(daysSinceEpoch: seconds / 86_400)
    let time = [seconds % 86_400 / 3600, seconds % 3600 / 60, seconds % 60].map { CalendarDate.padded($0, 2) }
    return day.map { "\($0.text)T\(time.joined(separator: ":"))Z" }
  }
}
