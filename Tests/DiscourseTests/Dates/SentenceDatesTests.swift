import Linguistics
import Records
import Testing

@testable import Discourse

@Suite("Dates of sentences")
struct SentenceDatesTests {
  private func metadata(_ date: String?) -> Metadata {
    var metadata = Metadata()
    if let date { metadata["date"] = .text(date) }
    return metadata
  }

  private func date(_ sentence: String, of day: String?) throws -> SentenceDate? {
    try SentenceDates(DiscourseLayers(SourceText(sentence)), of: metadata(day)).date(of: 0)
  }

  @Test("Weekdays, days without a year and words such as yesterday count from the document's day")
  func relative() throws {
    // 13 April 2021 was a Tuesday.
    for (sentence, expected) in [
      ("The council approved the bridge on Tuesday.", "2021-04-13"),
      ("The council approved the bridge on Wednesday.", "2021-04-07"),
      ("The council will vote on the bridge on Friday.", "2021-04-16"),
      ("The council votes on the bridge tomorrow.", "2021-04-14"),
      ("The council approved the bridge on Dec. 30.", "2020-12-30"),
      ("The council will open the bridge on June 16.", "2021-06-16"),
      ("The council approved the bridge on April 2 of last year.", "2020-04-02"),
      ("The council approved the bridge in May 2019.", "2019-05"),
    ] {
      #expect(
        try date(sentence, of: "2021-04-13") == SentenceDate(value: expected, isOwn: true), "\(sentence)")
    }
  }

  @Test(
    "A sentence without a date has the document's, as far as it is known",
    arguments: ["2021-04-13", "2021-04", "2021"])
  func ofDocument(day: String) throws {
    #expect(try date("The council met.", of: day) == SentenceDate(value: day, isOwn: false))
  }

  @Test("What is not clear has no date")
  func unclear() throws {
    #expect(try date("The council approved the bridge in 1998.", of: "2021-04-13") == nil)
    #expect(try date("The council approved the bridge last year.", of: "2021-04-13") == nil)
    #expect(try date("The council approved the bridge on Monday.", of: nil) == nil)
    #expect(try date("The council approved the bridge on Monday.", of: "2021") == nil)
    #expect(try date("The council met.", of: nil) == nil)
    let dates = try SentenceDates(DiscourseLayers(SourceText("")), of: metadata("2021-04-13"))
    #expect(try dates.date(of: 0) == nil)
  }

  @Test("Days at the ends of years and of the calendar")
  func ends() throws {
    #expect(try date("The council met yesterday.", of: "2020-03-01")?.value == "2020-02-29")
    #expect(try date("The council met yesterday.", of: "2021-01-01")?.value == "2020-12-31")
    #expect(try date("The council meets tomorrow.", of: "9999-12-31") == nil)
    #expect(try date("The council met on Feb. 29.", of: "2021-04-13")?.value == "2020-02-29")
  }

  @Test(
    "Documents may write their dates otherwise",
    arguments: [
      ("2021-04-13T10:00:00Z", "2021-04-13"), ("2021-04", "2021-04"), ("2021", "2021"),
      ("April 13, 2021", "2021-04-13"), ("soon", nil), ("2021-02-31", nil), ("", nil),
    ])
  func metadata(written: String, expected: String?) throws {
    #expect(DocumentDate.of(metadata(written)) == expected)
  }
}
