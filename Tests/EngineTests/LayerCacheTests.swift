import AnalyzerKit
import Discourse
import Linguistics
import Records
import Synchronization
import Testing

@testable import Engine

@Suite struct LayerCacheTests {
  /// Passes over texts; returns how many layer sets each pass made anew.
  private func made(_ passes: [[SourceText]], limit: Int) -> [Int] {
    var cache = LayerCache(limit: limit)
    var known: [ObjectIdentifier: DiscourseLayers] = [:]
    return passes.map { texts in
      cache.beginPass()
      return texts.count { text in
        let layers = cache.layers(of: text)
        return known.updateValue(layers, forKey: ObjectIdentifier(layers)) == nil
      }
    }
  }

  private func texts(_ count: Int, bytes: Int = 5) -> [SourceText] {
    (0..<count).map { SourceText(String(repeating: String($0 % 10), count: bytes)) }
  }

  @Test func layersOfATextAreMadeOnce() {
    let texts = texts(2)
    #expect(made([texts, texts, texts + texts], limit: 10) == [2, 0, 0])
  }

  /// Before, each text was dropped right before it was asked for again.
  @Test func repeatedPassesOverMoreThanFitsShareWhatFits() {
    let texts = texts(10)
    #expect(made([texts, texts, texts, texts], limit: 20) == [10, 6, 6, 6])
  }

  @Test func otherTextsTakeTheRoomOfThoseThatNobodyAsksFor() {
    let texts = texts(8)
    let (first, second) = (Array(texts[..<4]), Array(texts[4...]))
    #expect(made([first, second, second, second, first, first, second], limit: 20) == [4, 4, 4, 0, 4, 4, 4])
    #expect(made([first, second, second, second, second + first], limit: 20) == [4, 4, 4, 0, 4])
  }

  @Test func aTextThatNeverFitsDropsNothing() {
    let small = texts(2)
    let large = SourceText("12345678901")
    #expect(made([small, [large], [large], [large], small], limit: 10) == [2, 1, 1, 1, 0])
  }

  @Test func theLimitHolds() {
    #expect(made([texts(3), texts(3)], limit: 0) == [3, 3])
    let mixed = [SourceText("123456"), SourceText("1234567"), SourceText("1234")]
    #expect(made([mixed, mixed], limit: 10) == [3, 1])
  }

  /// Asks for the names of every text, and counts how often they were computed.
  struct TallyAnalyzer: DocumentAnalyzer {
    typealias Row = EngineTests.Row
    static let computed = Mutex(0)
    static let info = AnalyzerInfo("tally", summary: "Asks for names.", examples: [])
    let options: NoOptions
    func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
      if context.layers.computed["names"] == nil { Self.computed.withLock { $0 += 1 } }
      return try context.names.mentions.map { Row(text: $0.span) }
    }
  }

  /// The engine's passes are its runs.
  @Test func runsOverMoreThanFitsComputeTheRestAlone() throws {
    let engine = Engine(cachedTextBytes: 40)
    let documents = (1...4).map {
      Document(number: $0, name: "d\($0)", text: SourceText("Jane Roe left \($0)."))
    }
    var computed: [Int] = []
    for _ in 1...3 {
      TallyAnalyzer.computed.withLock { $0 = 0 }
      try engine.run(TallyAnalyzer.entry.prepared(), over: documents) { _ in }
      computed.append(TallyAnalyzer.computed.withLock { $0 })
    }
    #expect(computed == [4, 2, 2])
  }
}
