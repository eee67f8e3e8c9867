import Testing
import Text

@Suite struct WrittenDateTests {
  @Test(
    "Common forms become ISO 8601",
    arguments: [
      ("2016-03-03", "2016-03-03"), ("2016-09", "2016-09"), ("2016", "2016"), ("  2016-03-03 ", "2016-03-03"),
      ("2016-03-03T10:00Z", "2016-03-03T10:00Z"),
      ("2016-03-03T10:00:00.250+02:00", "2016-03-03T10:00:00.250+02:00"),
      ("2016-03-03 10:00:00+02:00", "2016-03-03T10:00:00+02:00"), ("2016-03-03 10:00", "2016-03-03T10:00"),
      ("2016-03-03T10:00:00+0000", "2016-03-03T10:00:00Z"), ("20160303", "2016-03-03"),
      ("20160303T100000Z", "2016-03-03T10:00:00Z"), ("2016/03/03", "2016-03-03"), ("2016.3.3", "2016-03-03"),
      ("2016-3-3", "2016-03-03"), ("2016/9", "2016-09"), ("09/2016", "2016-09"), ("3.3.2016", "2016-03-03"),
      ("03. 04. 2016", "2016-04-03"), ("3.4.16", "2016-04-03"), ("25/12/2016", "2016-12-25"),
      ("12/25/2016", "2016-12-25"), ("3/3/2016", "2016-03-03"), ("12/25/16 4:05 PM", "2016-12-25T16:05"),
      ("March 3, 2016", "2016-03-03"), ("Mar. 3, 2016", "2016-03-03"), ("MARCH 3 2016", "2016-03-03"),
      ("Sept. 9, 2016", "2016-09-09"), ("3 March 2016", "2016-03-03"), ("3rd of March 2016", "2016-03-03"),
      ("the 3rd of March, 2016", "2016-03-03"), ("3. March 2016", "2016-03-03"),
      ("2016 March 3", "2016-03-03"),
      ("3-Mar-2016", "2016-03-03"), ("03-Mar-16", "2016-03-03"), ("2016-Mar-03", "2016-03-03"),
      ("Thursday, March 3, 2016", "2016-03-03"), ("Thurs., Mar. 3, 2016", "2016-03-03"),
      ("Thu, 3 Mar 2016 10:00:00 +0000", "2016-03-03T10:00:00Z"),
      ("Thu, 03 Mar 2016 10:00:00 -0500 (EST)", "2016-03-03T10:00:00-05:00"),
      ("3 Mar 99 10:00 EST", "1999-03-03T10:00-05:00"), ("Thu Mar  3 10:00:00 2016", "2016-03-03T10:00:00"),
      ("Thu Mar  3 10:00:00 UTC 2016", "2016-03-03T10:00:00Z"),
      ("Thu Mar 03 2016 10:00:00 GMT+0100 (Central European Time)", "2016-03-03T10:00:00+01:00"),
      ("Updated 7:32 PM ET, Thu March 3, 2016", "2016-03-03T19:32"),
      ("March 3, 2016 at 12:05 a.m. EST", "2016-03-03T00:05-05:00"),
      ("March 3, 2016, 10am", "2016-03-03T10:00"),
      ("First published on Thu 3 Mar 2016 10.00 GMT", "2016-03-03T10:00Z"), ("March 3, 2016.", "2016-03-03"),
      ("Published: March 3, 2016", "2016-03-03"), ("September 2016", "2016-09"), ("Sep 2016", "2016-09"),
      ("September, 2016", "2016-09"), ("Q3 2016", "2016-07/2016-09"), ("2016-Q3", "2016-07/2016-09"),
      ("2016-W10", "2016-03-07/2016-03-13"), ("2016-W10-4", "2016-03-10"),
      ("2015-W53", "2015-12-28/2016-01-03"),
      ("1990s", "1990/1999"), ("the 1990s", "1990/1999"), ("2015-2016", "2015/2016"),
      ("2016-03-03/2016-03-05", "2016-03-03/2016-03-05"), ("March/April 2016", "2016-03/2016-04"),
      ("March 3–5, 2016", "2016-03-03/2016-03-05"), ("3 to 5 March 2016", "2016-03-03/2016-03-05"),
      ("March 30 – April 2, 2016", "2016-03-30/2016-04-02"), ("1456999200", "2016-03-03T10:00:00Z"),
      ("1456999200000", "2016-03-03T10:00:00Z"), ("1456999200.25", "2016-03-03T10:00:00Z"),
      ("March\u{A0}3,\u{202F}2016", "2016-03-03"),
    ])
  func reads(text: String, iso: String) {
    let date = WrittenDate(text)
    #expect(date?.text == iso)
    #expect(date?.isDoubtful == false)
    // What was read is a date again, and a range.
    #expect(WrittenDate(iso)?.text == iso)
    #expect(DateRange(iso) != nil)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", " ", "soon", "notadate", "2016-13", "2016-02-30", "February 30, 2016", "March 3", "13/13/2016",
      "31/4/2016",
      "12:30", "March", "Thursday", "3", "123", "12345", "0999", "2016-W60", "2016-W53", "Q5 2016",
      "2016-03-03-03",
      "March 3, 2016, updated March 5, 2016", "spring 2016", "1 2 3 4", "1985s", "99999999999999999999",
      "März 2016",
      "2016-09 10:00", "March 3, 2016 25:00", "2016-09/2016-08", "a.m.", "(", "2016 (", "call 555-1234",
      "3/4/5/2016", String(repeating: "1 ", count: 10_000),
    ])
  func refuses(text: String) { #expect(WrittenDate(text) == nil) }

  @Test(
    "An order that figures leave open is doubtful, and the caller's is taken",
    arguments: ["03/04/2016", "3-4-2016", "03/04/16", "03/04/2016 10:00"])
  func doubtful(text: String) throws {
    let usual = try #require(WrittenDate(text))
    #expect(usual.isDoubtful && usual.shownOrder == nil && usual.text.hasPrefix("2016-03-04"))
    #expect(WrittenDate(text, order: .dayFirst)?.text.hasPrefix("2016-04-03") == true)
  }

  @Test func figuresMayShowTheirOrder() {
    #expect(WrittenDate("25/12/2016")?.shownOrder == .dayFirst)
    #expect(WrittenDate("12-25-2016")?.shownOrder == .monthFirst)
    for text in ["3/3/2016", "25.12.2016", "2016-12-25", "25 December 2016"] {
      #expect(WrittenDate(text)?.shownOrder == nil, "\(text)")
    }
  }

  @Test("Every day of three years is read from each of its forms")
  func allDays() throws {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    let first = try #require(CalendarDate("2015-01-01")?.daysSinceEpoch)
    for number in first..<(first + 1096) {
      let date = try #require(CalendarDate(daysSinceEpoch: number))
      guard let month = date.month, let day = date.day, let weekday = date.weekday?.name else { continue }
      let name = names[month - 1]
      for form in [
        "\(name) \(day), \(date.year)",
        "\(weekday.prefix(3)), \(day) \(name.prefix(3)) \(date.year) 23:59:60 GMT",
        "\(day).\(month).\(date.year)", "\(date.year)/\(month)/\(day)",
      ] { #expect(WrittenDate(form)?.text.prefix(10) == date.text[...], "\(form)") }
      #expect(WrittenDate("\(day)/\(month)/\(date.year)", order: .dayFirst)?.text == date.text)
      #expect(WrittenDate("\(month)/\(day)/\(date.year)", order: .monthFirst)?.text == date.text)
    }
  }
}
