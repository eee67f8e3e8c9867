import AnalyzerKit
import Linguistics
import Records
import Testing

@testable import Analyzers
@testable import Discourse

/// What holds for every text: budgets, order, work.
@Suite("Summarize: laws")
struct SummarizeLawsTests {
  /// Sentences about many things, some with pronouns and quotations.
  private static func text(_ count: Int) -> String {
    let subjects = [
      "The council", "Jane Roe", "A company of the town", "John Doe", "The mayor of Lund", "She", "It",
    ]
    let verbs = ["approved", "welcomed", "rejected", "described", "“never wanted”", "paid for", "saw"]
    let objects = ["a bridge", "the river", "two boats", "the old hall", "a petition", "3,000 trees"]
    var text = ""
    for step in 0..<count {
      let subject = subjects[step * 5 % subjects.count]
      let object = objects[step * 7 % objects.count]
      text +=
        "\(subject) \(verbs[step * 3 % verbs.count]) \(object) number \(step) in the year \(1900 + step % 100). "
    }
    return text + "\n"
  }

  private func rows(_ context: AnalysisContext, words: Int, isPlain: Bool = false) throws
    -> [SummarizeAnalyzer.Row]
  {
    var options = SummarizeAnalyzer.Options()
    options.words = words
    options.isPlain = isPlain
    return try context.rows(of: SummarizeAnalyzer.self, options: options)
  }

  @Test(
    "A summary never has more words than it may",
    arguments: [1, 5, 9, 12, 23, 40, 70, 119, 240, 241, 300, 1000])
  func budget(words: Int) throws {
    let context = AnalysisContext(Document(Self.text(200)))
    let found = try rows(context, words: words)
    #expect(found.reduce(0) { $0 + $1.rendered.split(separator: " ").count } <= words)
    #expect(found.map(\.sentence) == found.map(\.sentence).sorted())
    #expect(Set(found.map(\.sentence)).count == found.count)
    if words >= 40 { #expect(found.reduce(0) { $0 + $1.rendered.split(separator: " ").count } > words / 2) }
  }

  @Test("The same text gives the same rows")
  func deterministic() throws {
    let one = try rows(AnalysisContext(Document(Self.text(300))), words: 90)
    let other = try rows(AnalysisContext(Document(Self.text(300))), words: 90)
    #expect(one.map(\.rendered) == other.map(\.rendered))
    #expect(one.map(\.score) == other.map(\.score))
    #expect(one.map(\.reasons) == other.map(\.reasons))
  }

  @Test("Names are not read where no chosen sentence needs one, nor with --plain, nor in a book")
  func namesAreLazy() throws {
    let clear = AnalysisContext(
      Document("The council approved a bridge over the river. Rain fell on the old town of Lund.\n"))
    #expect(try rows(clear, words: 70).count == 2)
    #expect(clear.layers.computed["names"] == nil)
    let needing = "Jane Roe came to Lund on Monday morning. She welcomed the new bridge over the river.\n"
    let plain = AnalysisContext(Document(needing))
    #expect(try rows(plain, words: 70, isPlain: true).map(\.sentence) == [1])
    #expect(plain.layers.computed["names"] == nil)
    let asking = AnalysisContext(Document(needing))
    #expect(try rows(asking, words: 70).map(\.sentence) == [1, 2])
    #expect(asking.layers.computed["names"] == 1)
    let book = AnalysisContext(Document(needing + "\n" + Self.text(2500)))
    #expect(book.document.text.count > SentenceNeighbourhood.longestWhole)
    #expect(try rows(book, words: 30).contains { $0.rendered.hasPrefix("[Jane Roe] welcomed") })
    #expect(book.layers.computed["names"] == nil)
  }

  @Test("Reasons are there, what counts most first")
  func reasons() throws {
    let found = try rows(AnalysisContext(Document(Self.text(50))), words: 70)
    for row in found {
      #expect(!row.reasons.isEmpty)
      let sizes = row.reasons.map { abs($0.value) }
      #expect(sizes == sizes.sorted(by: >))
    }
  }
}
