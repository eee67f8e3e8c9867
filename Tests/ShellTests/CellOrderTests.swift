import Records
import Script
import Testing

@testable import Shell

@Suite struct CellOrderTests {
  private static let cells: [Cell] = [
    .null, .integer(3), .number(3), .number(2.5), .boolean(true), .integer(.max), .integer(.max - 1),
    .number(0x1p63),
    .number(.nan), .number(-.infinity), .text("3"), .text("0.25"), .text("0.5"), .text("12"), .text("2016"),
    .text("2016-03"), .text("2016-03-03"), .text("2016/2017"), .date("2016"), .date("2016-03"),
    .date("2016-01-01"),
    .date("soon"), .text(""), .text("USD 1200000"), .text("USD 95.5"), .text("USD 9"), .text("EUR 7"),
    .text("USD"),
    .text("5 km"), .text("12 km"), .text("3 kg"), .text("12 Monkeys"), .text("12 years a slave"),
    .text("Ann Lee"),
    .text("ann"), .text("é"), .text("-2.5"), .text("-"), .list([.text("a"), .text("b")]), .text("1.2.3"),
  ]

  @Test("The order is total and transitive, and agrees with equality")
  func laws() {
    let keys = Self.cells.map(CellSortKey.init)
    for one in keys {
      #expect(!(one < one))
      for other in keys {
        #expect([one < other, other < one, one == other].count { $0 } == 1)
        for third in keys where one < other && other < third {
          #expect(one < third, "\(one) \(other) \(third)")
        }
        for third in keys where one == other { #expect((one < third) == (other < third)) }
      }
    }
  }

  @Test(
    "Amounts of one unit are ordered by their numbers, dates by their days",
    arguments: [
      ["USD 9", "USD 95.5", "USD 1200000"], ["EUR 8000", "GBP 1", "USD 3"], ["0.05", "0.5", "1.5", "12"],
      ["5 km", "12 km", "100 km"], ["1998", "2016", "2016-03", "2016-03-03", "2017"],
      ["Ann", "Bob", "bob"], ["900", "1500", "2500"],
    ])
  func amounts(texts: [String]) {
    #expect(texts.reversed().map { Cell.text($0) }.sorted(by: CellOrder.precedes).map(\.plainText) == texts)
  }

  @Test func datesAreOrderedByFirstThenLastDay() {
    let texts = ["2015-12", "2016-01-01", "2016-01-01/2016-01-05", "2016-01", "2016", "2016-01-02"]
    #expect(texts.reversed().map { Cell.date($0) }.sorted(by: CellOrder.precedes).map(\.plainText) == texts)
  }

  @Test func moneyOfTwoCurrenciesHasNoOrder() {
    let less = CellComparison(.less, ofRanges: false)
    #expect(less.holds(.text("USD 9"), .text("USD 1200000")) == true)
    #expect(less.holds(.text("EUR 9"), .text("USD 1200000")) == nil)
    #expect(CellComparison(.notEqual, ofRanges: false).holds(.text("EUR 9"), .text("USD 9")) == true)
  }
}
