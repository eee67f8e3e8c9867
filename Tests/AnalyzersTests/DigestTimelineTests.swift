import AnalyzerKit
import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite("Digest as a timeline")
struct DigestTimelineTests {
  /// The date of the only sentence of a document.
  private func date(_ sentence: String, of day: String?) throws -> String? {
    try DigestReading.read([(sentence, day)]) { $0.timeline = true }.rows.first?.date
  }

  @Test("Dates are told from the document's")
  func relativeDates() throws {
    // 13 April 2021 was a Tuesday.
    for (sentence, expected) in [
      ("The council of the city approved the bridge.", "2021-04-13"),
      ("The council approved the bridge on Tuesday.", "2021-04-13"),
      ("The council approved the bridge on Monday.", "2021-04-12"),
      ("The council approved the bridge on Wednesday.", "2021-04-07"),
      ("The council will vote on the bridge on Friday.", "2021-04-16"),
      ("The council approved the bridge yesterday.", "2021-04-12"),
      ("The council of the city votes on the bridge tomorrow.", "2021-04-14"),
      ("The council approved the bridge on March 31.", "2021-03-31"),
      ("The council approved the bridge on Dec. 30.", "2020-12-30"),
      ("The council approved the bridge on June 16.", "2020-06-16"),
      ("The council will open the bridge on June 16.", "2021-06-16"),
      ("The bridge is to open for cars on June 16.", "2021-06-16"),
      ("The council approved the bridge on April 2 of last year.", "2020-04-02"),
      ("The council approved the bridge on 5 May 2019.", "2019-05-05"),
      ("The council approved the bridge in May 2019.", "2019-05"),
      ("The council of the city approved its budget for 2021.", "2021-04-13"),
    ] {
      #expect(try date(sentence, of: "2021-04-13") == expected, "\(sentence)")
    }
  }

  @Test("What says only a date that cannot be told has no line")
  func unclearDates() throws {
    #expect(try date("The council approved the bridge in 1998.", of: "2021-04-13") == nil)
    #expect(try date("The council approved the bridge last year.", of: "2021-04-13") == nil)
    #expect(try date("The council approved the bridge on Monday.", of: nil) == nil)
    #expect(try date("The council approved the bridge on Monday.", of: "2021") == nil)
  }

  @Test("One line a date, in order; documents without a date are told")
  func lines() throws {
    let found = try DigestReading.read(DigestReading.articles) { $0.timeline = true }
    let dates = found.rows.compactMap(\.date)
    #expect(dates == ["2019-05-03", "2021-03-01", "2021-03-02", "2021-04-13", "2021-04-14"])
    #expect(
      found.warnings == [
        "1 of 4 documents has no date: of it the timeline has only sentences that say a whole date"
      ])
    let two = try DigestReading.read(DigestReading.articles) {
      $0.timeline = true
      $0.perDate = 2
    }
    #expect(two.rows.count > found.rows.count)
    #expect(Dictionary(grouping: two.rows, by: \.date).values.allSatisfy { $0.count <= 2 })
    let short = try DigestReading.read(DigestReading.articles) {
      $0.timeline = true
      $0.sentences = 2
    }
    #expect(short.rows.count == 2)
  }
}
