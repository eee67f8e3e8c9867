import Records
import Testing

@testable import Linguistics

@Suite("Dates, sums, measures and addresses")
struct ValueFinderTests {
  private func values(_ text: String) -> [String] {
    let text = SourceText(text)
    return TextLayers(text).values.map { "\(text[$0.span]) = \($0.type.rawValue) \($0.value ?? "?")" }
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
      ("the 1990s", "1990s = date ?"),
      ("came on Tuesday", "Tuesday = date ?"),
      ("came last week", "last week = date ?"),
      ("on April 13 he", "April 13 = date ?"),
      ("at 10:30 a.m. he", "10:30 a.m. = time 10:30"),
      ("at 5 p.m. he", "5 p.m. = time 17:00"),
      ("at 1400 GMT", "1400 GMT = time 14:00Z"),
    ])
  func dates(text: String, expected: String) {
    #expect(values(text) == [expected])
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
      ("to jane.roe@example.org.", "jane.roe@example.org = email jane.roe@example.org"),
      ("(see https://example.com/a_(b)).", "https://example.com/a_(b) = url https://example.com/a_(b)"),
    ])
  func sums(text: String, expected: String) {
    #expect(values(text) == [expected])
  }

  @Test(
    "What only looks like a value is left alone",
    arguments: [
      "More than 80,000 soldiers stood there.", "They march in step and may leave.", "He won 3-2 in game 7.",
      "2021-13-45", "It has 2000 pages and 1,500 people.", "second to none", "@ and $ and %", "31/31/2021",
      "99999999999999999999 dollars", "five men",
    ])
  func nothing(text: String) {
    #expect(values(text) == [])
  }

  @Test("A value does not cross a paragraph's end")
  func paragraphs() {
    #expect(values("It was April\n\n2021 pages, 5\n\nkm") == ["April = date ?"])
  }

  @Test("Values are in order, apart and in bounds, whatever the text")
  func laws() {
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
      for value in TextLayers(source).values {
        #expect(value.span.start >= end && value.span.end <= source.count, "\(text)")
        #expect(
          source.isScalarBoundary(value.span.start) && source.isScalarBoundary(value.span.end), "\(text)")
        end = value.span.end
      }
    }
  }
}
