import AnalyzerKit
import Linguistics
import Records
import Testing

@testable import Engine

@Suite struct EngineTests {
  struct Row: AnalyzerRow {
    var text: TextSpan
    static let columns: [RowColumn<Self>] = [.span("text", \.text, help: "The first token.")]
  }

  struct FirstAnalyzer: DocumentAnalyzer {
    typealias Row = EngineTests.Row
    static let info = AnalyzerInfo("first", summary: "Finds the first token.", examples: [])
    func analyze(_ document: Document, options: NoOptions, context: AnalysisContext) throws -> [Row] {
      if document.text.string.hasPrefix("bad") {
        throw AnalysisError(code: "test.bad", "it is bad", help: "mend it")
      }
      context.warn("seen", at: document.text.span)
      return context.tokens.prefix(1).map { Row(text: $0.span) }
    }
  }

  struct CycleAnalyzer: DocumentAnalyzer {
    typealias Row = EngineTests.Row
    static let info = AnalyzerInfo("cycle", summary: "Asks for itself.", examples: [])
    func analyze(_ document: Document, options: NoOptions, context: AnalysisContext) throws -> [Row] {
      try context.rows(of: CycleAnalyzer.self)
    }
  }

  private func outcomes(_ texts: [String], _ analyzer: AnalyzerEntry, engine: Engine = Engine()) throws
    -> [String]
  {
    var outcomes: [String] = []
    let documents = texts.enumerated().map {
      Document(number: $0 + 1, name: "d\($0 + 1)", text: SourceText($1))
    }
    try engine.run(analyzer, options: [:], over: documents) { result in
      switch result.outcome {
      case .rows(let rows): outcomes.append(rows.map { $0.map(\.plainText).joined() }.joined())
      case .part: outcomes.append("part")
      case .fault(let fault): outcomes.append("\(fault.document) \(fault.code)")
      }
    }
    return outcomes
  }

  @Test func oneFaultStopsNothing() throws {
    #expect(
      try outcomes(["One two", "bad", "Three"], FirstAnalyzer.entry) == ["One", "d2 test.bad", "Three"])
  }

  /// Also of a text whose layers are too large to be kept.
  @Test func namesAreReadFromTheLayersOfTheResult() throws {
    let document = Document("Jane Roe met Ann Lee. Roe left.")
    var names: [DocumentName] = []
    try Engine(cachedTextBytes: 0).run(FirstAnalyzer.entry, options: [:], over: [document]) { result in
      names = try result.names()
      #expect(result.layers.computed.values.allSatisfy { $0 == 1 })
    }
    #expect(names.map(\.name) == ["Jane Roe", "Ann Lee"] && names[0].forms == ["Jane Roe", "Roe"])
  }

  @Test func circlesAreFaults() throws {
    #expect(try outcomes(["x"], CycleAnalyzer.entry) == ["d1 analyzer.failed"])
  }

  @Test func cancelledRunsThrow() {
    let engine = Engine()
    engine.cancellation.cancel()
    #expect(throws: Cancelled()) { try outcomes(["x"], FirstAnalyzer.entry, engine: engine) }
  }

  @Test func layersOfATextAreMadeOnce() {
    var cache = LayerCache(limit: 10)
    let first = SourceText("12345")
    let layers = cache.layers(of: first)
    #expect(cache.layers(of: first) === layers)
    let second = SourceText("1234567890")
    _ = cache.layers(of: second)
    #expect(cache.layers(of: first) !== layers)
    let large = SourceText("12345678901")
    #expect(cache.layers(of: large) !== cache.layers(of: large))
  }
}
