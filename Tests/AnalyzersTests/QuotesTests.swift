import AnalyzerKit
import Declarations
import Discourse
import Foundation
import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite("Quotes")
struct QuotesTests {
  private func rows(_ text: String, _ options: QuotesAnalyzer.Options = .init()) throws -> [QuotesRow] {
    let document = Document(text)
    return try AnalysisContext(document).rows(of: QuotesAnalyzer.self, options: options)
  }

  /// Writes the rows as `speaker | mention | text`.
  private func said(_ text: String, _ kinds: [Attribution.Kind] = [.direct, .mixed]) throws -> [String] {
    var options = QuotesAnalyzer.Options()
    options.kinds = kinds
    return try rows(text, options).map { row in
      "\(row.speaker ?? "–") | \(row.mention.map { SourceText(text)[$0] } ?? "–") | \(row.text)"
    }
  }

  @Test("The client's article has five quotations with their speakers")
  func seed() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("seeds/000_acbc409ad9421864.txt")
    let found = try rows(String(contentsOf: file, encoding: .utf8))
    #expect(
      found.map(\.speaker) == [nil, "Joe Biden", "Jens Stoltenberg", "Dmytro Kuleba", "Sergei Shoigu"])
    #expect(found.map(\.repaired) == [false, false, true, false, true])
    #expect(found.map(\.content.count) == [1, 1, 1, 1, 1])
    #expect(
      found.map { $0.text.prefix(28) } == [
        "Decrease the tension and con", "the United States’ unwaverin", "Russia’s considerable milita",
        "Ukraine does not want war. W", "In response to the alliance’",
      ])
    #expect(
      found.map { $0.text.suffix(12) } == [
        "inue to talk", "al integrity", " immediately", "he conflict.", " the country",
      ])
    #expect(found.first?.reason == "no cue or speaker near the quotation")
    #expect(found.dropFirst().allSatisfy { $0.reason == nil })
  }

  @Test("Cue and name stand before, after and between")
  func orders() throws {
    #expect(try said("“We will win,” Jane Roe said.") == ["Jane Roe | Jane Roe | We will win,"])
    #expect(try said("“We will win,” said Jane Roe.") == ["Jane Roe | Jane Roe | We will win,"])
    #expect(try said("Jane Roe said: “We will win.”") == ["Jane Roe | Jane Roe | We will win."])
    #expect(
      try said("“We will win,” Jane Roe said, “and soon.”") == [
        "Jane Roe | Jane Roe | We will win, … and soon."
      ])
    #expect(
      try said("“We will win,” Jane Roe said. “It is sure.”") == [
        "Jane Roe | Jane Roe | We will win, … It is sure."
      ])
    #expect(
      try said("According to Jane Roe, “the war is over.”") == ["Jane Roe | Jane Roe | the war is over."])
    #expect(try said("Jane Roe: “We will win.”") == ["Jane Roe | Jane Roe | We will win."])
    #expect(try said("“We will win,” Jane Roe shot back.") == ["Jane Roe | Jane Roe | We will win,"])
  }

  @Test("An appositive between name and verb is stepped over")
  func appositives() throws {
    #expect(try said("“It works,” Hugh Hill, a doctor, said.") == ["Hugh Hill | Hugh Hill | It works,"])
    #expect(
      try said("For his part, Hugh Hill, the head of the clinic, stressed: “It works.”") == [
        "Hugh Hill | Hugh Hill | It works."
      ])
    #expect(
      try said("“It works,” said Hugh Hill, a doctor in Ohio.") == ["Hugh Hill | Hugh Hill | It works,"])
    #expect(try said("Hugh Hill (R-Ohio) said, “It works.”") == ["Hugh Hill | Hugh Hill | It works."])
  }

  @Test("A word that describes the person before the name, after the cue")
  func describedNames() throws {
    for (text, name) in [
      ("“Nobody told us,” said resident Bob Hart.", "Bob Hart"),
      ("“Nobody told us,” said his German neighbour Anna Schmidt.", "Anna Schmidt"),
    ] {
      #expect(try rows(text).map(\.speaker) == [name])
    }
  }

  @Test("A nickname in marks is part of the name's sentence, no quotation")
  func nickname() throws {
    let found = try said("Jim “Shorty” Stone said: “It works well.”")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("| It works well.") == true)
    #expect(found.first?.contains("Stone") == true)
  }

  @Test("An apostrophe is not taken for a mark")
  func apostrophes() throws {
    #expect(
      try said("‘I don’t know the players’ names,’ Jane Roe said.") == [
        "Jane Roe | Jane Roe | I don’t know the players’ names,"
      ])
    #expect(try said("Jane Roe's car and the players' bus weren't there in the '90s.") == [])
  }

  @Test("An odd number of marks is repaired and said so")
  func oddMarks() throws {
    let found = try rows(
      "“We will win, Jane Roe said. “It is sure now,” she added.\n\nNothing was quoted here.")
    #expect(
      found.map(\.text) == ["We will win,", "It is sure now,"]
        || found.map(\.text) == ["We will win, … It is sure now,"])
    #expect(found.first?.repaired == true)
    #expect(found.first?.speaker == "Jane Roe")
  }

  @Test("A speaker two paragraphs up is not guessed")
  func farSpeaker() throws {
    let found = try rows(
      "Jane Roe came to Berlin on Monday.\n\nIt rained all day in the city.\n\n“Nothing can stop us any more now.”"
    )
    #expect(found.count == 1)
    #expect(found.first?.speaker == nil)
    #expect(found.first?.reason == "no cue or speaker near the quotation")
  }

  @Test("A press release names the speaker after a dash")
  func pressRelease() throws {
    let found = try rows("“This is a great day for all of our workers.” – Commissioner Jane Roe")
    #expect(found.map(\.speaker) == ["Jane Roe"])
    #expect(found.map(\.rule) == ["signature"])
  }

  @Test("A lead-in with a colon names the speaker of the paragraph below")
  func colonParagraph() throws {
    #expect(
      try said("From Chairwoman Jane Roe:\n\n“This is a great day for all.”") == [
        "Jane Roe | Chairwoman Jane Roe | This is a great day for all."
      ])
  }

  @Test("A participle takes the subject of its clause")
  func participles() throws {
    #expect(
      try said(
        "Jane Roe questioned John Doe about Russian troops, emphasizing “the need for peace in Europe”.") == [
          "Jane Roe | Jane Roe | the need for peace in Europe"
        ])
  }

  @Test("Titles stand in the mention, adjectives and places before them do not speak")
  func titles() throws {
    #expect(
      try said("Russian Defense Minister Sergei Shoigu said: “We have taken action.”") == [
        "Sergei Shoigu | Russian Defense Minister Sergei Shoigu | We have taken action."
      ])
    let officials = try rows("“We have taken action today,” Russian officials said.")
    #expect(officials.map(\.speaker) == [nil])
    #expect(officials.first?.reason == "the source is not named: Russian officials")
    #expect(try rows("“We have taken action today,” she said on Monday.").map(\.speaker) == [nil])
  }

  @Test("A pronoun stands for the latest fitting speaker")
  func pronouns() throws {
    #expect(
      try said("President Joe Biden met Angela Merkel. “We agree on all of it,” he said.") == [
        "Joe Biden | he | We agree on all of it,"
      ])
    let they = try rows("“We agree on all of it,” they said.")
    #expect(they.first?.speaker == nil)
    #expect(they.first?.reason == "they names no single person")
  }

  @Test("Who is asked in a passive does not speak")
  func passives() throws {
    #expect(try rows("Jane Roe was asked, “What is the most dangerous place?”").map(\.speaker) == [nil])
    #expect(
      try rows("Jane Roe was told by John Doe: “It is the most dangerous place.”").map(\.speaker) == [
        "John Doe"
      ])
  }

  @Test("A sentence about a person leads a quotation in, with low confidence")
  func leadIns() throws {
    let found = try rows("Jane Roe began talking to John Doe. “It is late now and I want to go.”")
    #expect(found.map(\.speaker) == ["Jane Roe"])
    #expect(found.map(\.rule) == ["lead-in"])
    #expect(found.allSatisfy { $0.confidence < 0.5 })
  }

  @Test("A quoted part of a clause is mixed: the whole clause with its marks")
  func mixed() throws {
    let found = try rows("Jane Roe said it was “unjustified and deeply worrying” on Monday.")
    #expect(found.map(\.kind) == [.mixed])
    #expect(found.map(\.text) == ["it was “unjustified and deeply worrying” on Monday"])
    #expect(found.map(\.speaker) == ["Jane Roe"])
  }

  @Test("Scare quotes and titles are terms, listed when asked for")
  func terms() throws {
    let text = "The so-called “peace process” went on."
    #expect(try said(text) == [])
    #expect(try said(text, [.term]) == ["– | – | peace process"])
  }

  @Test("Reported speech is listed when asked for")
  func indirect() throws {
    #expect(
      try said("Jane Roe argues that the plan will fail.", [.indirect]) == [
        "Jane Roe | Jane Roe | that the plan will fail"
      ])
    #expect(
      try said("The plan will fail, according to Jane Roe.", [.indirect]) == [
        "Jane Roe | Jane Roe | The plan will fail"
      ])
    #expect(
      try said("The plan will fail, Jane Roe said.", [.indirect]) == [
        "Jane Roe | Jane Roe | The plan will fail"
      ])
  }

  @Test("A quotation over two paragraphs is one row with two pieces")
  func paragraphs() throws {
    let found = try rows("Jane Roe said: “One is enough for us.\n\n“Two is better for everybody.”")
    #expect(found.map(\.content.count) == [2])
    #expect(found.map(\.speaker) == ["Jane Roe"])
  }

  @Test("The examples give what they show")
  func examples() throws {
    for example in QuotesAnalyzer.info.examples {
      let document = Document(example.text ?? "")
      var options = QuotesAnalyzer.Options()
      if example.command.hasSuffix("--kind indirect") { options.kinds = [.indirect] }
      if example.command.hasSuffix("--verbs writing") { options.manners = [.writing] }
      let columns = QuotesRow.columns.map(\.column.name)
      let cells = try AnalysisContext(document).rows(of: QuotesAnalyzer.self, options: options).map { row in
        zip(columns, row.cells(in: document.text)).filter { example.columns.contains($0.0) }.map(
          \.1.plainText)
      }
      #expect(cells == example.rows, "\(example.title)")
    }
  }

  @Test("Any text gives rows in order, within bounds", arguments: 1...30)
  func fuzz(_ seed: Int) throws {
    let parts = [
      "“", "”", "\"", "'", "’", " ", " ", "\n\n", "Jane Roe", " said", ", ", ". ", ": ", " he",
      " the minister", "(", ")", "—",
      " according to ", " that ", " who ", "é", "We will win", " and", ", adding ", " on Monday", "5", "…",
      " told reporters",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    var text = ""
    for _ in 0..<150 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += parts[Int(state >> 33) % parts.count]
    }
    var options = QuotesAnalyzer.Options()
    options.kinds = Attribution.Kind.allCases
    options.recall = true
    let source = SourceText(text)
    var start = 0
    for row in try rows(text, options) {
      #expect(!row.content.isEmpty)
      #expect((row.content.first?.start ?? 0) >= start)
      start = row.content.first?.start ?? 0
      for span in row.content + [row.mention, row.cue].compactMap({ $0 }) {
        #expect(span.end <= source.count && !span.isEmpty)
        #expect(source.isScalarBoundary(span.start) && source.isScalarBoundary(span.end))
      }
      #expect((0...1).contains(row.confidence))
      #expect(row.speaker != nil || row.reason != nil)
    }
  }

  /// Found by fuzzing: a mention may stand before what was said in the row before it; the content leads.
  @Test("Rows are ordered by what was said")
  func firstSpans() throws {
    let text =
      "According to a transcript of the conversation, released by the White House, B»iden questioned Putin about "
      + "Russian military concentration, emphasizing “the United States”"
    let cells = try QuotesAnalyzer.entry.prepared(["recall": .flag(true)]).rows(
      of: Document(text), AnalysisContext(Document(text)))
    let content = try #require(
      QuotesAnalyzer.entry.columns.firstIndex { $0.name == "content" && $0.isLeading })
    let starts = cells.compactMap { $0[content].firstSpan?.start }
    #expect(starts.count > 1 && starts == starts.sorted())
  }

  /// Found by fuzzing: looking for a subject before a comma that begins the text stopped the program.
  @Test("A text may begin with the comma before a cue", arguments: [", ", "and ", ") ", "— "])
  func startsWithAMark(start: String) throws {
    let found = try rows(start + "stressed: “Ukraine does not want war.” They left.")
    #expect(found.map(\.text) == ["Ukraine does not want war."])
  }
}
