import AnalyzerKit
import Declarations
import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite("entities")
struct EntitiesTests {
  private func rows(_ text: String, _ types: [EntityType] = []) throws -> [EntitiesAnalyzer.Row] {
    let document = Document(text)
    return try EntitiesAnalyzer(options: .init(types: types)).analyze(
      document, context: AnalysisContext(document))
  }

  @Test("Every example gives the rows that it shows")
  func examples() throws {
    for example in EntitiesAnalyzer.info.examples {
      guard let text = example.text, let expected = example.rows else { continue }
      let types = example.command.split(separator: " ").last.map { $0.split(separator: ",") } ?? []
      let document = Document(text)
      let found = try rows(text, types.compactMap { EntityType(rawValue: String($0)) })
      let columns = EntitiesAnalyzer.Row.columns.map(\.column.name)
      let cells = found.map { row in
        zip(columns, row.cells(in: document.text)).filter { example.columns.contains($0.0) }.map(
          \.1.plainText)
      }
      #expect(cells == expected, "\(example.title)")
    }
  }

  @Test("Names and values are in text order and apart")
  func order() throws {
    let found = try rows(
      "In April 2021 Joe Biden paid $5 million to NATO; see https://nato.int/May on Tuesday in May, Brussels."
    )
    #expect(found.map(\.type) == [.date, .person, .money, .organization, .url, .date, .date, .place])
    for (row, next) in zip(found, found.dropFirst()) { #expect(row.text.end <= next.text.start) }
  }

  @Test("The type option keeps only those types")
  func types() throws {
    let text = "Joe Biden left Moscow on 3 May 1998."
    #expect(try rows(text, [.place]).map(\.name) == ["Moscow"])
    #expect(try rows(text, [.date]).map(\.value) == ["1998-05-03"])
  }

  @Test("An empty document has no rows, and a long line does not stop the analyzer")
  func extremes() throws {
    #expect(try rows("").isEmpty)
    let line = String(repeating: "Biden met Putin at $5 in NATO ", count: 4000)
    #expect(try rows(line).count > 4000)
  }
}
