import Records
import Testing

@testable import Linguistics

@Suite("Dates, sums, measures and addresses")
struct ValueFinderTests {
  private func values(_ text: String) throws -> [String] {
    let text = SourceText(text)
    return try TextLayers(text).values.map { "\(text[$0.span]) = \($0.type.rawValue) \($0.value ?? "?")" }
  }

  @Test(
    "A sum may be a part, below nothing, or in rupees",
    arguments: [
      ("a quarter of a million dollars", "a quarter of a million dollars = money USD 250000"),
      ("half of a million euros", "half of a million euros = money EUR 500000"),
      ("three quarters of a million dollars", "three quarters of a million dollars = money USD 750000"),
      ("lost -$5 million", "-$5 million = money USD -5000000"),
      ("lost $-5 million", "$-5 million = money USD -5000000"),
      ("paid 1,200 rupees", "1,200 rupees = money INR 1200"),
      ("paid 1,200 Pakistani rupees", "1,200 Pakistani rupees = money PKR 1200"),
      ("paid Rs 500 crore", "Rs 500 crore = money INR 5000000000"),
      ("paid Rs. 500 for", "Rs. 500 = money INR 500"),
      ("paid SFr 20 for", "SFr 20 = money CHF 20"),
    ])
  func unusualSums(text: String, expected: String) throws { #expect(try values(text) == [expected]) }

  @Test("A year before a sum is no end of a range")
  func yearBeforeSum() throws {
    #expect(
      try values("from 6 million in 1946 to 24 million dollars").contains(
        "24 million dollars = money USD 24000000"))
  }

  @Test(
    "A date has its ISO form",
    arguments: [
      ("on 13 April 2021 he", "13 April 2021 = date 2021-04-13"),
      ("on April 13, 2021, he", "April 13, 2021 = date 2021-04-13"),
      ("on Sept. 11, 2001", "Sept. 11, 2001 = date 2001-09-11"),
      ("on Tuesday, 13 April, 2021.", "Tuesday, 13 April, 2021 = date 2021-04-13"),
      ("the 3rd of May 1998", "3rd of May 1998 = date 1998-05-03"),
      ("at 2021-04-13.", "2021-04-13 = date 2021-04-13"),
      ("by 04/13/2021", "04/13/2021 = date 2021-04-13"),
      ("by 04/05/2021", "04/05/2021 = date ?"),
      ("in April 2021", "April 2021 = date 2021-04"),
      ("in 2021 he", "2021 = date 2021"),
      ("the 1990s", "1990s = date 1990/1999"),
      ("the early 2000s", "2000s = date ?"),
      ("in the ’90s", "’90s = date ?"),
      ("the 19th century", "19th century = date ?"),
      ("for the 2014-15 season", "2014-15 = date 2014/2015"),
      ("from 1975–1983 he", "1975–1983 = date 1975/1983"),
      ("in 2010-11", "2010-11 = date ?"),
      ("by mid-2019", "mid-2019 = date 2019"),
      ("in Q3 2020", "Q3 2020 = date 2020-07/2020-09"),
      ("the third quarter of 2020", "third quarter of 2020 = date 2020-07/2020-09"),
      ("on April 13-15, 2021.", "April 13-15, 2021 = date 2021-04-13/2021-04-15"),
      ("on 13-15 April 2021", "13-15 April 2021 = date 2021-04-13/2021-04-15"),
      ("in June of 2014", "June of 2014 = date 2014-06"),
      ("since December 2016 is", "December 2016 = date 2016-12"),
      ("on Apr. 13", "Apr. 13 = date ?"),
      ("the 2016 election", "2016 = date 2016"),
      ("Roe’s 2016 campaign", "2016 = date 2016"),
      ("a film (1998)", "1998 = date 1998"),
      ("the month of May", "May = date ?"),
      ("in 2010’s hottest month", "2010 = date 2010"),
      ("last Friday", "last Friday = date ?"),
      ("three years ago", "three years ago = date ?"),
      ("at 2021-04-13T10:30:05Z", "2021-04-13T10:30:05Z = date 2021-04-13T10:30:05Z"),
      ("by 13.04.2021", "13.04.2021 = date 2021-04-13"),
      ("came on Tuesday", "Tuesday = date ?"),
      ("came last week", "last week = date ?"),
      ("on April 13 he", "April 13 = date ?"),
      ("at 10:30 a.m. he", "10:30 a.m. = time 10:30"),
      ("at 5 p.m. he", "5 p.m. = time 17:00"),
      ("at 1400 GMT", "1400 GMT = time 14:00Z"),
      ("at 10:30 a.m. EST", "10:30 a.m. EST = time 10:30-05:00"),
      ("at 9 p.m. ET", "9 p.m. ET = time 21:00"),
      ("at 12:15 AM", "12:15 AM = time 00:15"),
      ("at 18:30 GMT+3", "18:30 GMT+3 = time 18:30+03:00"),
      ("from 2 to 2:45 p.m.", "2 to 2:45 p.m. = time 14:00/14:45"),
      ("from 11-1 p.m.", "11-1 p.m. = time 11:00/13:00"),
      ("by noon", "noon = time 12:00"),
      ("at 7.30pm", "7.30pm = time 19:30"),
      ("at 10:30 he", "10:30 = time ?"),
      ("at 14:30 he", "14:30 = time 14:30"),
      ("at ten, 6 o’clock", "6 o’clock = time ?"),
    ])
  func dates(text: String, expected: String) throws {
    #expect(try values(text) == [expected])
  }

