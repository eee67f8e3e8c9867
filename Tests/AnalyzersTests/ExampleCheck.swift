import AnalyzerKit
import Declarations
import Records
import Testing

/// Runs an example whose options each take one word.
enum ExampleCheck {
  static func run(_ example: Example, of entry: AnalyzerEntry) throws {
    let words = example.command.split(separator: " ").map(String.init)
    var values: [String: OptionValue] = [:]
    var index = 1
    while index + 1 < words.count {
      let option = try #require(entry.signature.options.first { "--\($0.name)" == words[index] })
      values[option.name] = try option.value(of: words[index + 1])
      index += 2
    }
    let document = Document(try #require(example.text))
    let rows = try entry.prepared(values).rows(of: document, AnalysisContext(document))
    let names = example.columns.isEmpty ? entry.columns.map(\.name) : example.columns
    let positions = try names.map { name in try #require(entry.columns.firstIndex { $0.name == name }) }
    let found = rows.map { cells in positions.map { cells[$0].plainText } }
    #expect(found == example.rows, "\(example.command)")
  }
}
