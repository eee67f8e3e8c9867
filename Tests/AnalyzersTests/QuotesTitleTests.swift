import AnalyzerKit
import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite("Whom titles stand for in quotes")
struct QuotesTitleTests {
  private func rows(_ text: String) throws -> [QuotesRow] {
    try AnalysisContext(Document(text)).rows(of: QuotesAnalyzer.self)
  }

  private func speakers(_ text: String) throws -> [String?] { try rows(text).map(\.speaker) }

  private let ministers = "Ukrainian Foreign Minister Peter Roe met Russian Foreign Minister John Doe. "

  @Test("A nation tells holders of one title apart")
  func nations() throws {
    #expect(try speakers(ministers + "“We talked,” the Ukrainian minister said.") == ["Peter Roe"])
    #expect(try speakers(ministers + "“We talked,” the Russian minister said.") == ["John Doe"])
  }

  @Test(
    "Another nation's minister, and one of two, are nobody who was named, and the reason says who is meant")
  func unknown() throws {
    let french = try rows(ministers + "“We talked,” the French minister said.")
    #expect(french.map(\.speaker) == [nil])
    #expect(french.map(\.reason) == ["the source is not named: the French minister"])
    #expect(try speakers(ministers + "“We talked,” the minister said.") == [nil])
  }

  @Test("Titles after the name, and before it in apposition")
  func apposition() throws {
    #expect(
      try speakers("Peter Roe, a spokesman for the police, came late. “We talked,” the spokesman said.")
        == ["Peter Roe"])
    #expect(
      try speakers("Her lawyer, Peter Roe, came late. “We talked,” the lawyer said.") == ["Peter Roe"])
  }

  @Test("A plain title is whose title has no other nation beside it")
  func plain() throws {
    #expect(
      try speakers("President Peter Roe called Russian President John Doe. “We talked,” the president said.")
        == ["Peter Roe"])
  }

  @Test("Adjectives, weekdays and bare titles are nobody; an acronym is its organization")
  func never() throws {
    for word in ["Tuesday", "Ukrainian", "Sen."] {
      #expect(try speakers("The deal was late. “We talked for hours,” \(word) said.") == [nil], "\(word)")
    }
    #expect(
      try speakers(
        "The Federal Bureau of Investigation (FBI) opened the case. “We are looking at it,” the FBI said.")
        == ["Federal Bureau of Investigation"])
  }
}
