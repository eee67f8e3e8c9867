import Foundation
import Records
import Testing

@testable import Corpus

/// What becomes of the dates in front matter.
@Suite struct CorpusDatesTests {
  /// Loads documents with these dates in their front matter, in order.
  private func load(_ dates: [String]) throws -> Corpus {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, date) in dates.enumerated() {
      try Data("---\ntitle: T\ndate: \(date)\n---\nText.\n".utf8)
        .write(to: folder.appending(path: "\(1_000 + index).md"))
    }
    var loader = CorpusLoader()
    return loader.load([folder.path])
  }

  private func dates(_ corpus: Corpus) -> [String?] { corpus.documents.map { $0.metadata.text("date") } }

  @Test(
    "Dates become ISO 8601, and their words are kept",
    arguments: [
      ("March 3, 2016", "2016-03-03"), ("2016", "2016"), ("\"2016-09\"", "2016-09"),
      ("2016-03-03 10:00:00+02:00", "2016-03-03T10:00:00+02:00"), ("25/12/2016", "2016-12-25"),
      ("Thu, 3 Mar 2016 10:00:00 +0000", "2016-03-03T10:00:00Z"),
    ])
  func read(words: String, iso: String) throws {
    let corpus = try load([words])
    let metadata = corpus.documents[0].metadata
    #expect(metadata["date"] == .date(iso))
    let bare = words.replacing("\"", with: "")
    #expect(metadata.writtenValue(named: "date")?.plainText == (bare == iso ? iso : bare))
    #expect(corpus.problems.isEmpty)
  }

  @Test func whatIsNoDateIsNullAndAWarning() throws {
    let corpus = try load(["2016-03-03", "soon", "2016-02-30", String(repeating: "long ", count: 100)])
    #expect(dates(corpus) == ["2016-03-03", nil, nil, nil])
    #expect(corpus.documents[1].metadata["date"] == .null)
    #expect(corpus.documents[1].metadata.writtenValue(named: "date") == .text("soon"))
    #expect(corpus.problems.map(\.code) == ["read.date", "read.date", "read.date"])
    #expect(corpus.problems.allSatisfy { $0.isWarning && $0.reason.utf8.count < 100 })
    #expect(corpus.problems[0].path.hasSuffix("1001.md"))
    #expect(corpus.problems[0].reason == "the date 'soon' cannot be read")
  }

  @Test func aDoubtfulOrderIsTaken() throws {
    let corpus = try load(["03/04/2016", "5/5/2016"])
    #expect(dates(corpus) == ["2016-03-04", "2016-05-05"])
    #expect(corpus.problems.map(\.code) == ["read.date-order"])
    #expect(
      corpus.problems[0].reason
        == "the date '03/04/2016' does not say which is the month: it was read as 2016-03-04")
  }

  @Test(
    "Another date of the corpus shows the order",
    arguments: [
      (["03/04/2016", "25/12/2016"], ["2016-04-03", "2016-12-25"], 0),
      (["12/25/2016", "03/04/2016"], ["2016-12-25", "2016-03-04"], 0),
      // Points say themselves that the day comes first; figures of both orders show nothing.
      (["03/04/2016", "25.12.2016"], ["2016-03-04", "2016-12-25"], 1),
      (["25/12/2016", "03/04/2016", "12/25/2016"], ["2016-12-25", "2016-03-04", "2016-12-25"], 1),
    ])
  func order(words: [String], expected: [String], warnings: Int) throws {
    let corpus = try load(words)
    #expect(dates(corpus) == expected)
    #expect(corpus.problems.count == warnings)
    #expect(corpus.documents.map { $0.metadata.writtenValue(named: "date")?.plainText } == words)
  }
}
