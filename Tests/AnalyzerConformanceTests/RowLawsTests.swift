import AnalyzerKit
import Declarations
import Linguistics
import Records
import Synchronization
import Testing

@testable import AnalyzerConformance

/// Each law about rows, examples and cancellation is broken by a toy, and told.
@Suite struct RowLawsTests {
  private func expect(
    _ entry: AnalyzerEntry, tells message: String, _ place: SourceLocation = #_sourceLocation
  ) {
    let watch = RunWatch(entry.name)
    let failures =
      RowLaws.failures(of: entry, text: OrdinaryTexts.wrapped, watch: watch)
      + ExampleLaws.failures(of: entry, watch)
      + CancellationLaws.failures(of: entry, texts: [OrdinaryTexts.wrapped], watch)
    #expect(failures.contains { $0.contains(message) }, "\(failures.prefix(5))", sourceLocation: place)
  }

  @Test func aGoodToyKeepsAllLaws() {
    #expect(failures(of: Toy.entry()) == [])
    #expect(
      failures(of: Toy.entry(Column("length", .number, help: "X.")) { _, index in .integer(index) }) == [])
  }

  @Test func spans() throws {
    expect(
      Toy.entry { document, _ in Toy.spans([TextSpan(0, document.text.count + 1)], document) },
      tells: "ends after the text")
    expect(
      Toy.entry { document, _ in
        Toy.spans([TextSpan(0, 4)], document)
      }, tells: "the span 0..<4 cuts a character")
    expect(
      Toy.entry { document, context in
        try context.tokens.map { [.span(.init($0.span, document.text[$0.span].lowercased()))] }
      }, tells: "does not cover the text that is told")
    expect(
      Toy.entry { document, context in
        try context.tokens.map { [.span(.init($0.span, document.text[$0.span].canonicallyComposed))] }
      }, tells: "does not cover the text that is told")
    expect(
      Toy.entry { document, context in
        Toy.spans(try context.tokens.map(\.span).reversed(), document)
      }, tells: "the rows are not in text order")
    expect(
      Toy.entry { document, context in
        context.warn("It is long", at: TextSpan(0, document.text.count + 1))
        return try Toy.tokens(document, context)
      }, tells: "a warning: the span")
    expect(
      Toy.entry(Column("x", .list, help: "X.")) { document, _ in
        .list([.record([.init("y", .span(.init(TextSpan(0, document.text.count + 1), "z")))])])
      }, tells: "the column 'x': the span")
  }

  @Test func absentColumns() {
    expect(Toy.entry(absent: ["text"]), tells: "the column 'text' is said to be absent, and holds something")
    expect(Toy.entry(absent: ["txt"]), tells: "'txt' is said to be absent, and is no column")
  }

  @Test func cells() {
    let score = Column("score", .number, help: "X.")
    expect(Toy.entry(score) { _, _ in .text("high") }, tells: "holds text(\"high\"), which is no number")
    expect(Toy.entry(score) { _, _ in .number(.nan) }, tells: "the column 'score': the number nan is none")
    expect(Toy.entry(score) { _, _ in .number(.infinity) }, tells: "the number inf is none")
    expect(Toy.entry(score) { _, _ in .number(1 / 3) }, tells: "is not rounded to four decimals")
    expect(
      Toy.entry(Column("x", .list, help: "X.")) { _, _ in .list([.record([.init("y", .number(0.12345))])]) },
      tells: "the number 0.12345 is not rounded")
    expect(Toy.entry(columns: [Toy.column, score]), tells: "a row has 1 cells for 2 columns")
  }

  @Test func sameAgain() {
    let runs = Atomic<Int>(0)
    let count = Column("x", .number, help: "X.")
    expect(
      Toy.entry(count) { _, _ in .integer(runs.add(1, ordering: .relaxed).newValue) },
      tells: "the same text gives other rows the second time")
    expect(
      Toy.entry(count) { document, _ in .integer(document.number) },
      tells: "the same text gives other rows the second time")
  }

  @Test func errors() {
    expect(
      Toy.entry { document, context in
        guard document.text.count < 100 else { throw AnalysisError(code: "toy.long", "too long", help: "") }
        return try Toy.tokens(document, context)
      }, tells: "findings about a text are data, not errors")
  }

  @Test func examplesAreRun() {
    func entry(_ example: Example) -> AnalyzerEntry { Toy.entry(examples: Toy.examples + [example]) }
    expect(
      entry(Example("toy", "X", text: "One", columns: ["text"], rows: [["Two"]])),
      tells: "toy: gives [[\"One\"]] in place of [[\"Two\"]]")
    expect(entry(Example("toy", "X", text: "One")), tells: "no rows that are expected")
    expect(
      entry(Example("toy", "X", text: "One", columns: ["y"], rows: [])),
      tells: "names a column that there is not")
    expect(
      entry(Example("toy --x", "X", text: "One", rows: [])),
      tells: "cannot be run by itself: 'toy' has no option")
    expect(
      entry(Example("toy | count", "X", text: "One", rows: [])),
      tells: "cannot be run by itself: there is no command 'count'")
    expect(entry(Example("toy; toy", "X", text: "One", rows: [])), tells: "is not one call of the analyzer")
  }

  @Test func cancellation() {
    expect(
      Toy.entry { document, context in
        let tokens = try context.tokens
        // Its own checkpoints come after those of the layer.
        for token in tokens {
          do { try context.checkpoint() } catch { return Toy.spans([token.span], document) }
        }
        return try Toy.tokens(document, context)
      }, tells: "goes on and gives rows")
    expect(
      Toy.entry { document, context in
        do { try context.checkpoint() } catch { throw AnalysisError(code: "toy.stop", "stopped", help: "") }
        return try Toy.tokens(document, context)
      }, tells: "a run that is cancelled at checkpoint 2 throws AnalysisError")
  }

  @Test func circles() {
    #expect(
      checkAnalyzer(FirstToyAnalyzer.self).contains { $0.contains("needs its own rows; break the circle") })
    #expect(
      checkAnalyzer(SecondToyAnalyzer.self).contains { $0.contains("needs its own rows; break the circle") })
  }
}

extension String {
  /// The text with "e\u{308}" in one scalar: equal to the old one as strings are compared, other bytes.
  fileprivate var canonicallyComposed: String { replacing("e\u{308}", with: "\u{EB}") }
}
