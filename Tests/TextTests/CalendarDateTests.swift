import Testing
import Text

@Suite struct CalendarDateTests {
  @Test(arguments: ["2021", "2021-04", "2021-04-13", "2020-02-29", "0000-01-01", "9999-12-31", "2000-02-29"])
  func readsAndWrites(text: String) throws { #expect(CalendarDate(text)?.text == text) }

  @Test(arguments: [
    "", "21", "20211", "2021-", "2021-4", "2021-13", "2021-00", "2021-04-31", "2021-04-00", "2021-02-29",
    "1900-02-29", "2021-04-13T10", "2021-04-131", "-021-04", "２０２１", "2021/04", "2021-04-13-", " 2021",
  ])
  func refusesWhatTheCalendarHasNot(text: String) { #expect(CalendarDate(text) == nil) }

  @Test func readsADayWithATime() {
    #expect(CalendarDate(prefixOf: "2021-04-13T10:30Z")?.text == "2021-04-13")
    #expect(CalendarDate(prefixOf: "2021-04-13 10:30")?.text == "2021-04-13")
    #expect(CalendarDate(prefixOf: "2021-04")?.text == "2021-04")
    #expect(CalendarDate(prefixOf: "2021-04-131") == nil)
    #expect(CalendarDate(prefixOf: "2021T10") == nil)
  }

  @Test func ordersFromWholeToPart() {
    let texts = ["2020-12-31", "2021", "2021-04", "2021-04-01", "2021-04-13", "2021-05", "2022"]
    #expect(texts.reversed().compactMap { CalendarDate($0) }.sorted().map(\.text) == texts)
  }

  @Test func countsDays() {
    #expect(CalendarDate("1970-01-01")?.daysSinceEpoch == 0)
    #expect(CalendarDate("1969-12-31")?.daysSinceEpoch == -1)
    #expect(CalendarDate("2000-03-01")?.daysSinceEpoch == 11_017)
    #expect(CalendarDate("0000-01-01")?.daysSinceEpoch == -719_528)
    #expect(CalendarDate("2021-04")?.daysSinceEpoch == nil)
    #expect(CalendarDate("2020-02-28")?.adding(days: 2)?.text == "2020-03-01")
    #expect(CalendarDate("9999-12-31")?.adding(days: 1) == nil)
    #expect(CalendarDate(daysSinceEpoch: .max) == nil)
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    let first = try #require(CalendarDate("1898-01-01")?.daysSinceEpoch)
    var before: CalendarDate?
    for number in first..<first + 366 * 5 {
      let day = try #require(CalendarDate(daysSinceEpoch: number))
      #expect(day.daysSinceEpoch == number)
      #expect(CalendarDate(day.text) == day)
      if let before { #expect(before < day) }
      before = day
    }
  }

  @Test(arguments: [
    ("2021-04-13", "Tuesday"), ("2000-02-29", "Tuesday"), ("1900-01-01", "Monday"),
    ("1969-12-31", "Wednesday"),
    ("0000-03-01", "Wednesday"),
  ])
  func weekdays(text: String, name: String) { #expect(CalendarDate(text)?.weekday?.name == name) }
}
