import AnalyzerKit
import Linguistics
import Records
import Testing

@testable import Analyzers

/// What is left out of a summary, or shown otherwise than it stands.
@Suite("Summarize: cleaning")
struct SummarizeCleaningTests {
  private func rendered(_ text: String) throws -> [String] {
    var options = SummarizeAnalyzer.Options()
    options.percent = 100
    return try AnalysisContext(Document(text)).rows(of: SummarizeAnalyzer.self, options: options)
      .map(\.rendered)
  }

  @Test(
    "Datelines, numbers of lists and bullets are not shown",
    arguments: [
      ("LONDON, England (CNN) -- Rain fell on the old town.", "Rain fell on the old town."),
      ("(CNN) -- Rain fell on the old town.", "Rain fell on the old town."),
      ("(CNN) Rain fell on the old town.", "Rain fell on the old town."),
      ("Karachi, Pakistan (CNN)Rain fell on the old town.", "Rain fell on the old town."),
      ("NEW YORK (Reuters) - Rain fell on the old town.", "Rain fell on the old town."),
      ("WASHINGTON — Rain fell on the old town.", "Rain fell on the old town."),
      ("Taipei, Taiwan — Rain fell on the old town.", "Rain fell on the old town."),
      ("Rain fell (hard) on the old town.", "Rain fell (hard) on the old town."),
      ("Cable News Network (CNN) said rain fell.", "Cable News Network (CNN) said rain fell."),
      (
        "The World Bank (WB) -- a lender -- paid for the bridge.",
        "The World Bank (WB) -- a lender -- paid for the bridge."
      ),
    ])
  func datelines(sentence: String, shown: String) throws {
    let text = "\(sentence) The council of the city met in the old hall on Monday to talk about the bridge.\n"
    #expect(try rendered(text).first == shown)
  }

  @Test(
    "What belongs to the page is not chosen",
    arguments: [
      "Click here for more news of the town.", "Watch the mayor talk about the bridge.",
      "READ: The old bridge of the town in pictures.", "Read more: The bridge and its makers.",
      "Jane Roe and John Doe contributed to this report.", "Copyright 2015 The Town Paper.",
      "The bridge of the town in ten pictures .", "The opinions expressed in this commentary are hers alone.",
      "Jane Roe reported from the old town.", "Photos: The bridge over the river.",
      "Jane Roe and John Doe in the old hall of the town.",
      "The town <tweet id=\"7\"> was glad of its bridge.",
      "The bridge over the old river Image: Jane Roe.",
    ])
  func page(sentence: String) throws {
    let text =
      "The council of the city met in the old hall on Monday. \(sentence) Rain fell on the empty streets of the town. "
      + "A petition was signed by 3,000 people.\n"
    #expect(try rendered(text).count == 3)
    #expect(try rendered(text).allSatisfy { $0 != sentence })
  }

  @Test(
    "A sentence that leans on what stands before is not chosen",
    arguments: [
      "By then 200 people had left the town.", "Many are still waiting for help.",
      "The latter was never built.",
      "Last week it fell to the floor.", "After this, people went home at once.",
      "If they come, so will the rain.",
      "That day, 14 people died in the town.", "Not everyone agrees with the mayor.",
      "So was the old bridge.",
      "You can call him tomorrow morning.", "Although people like bridges, this one is too dear.",
    ])
  func leaning(sentence: String) throws {
    let text = "The council of the city met in the old hall on Monday. \(sentence)\n"
    #expect(try rendered(text) == ["The council of the city met in the old hall on Monday."])
  }

  @Test(
    "A pronoun or time that needs nothing before it stands",
    arguments: [
      "This week 200 people have left the town.", "Those who stay need food and water.",
      "The company says it will build a bridge.", "Protesters say they want another bridge.",
      "Jane Roe says she wants another bridge.",
    ])
  func standing(sentence: String) throws {
    let text = "The council of the city met in the old hall on Monday. \(sentence)\n"
    #expect(try rendered(text).last == sentence)
  }

  @Test("A quotation that nobody closed is closed, a bracket without its partner is left out")
  func balanced() throws {
    #expect(
      try rendered("Jane Roe said the bridge was \"far too dear for the town.\n")
        == ["Jane Roe said the bridge was \"far too dear for the town.\""])
    #expect(
      try rendered("Rain fell on the empty streets of the town.)\n").first
        == "Rain fell on the empty streets of the town.")
  }

  @Test("A subject that was told of before stands only after what tells of it")
  func bareSubject() throws {
    let text = """
      He had it all, they said to him about it then. The visit was the first of a long row of visits by Jane Roe of Norway \
      and John Doe of Sweden to the town of Lund in 2014.

      """
    #expect(try rendered(text).isEmpty)
    let told = "Jane Roe began a visit to Norway on Monday. The visit was watched by thousands of people.\n"
    #expect(try rendered(told).count == 2)
  }

  @Test("A paragraph with a credit is a caption")
  func credit() throws {
    let text =
      "The mayor of the town (left) greets the council. Image: Jane Roe.\n\nThe council of the city met in the old hall on "
      + "Monday to talk about the bridge.\n"
    #expect(
      try rendered(text) == [
        "The council of the city met in the old hall on Monday to talk about the bridge."
      ])
  }

  @Test("A pronoun with its verb joined to it is not named in brackets")
  func contraction() throws {
    let text =
      "John Doe was arrested by the police of the town on Monday. He’s 41 and has lived in the old town for years. He "
      + "was held in the old hall of the town.\n"
    let shown = try rendered(text)
    #expect(shown.contains { $0.hasPrefix("[John Doe] was held") })
    #expect(!shown.contains { $0.contains("’s 41") })
  }

  @Test("A sentence that repeats the title, and a turn of an interview, are not chosen")
  func titleAndTurn() throws {
    let text = SourceText(
      "The old bridge of the town opens.\nROE: Well, the bridge was the best thing of the year.\nThe council of the city met "
        + "in the old hall on Monday to talk about the bridge.\n")
    var metadata = Metadata()
    metadata["title"] = .text("The Old Bridge of the Town Opens")
    let document = Document(text: text, metadata: metadata)
    var options = SummarizeAnalyzer.Options()
    options.percent = 100
    let shown = try AnalysisContext(document).rows(of: SummarizeAnalyzer.self, options: options).map(
      \.rendered)
    #expect(
      shown == ["The council of the city met in the old hall on Monday to talk about the bridge."])
  }
}
