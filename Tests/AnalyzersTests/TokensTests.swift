import AnalyzerConformance
import AnalyzerKit
import Declarations
import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite struct TokensTests {
  private func run(_ text: String, plain: Bool) throws -> (rows: [TokensAnalyzer.Row], computed: Set<String>)
  {
    var options = TokensAnalyzer.Options()
    options.isPlain = plain
    let context = AnalysisContext(Document(text))
    let rows = try context.rows(of: TokensAnalyzer.self, options: options)
    return (rows, Set(context.layers.computed.keys))
  }

  @Test func plainListsTheSameTokensWithoutSlowLayers() throws {
    let text = "Jane Roe didn’t go. “Why not?” she asked."
    let (all, plain) = (try run(text, plain: false), try run(text, plain: true))
    #expect(plain.rows.map(\.text) == all.rows.map(\.text))
    #expect(plain.rows.map(\.sentence) == all.rows.map(\.sentence))
    #expect(all.computed.isSuperset(of: ["tags", "names"]))
    #expect(plain.computed.isDisjoint(with: ["tags", "names", "values", "entities"]))
  }

  @Test func absentColumnsAreNull() {
    let plain: [String: OptionValue] = ["plain": .flag(true)]
    #expect(TokensAnalyzer.entry.absentColumns(plain) == ["lemma", "upos", "xpos", "entity"])
    #expect(TokensAnalyzer.entry.absentColumns([:]).isEmpty)
    #expect(checkRows(of: TokensAnalyzer.entry, options: plain, text: "Jane Roe left. “Why?”").isEmpty)
  }
}
