import AnalyzerKit
import Records
import Testing

@testable import Analyzers

@Suite("Digest about words, and of two names")
struct DigestAboutTests {
  private let articles = DigestReading.articles

  @Test("Sentences about the words come first, whatever their inflection")
  func about() throws {
    let rows = try DigestReading.read(articles) {
      $0.about = "teacher"
      $0.sentences = 1
    }.rows
    #expect(rows.map(\.rendered) == ["Teachers praised Jane Roe for her patience."])
  }

  @Test("A whole name finds those who are named by a part of it, and pronouns that stand for it")
  func names() throws {
    let text = """
      Jane Roe, the mayor, opened the school in the old town on Monday. The weather was bad all day long. Roe praised \
      the builders of the roof. Prices of bread rose again in the winter.
      """
    let rows = try DigestReading.read([(text, nil), ("Nobody knows.", nil)]) { $0.about = "Jane Roe" }.rows
    #expect(rows.contains { $0.rendered == "Roe praised the builders of the roof." })
  }

  @Test("What nothing matches is told")
  func nothing() throws {
    let none = try DigestReading.read(articles) { $0.about = "volcano" }
    #expect(none.rows.isEmpty && none.warnings == ["no document has the words of --about: volcano"])
    let some = try DigestReading.read(articles) { $0.about = "salmon volcano" }
    #expect(some.rows.contains { $0.rendered.contains("salmon") })
    #expect(some.warnings == ["no document has: volcano"])
  }

  @Test("Documents that have only little of the words are not read")
  func littleMatch() throws {
    let rows = try DigestReading.read(articles) { $0.about = "school garden library" }.rows
    #expect(!rows.isEmpty && rows.allSatisfy { $0.document == 3 })
  }

  @Test("The words of --about are compared without diacritics")
  func diacritics() throws {
    let rows = try DigestReading.read([("The café in the old town was closed by the police.", nil)]) {
      $0.about = "Cafe"
    }.rows
    #expect(rows.count == 1)
  }

  @Test("Each side of a contrast names one and not the other")
  func contrast() throws {
    let rows = try DigestReading.read(articles) {
      $0.contrast = "Roe"
      $0.with = "Doe"
    }.rows
    #expect(Set(rows.compactMap(\.about)) == ["Roe", "Doe"])
    let firstOfDoe = rows.firstIndex { $0.about == "Doe" } ?? 0
    #expect(rows[firstOfDoe...].allSatisfy { $0.about == "Doe" })
    for row in rows {
      #expect(row.rendered.contains("Roe") == (row.about == "Roe"))
      #expect(row.rendered.contains("Doe") == (row.about == "Doe"))
    }
  }

  @Test("A side of which nothing is said is told")
  func oneSided() throws {
    let found = try DigestReading.read(articles) {
      $0.contrast = "Roe"
      $0.with = "Smith"
    }
    #expect(found.warnings == ["no sentence names Smith without Roe"])
    #expect(found.rows.allSatisfy { $0.about == "Roe" } && !found.rows.isEmpty)
  }
}
