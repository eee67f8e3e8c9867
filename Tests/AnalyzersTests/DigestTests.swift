import AnalyzerKit
import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite("Digest")
struct DigestTests {
  private let articles = DigestReading.articles

  private func words(_ rows: [DigestAnalyzer.Row]) -> Int {
    rows.reduce(0) { $0 + $1.rendered.split(separator: " ").count }
  }

  @Test("No sentence stands twice, and copies are counted")
  func copies() throws {
    let rows = try DigestReading.read(articles) { $0.words = 1000 }.rows
    #expect(Set(rows.map(\.rendered)).count == rows.count)
    let approved = try #require(rows.first { $0.rendered.hasPrefix("The city council approved") })
    #expect(approved.documents == 2 && approved.document == 2 && approved.date == "2021-04-13")
    #expect(rows.allSatisfy { $0.documents == 1 || $0.document == 2 })
  }

  @Test("Sentences that differ in marks and case only are copies")
  func marks() throws {
    let inputs: [DigestReading.Input] = [
      ("The council, on Monday, approved the new bridge.", "2021-04-13"),
      ("The Council on Monday approved the new bridge!", "2021-04-12"),
    ]
    let rows = try DigestReading.read(inputs).rows
    #expect(rows.map(\.document) == [2] && rows.map(\.documents) == [2])
  }

  @Test("Near copies are left out")
  func nearCopies() throws {
    let rows = try DigestReading.read([
      ("The council of the city approved a new bridge over the river on Monday.", "2021-04-13"),
      ("On Monday the city council has approved a new bridge across the river.", "2021-04-13"),
    ]).rows
    #expect(rows.count == 1)
  }

  @Test("Words and sentences are limits", arguments: [1, 5, 14, 15, 30, 60, 1000])
  func budget(limit: Int) throws {
    for change in [
      { $0.words = limit },
      {
        $0.words = limit; $0.about = "bridge"
      },
      {
        $0.words = limit; $0.timeline = true
      },
      {
        $0.words = limit; $0.contrast = "Roe"; $0.with = "Doe"
      },
    ] as [(inout DigestAnalyzer.Options) -> Void] {
      #expect(try words(DigestReading.read(articles, change).rows) <= limit)
    }
    #expect(try DigestReading.read(articles) { $0.sentences = limit }.rows.count <= limit)
    let sides = try DigestReading.read(articles) {
      $0.sentences = limit
      $0.contrast = "Roe"
      $0.with = "Doe"
    }.rows
    #expect(sides.count <= limit)
  }

  @Test("The order is that of dates, then documents, then sentences; undated documents come last")
  func order() throws {
    let rows = try DigestReading.read(articles) { $0.sentences = 100 }.rows
    #expect(rows.count > 5)
    let dates = rows.map { $0.date ?? "9" }
    #expect(dates == dates.sorted())
    #expect(rows.last?.document == 4 && rows.last?.date == nil)
    for (left, right) in zip(rows, rows.dropFirst()) where left.document == right.document {
      #expect(left.sentence < right.sentence && left.text.start < right.text.start)
    }
    let scores = rows.map(\.score)
    #expect(scores.max() == 1 && scores.allSatisfy { (0...1).contains($0) })
  }

  @Test("What many documents tell comes before what one tells")
  func coverage() throws {
    let rows = try DigestReading.read(articles) { $0.sentences = 1 }.rows
    #expect(rows.first?.rendered.contains("bridge") ?? false)
    #expect(rows.first?.concepts.isEmpty == false)
  }

  @Test("Nothing comes of nothing")
  func empty() throws {
    #expect(try DigestReading.read([]).rows.isEmpty)
    #expect(try DigestReading.read([("", nil), ("\n\n", "2021")]).rows.isEmpty)
    #expect(try DigestReading.read([]) { $0.timeline = true }.warnings.isEmpty)
  }

  @Test("The headline above a text is no sentence of a digest")
  func headline() throws {
    let text =
      "Council approves new bridge over the river.\n\nWorkers began to clear the bank on Monday morning.\n"
    let document = Document(
      text: SourceText(text),
      metadata: {
        var metadata = Metadata()
        metadata["title"] = .text("Council Approves New Bridge Over the River")
        return metadata
      }())
    let part = try DigestAnalyzer(options: .init()).prepare(document, context: AnalysisContext(document))
    #expect(part.sentences.map(\.rendered) == ["Workers began to clear the bank on Monday morning."])
  }

  @Test("One document is read like many")
  func oneDocument() throws {
    let rows = try DigestReading.read([articles[0]]) { $0.sentences = 2 }.rows
    #expect(rows.count == 2 && rows.allSatisfy { $0.document == 1 && $0.documents == 1 })
  }

  @Test("Identical documents are one")
  func identicalDocuments() throws {
    let one = try DigestReading.read([articles[0]]).rows
    let many = try DigestReading.read(Array(repeating: articles[0], count: 5)).rows
    #expect(many.map(\.rendered) == one.map(\.rendered))
    #expect(many.allSatisfy { $0.documents == 5 && $0.document == 1 })
  }

  @Test("The same input gives the same rows")
  func determinism() throws {
    for change in [
      { _ in }, { $0.about = "bridge council" }, { $0.timeline = true },
      {
        $0.contrast = "Roe"; $0.with = "Doe"
      },
    ] as [(inout DigestAnalyzer.Options) -> Void] {
      let first = try DigestReading.read(articles, change).rows.map { $0.cells(in: SourceText("")) }
      #expect(try DigestReading.read(articles, change).rows.map { $0.cells(in: SourceText("")) } == first)
    }
  }

  @Test("Options that do not fit together are refused")
  func conflicts() {
    for change in [
      {
        $0.words = 10; $0.sentences = 2
      }, { $0.contrast = "Roe" }, { $0.with = "Roe" },
      {
        $0.contrast = "Roe"; $0.with = "Doe"; $0.timeline = true
      },
      {
        $0.contrast = "Roe"; $0.with = "Doe"; $0.about = "bridge"
      }, { $0.perDate = 2 }, { $0.about = "of the" },
    ] as [(inout DigestAnalyzer.Options) -> Void] {
      #expect(throws: AnalysisError.self) { try DigestReading.read(articles, change) }
    }
  }
}
