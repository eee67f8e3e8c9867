import Testing
import Text

@Suite struct DateRangeTests {
  @Test(
    "The days of a date",
    arguments: [
      ("2016-09", "2016-09-01", "2016-09-30"), ("2016", "2016-01-01", "2016-12-31"),
      ("2016-02", "2016-02-01", "2016-02-29"), ("2016-03-03", "2016-03-03", "2016-03-03"),
      ("2016-03-03T10:00Z", "2016-03-03", "2016-03-03"), ("2016-03-03 10:00", "2016-03-03", "2016-03-03"),
      ("2016-07/2016-09", "2016-07-01", "2016-09-30"), ("1990/1999", "1990-01-01", "1999-12-31"),
      ("0000", "0000-01-01", "0000-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
    ])
  func days(text: String, first: String, last: String) throws {
    let range = try #require(DateRange(text))
    #expect(CalendarDate(daysSinceEpoch: range.first)?.text == first)
    #expect(CalendarDate(daysSinceEpoch: range.last)?.text == last)
  }

  @Test(
    "What is no ISO date has no days",
    arguments: [
      "", "/", "2016-13", "2016-02-30", "2016-09/2016-08", "2016/2017/2018", "2016-03-03x", "2016-03-033",
      "March 2016",
      "20160303", "2016-", "2016-03-03/", String(repeating: "2", count: 500),
    ])
  func refused(text: String) { #expect(DateRange(text) == nil) }

  @Test(
    "The smallest day, month or year that holds a range",
    arguments: [
      ("2016-03-03T10:00", "2016-03-03"), ("2016-03", "2016-03"), ("2016", "2016"),
      ("2016-03-07/2016-03-13", "2016-03"),
      ("2016-07/2016-09", "2016"), ("2016/2017", nil),
    ] as [(String, String?)])
  func smallest(text: String, date: String?) { #expect(DateRange(text)?.calendarDate?.text == date) }

  @Test("Comparisons of ranges agree with their days, one by one")
  func laws() throws {
    let texts = [
      "2015", "2016", "2015-12", "2016-01", "2016-02", "2016-01-01", "2016-01-31", "2016-02-29", "2015-12-31",
      "2016-01-30/2016-02-02", "2015-12/2016-02", "2016-01-15T12:00Z",
    ]
    for left in texts {
      for right in texts {
        let (one, other) = (try #require(DateRange(left)), try #require(DateRange(right)))
        let (days, others) = (Array(one.first...one.last), Array(other.first...other.last))
        #expect(one.overlaps(other) == !Set(days).isDisjoint(with: others), "\(left) \(right)")
        #expect(one.ends(before: other) == days.allSatisfy { day in others.allSatisfy { day < $0 } })
        #expect(one.begins(after: other) == days.allSatisfy { day in others.allSatisfy { day > $0 } })
        // Exactly one of these holds.
        #expect([one.overlaps(other), one.ends(before: other), one.begins(after: other)].count { $0 } == 1)
      }
    }
  }

  @Test func textsOfDatesAreOrderedByTheirDays() {
    let texts = ["2016-01-01", "2016-01-01T10:00Z", "2016-01", "2016", "2016-01-02", "2016-02", "soon"]
    #expect(texts.reversed().sorted(by: DateRange.precedes) == texts)
  }
}