  @Test(
    "A sum, share or measure has its normal form",
    arguments: [
      ("paid $1.2 million to", "$1.2 million = money USD 1200000"),
      ("paid 80,000 dollars", "80,000 dollars = money USD 80000"),
      ("paid £1.2bn", "£1.2bn = money GBP 1200000000"),
      ("paid €5m", "€5m = money EUR 5000000"),
      ("paid US$3,000.50 to", "US$3,000.50 = money USD 3000.5"),
      ("half a million euros", "half a million euros = money EUR 500000"),
      ("EUR 5 million", "EUR 5 million = money EUR 5000000"),
      ("up 25 % now", "25 % = percent 0.25"),
      ("up 25% now", "25% = percent 0.25"),
      ("up twenty-five percent", "twenty-five percent = percent 0.25"),
      ("up 3.5 per cent", "3.5 per cent = percent 0.035"),
      ("ran 5 km there", "5 km = quantity 5 km"),
      ("three tonnes of", "three tonnes = quantity 3 t"),
      ("120 square miles", "120 square miles = quantity 120 mi²"),
      ("30 degrees Celsius", "30 degrees Celsius = quantity 30 °C"),
      ("30 degrees below, -5 °C", "-5 °C = quantity -5 °C"),
      ("cost $5-10 million", "$5-10 million = money USD 5000000..10000000"),
      ("cost $5 to $10 million", "$5 to $10 million = money USD 5000000..10000000"),
      ("cost HK$10m", "HK$10m = money HKD 10000000"),
      ("cost 5,000 rubles", "5,000 rubles = money RUB 5000"),
      ("cost 5,000 pesos", "5,000 pesos = money ?"),
      ("cost 5,000 Mexican pesos", "5,000 Mexican pesos = money MXN 5000"),
      ("cost 80 Hong Kong dollars", "80 Hong Kong dollars = money HKD 80"),
      ("cost 2 million U.S. dollars", "2 million U.S. dollars = money USD 2000000"),
      ("cost $40 Canadian", "$40 Canadian = money CAD 40"),
      ("cost 50 cents", "50 cents = money USD 0.5"),
      ("cost ¥300", "¥300 = money JPY 300"),
      ("cost 15 million pounds ($22)", "15 million pounds = money GBP 15000000|$22 = money USD 22"),
      ("lost 100 pounds", "100 pounds = quantity 100 lb"),
      ("two hundred and fifty thousand euros", "two hundred and fifty thousand euros = money EUR 250000"),
      ("up 10 to 15 percent", "10 to 15 percent = percent 0.1..0.15"),
      ("up 2.5 percentage points", "2.5 percentage points = percent 0.025"),
      ("fell (-2.5%)", "-2.5% = percent -0.025"),
      ("up two and a half percent", "two and a half percent = percent 0.025"),
      ("2 1/2 miles", "2 1/2 miles = quantity 2.5 mi"),
      ("5½ inches", "5½ inches = quantity 5.5 in"),
      ("half a mile", "half a mile = quantity 0.5 mi"),
      ("5 to 10 million acres", "5 to 10 million acres = quantity 5000000..10000000 acre"),
      ("5 feet 7 inches tall", "5 feet 7 inches = quantity 5 ft 7 in"),
      ("a 6-foot-2 guard", "6-foot-2 = quantity 6 ft 2 in"),
      ("at 60 miles per hour", "60 miles per hour = quantity 60 mph"),
      ("two million barrels a day", "two million barrels a day = quantity 2000000 bbl/d"),
      (
        "in 26 hours, 18 minutes and 43 seconds",
        "26 hours, 18 minutes and 43 seconds = quantity 26 h 18 min 43 s"
      ),
      ("for three days", "three days = quantity 3 d"),
      ("a two-year deal", "two-year = quantity 2 yr"),
      ("a 52-year-old man", "52-year-old = quantity 52 yr"),
      ("for five decades", "five decades = quantity 50 yr"),
      ("to jane.roe@example.org.", "jane.roe@example.org = email jane.roe@example.org"),
      ("(see https://example.com/a_(b)).", "https://example.com/a_(b) = url https://example.com/a_(b)"),
    ])
  func sums(text: String, expected: String) throws {
    #expect(try values(text) == expected.split(separator: "|").map(String.init))
  }

