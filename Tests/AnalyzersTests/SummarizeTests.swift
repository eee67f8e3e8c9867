import AnalyzerKit
import Declarations
import Foundation
import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite("Summarize")
struct SummarizeTests {
  private func rows(
    _ text: String, sentences: Int? = nil, words: Int? = nil, percent: Int? = nil
  ) throws -> [SummarizeAnalyzer.Row] {
    var options = SummarizeAnalyzer.Options()
    options.sentences = sentences
    options.words = words
    options.percent = percent
    return try AnalysisContext(Document(text)).rows(of: SummarizeAnalyzer.self, options: options)
  }

  private static let story = """
    The city council approved a new bridge over the river on Monday. The bridge will cost 40 million dollars and \
    carry buses across the river. Jane Roe, the mayor, welcomed the decision of the council. She said work on the \
    bridge would begin in May. “It is a gift to the children of this city. The bridge will outlive us all,” Roe added. \
    But the opposition called the bridge too dear. A petition against the bridge was signed by 3,000 people. The river \
    has flooded the old bridge four times since 1990.

    """

  @Test("The client's article gives neither caption nor furniture nor a dangling pronoun")
  func seed() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("seeds/000_acbc409ad9421864.txt")
    let found = try rows(String(contentsOf: file, encoding: .utf8), sentences: 3)
    #expect(found.count == 3)
    for row in found {
      for part in ["getty", "All comments", "Source:"] { #expect(!row.rendered.contains(part)) }
      #expect(!row.rendered.hasPrefix("It "))
      #expect(row.score > 0 && row.score <= 1)
    }
    #expect(found.map(\.sentence) == found.map(\.sentence).sorted())
    let all = try rows(String(contentsOf: file, encoding: .utf8), percent: 100)
    #expect(all.contains { $0.rendered.hasPrefix("Jens Stoltenberg: “Russia must end") })
    #expect(
      !all.contains {
        $0.rendered.contains("It is the main idea") || $0.rendered.contains("Decrease the tension")
      })
  }

  @Test("Limits by sentences, words and percent")
  func limits() throws {
    #expect(try rows(Self.story).count == 3)
    #expect(try rows(Self.story, sentences: 1).count == 1)
    let words = try rows(Self.story, words: 30).map { $0.rendered.split(separator: " ").count }
    #expect(!words.isEmpty && words.reduce(0, +) <= 30)
    #expect(try rows(Self.story, words: 1).isEmpty)
    #expect(try rows(Self.story, percent: 1).count == 1)
    #expect(throws: AnalysisError.self) {
      try SummarizeAnalyzer.Options(values: ["sentences": .integer(2), "words": .integer(30)]).validate()
    }
  }

  @Test("A pronoun is shown with its name, a connective is left out, the span stays")
  func rendered() throws {
    let found = try rows(Self.story, percent: 100)
    let source = SourceText(Self.story)
    let shown = Dictionary(uniqueKeysWithValues: found.map { (source[$0.text], $0.rendered) })
    #expect(
      shown["She said work on the bridge would begin in May."]
        == "[Jane Roe] said work on the bridge would begin in May.")
    #expect(
      shown["But the opposition called the bridge too dear."] == "The opposition called the bridge too dear.")
    #expect(shown["“It is a gift to the children of this city."] == nil)
    #expect(shown.keys.contains { $0.hasPrefix("The bridge will outlive") })
    #expect(shown.values.contains("“The bridge will outlive us all,” Roe added."))
  }

  @Test("A pronoun whose name is not clear keeps its sentence out")
  func unclear() throws {
    let text =
      "John Doe met Jim Roe in the old town hall on Monday. He told him about the new bridge over the river.\n"
    #expect(try rows(text).map(\.sentence) == [1])
  }

  @Test("A title does not decide whom a pronoun stands for")
  func titleDecidesNothing() throws {
    let text =
      "Ready for Jane Roe?\n\nHer first debate in the old town hall was long. The hall of the town was full.\n"
    #expect(try rows(text).map(\.sentence) == [3])
  }

  @Test("A quotation that goes on beyond its sentence is closed in what is shown")
  func openQuotation() throws {
    let text =
      "The council met.\n\nJane Roe said: “The bridge will be built in May. The town has waited long enough.”\n"
    #expect(
      try rows(text).map(\.rendered) == [
        "Jane Roe said: “The bridge will be built in May.”", "Jane Roe: “The town has waited long enough.”",
      ])
  }

  @Test(
    "Sentences that lean on what stands before are left out",
    arguments: [
      "It is the main idea of the whole long talk.", "This was the plan of the town for years.",
      "However it was never built by the old town.", "In the old town, it was never built at all.",
      "“We will never build a bridge over this river.”",
    ])
  func leaning(sentence: String) throws {
    let text = "The council met in the old town hall on Monday.\n\n\(sentence)\n"
    #expect(try rows(text).map(\.sentence) == [1])
  }

  @Test("What repeats a chosen sentence is left out")
  func repetition() throws {
    let text = """
      The council approved a new bridge over the river. The council approved a new bridge over the river. Rain fell \
      on the empty streets of the old town.

      """
    #expect(try rows(text).map(\.sentence) == [1, 3])
  }

  @Test("Line breaks inside a sentence become blanks in what is shown only")
  func oneLine() throws {
    let text = """
      The city council approved a new  bridge over the river on
      Monday after a long debate in the old hall. The bridge will
      cost 40 million dollars and carry buses, bicycles and trams
      across the river. Work on the bridge will begin in the last
      week of May.

      """
    let row = try #require(try rows(text, sentences: 1).first)
    #expect(
      row.rendered
        == "The city council approved a new bridge over the river on Monday after a long debate in the old hall."
    )
    #expect(SourceText(text)[row.text].contains("\n"))
  }

  @Test("Texts without running text give no rows", arguments: ["", " \n", "A Title Only\n", "“", "a", "???"])
  func empty(text: String) throws {
    #expect(try rows(text).isEmpty)
  }
}