  @Test("Dates with slashes are settled by the others of the text, where these agree")
  func slashes() throws {
    #expect(
      try values("9/11/2001, 9/25/2001") == ["9/11/2001 = date 2001-09-11", "9/25/2001 = date 2001-09-25"])
    #expect(
      try values("9/11/2001, 25/9/2001") == ["9/11/2001 = date 2001-11-09", "25/9/2001 = date 2001-09-25"])
    #expect(try values("9/11/2001, 25/9/2001, 9/25/2001").first == "9/11/2001 = date ?")
  }

  @Test(
    "What only looks like a value is left alone",
    arguments: [
      "More than 80,000 soldiers stood there.", "They march in step and may leave.", "He won 3-2 in game 7.",
      "2021-13-45", "It has 2000 pages and 1,500 people.", "second to none", "@ and $ and %", "31/31/2021",
      "99999999999999999999 dollars", "five men",
      "during March Madness", "USA Today and the Today show", "the Sunday Times wrote", "April Quill spoke",
      "ahead of May’s vote",
      "2 Cor. 5:17", "one day he left", "five foot soldiers",
      "Three Days of Rain", "50 Cent sang", "call 555-2014", "item 3-14", "a B52 km", "echo $HOME $$ ${x}",
      "version 2.0.1",
      "3,14 km", "a million voices", "They won 5,000 times", "a second chance", "three degrees", "2,021",
    ])
  func nothing(text: String) throws {
    #expect(try values(text) == [])
  }

  @Test("A value does not cross a paragraph's end")
  func paragraphs() throws {
    #expect(try values("It was in April\n\n2021 pages, 5\n\nkm") == ["April = date ?"])
  }

  @Test("Values are in order, apart and in bounds, whatever the text")
  func laws() throws {
    let parts = [
      "$", "1.2", "bn", " ", "é", "@", "x.org", "\n\n", "April", "13,", "2021", "%", "per", "-", "°", "C",
    ]
    var state: UInt64 = 42
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      let source = SourceText(text)
      var end = 0
      for value in try TextLayers(source).values {
        #expect(value.span.start >= end && value.span.end <= source.count, "\(text)")
        #expect(
          source.isScalarBoundary(value.span.start) && source.isScalarBoundary(value.span.end), "\(text)")
        end = value.span.end
      }
    }
  }
}
