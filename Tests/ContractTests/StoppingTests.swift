import AnalyzerConformance
import AnalyzerKit
import Discourse
import Engine
import Linguistics
import Platform
import Records
import Testing

/// Work that is asked to stop: soon, at any moment, and with nothing left behind.
@Suite(.timeLimit(.minutes(60))) struct StoppingTests {
  private static let text = String(
    repeating: """
      “We will not wait for long,” Jane Roe said on Monday in Brussels, “and NATO knows it.” The minister told \
      reporters that Russia’s 80,000 troops near Ukraine’s borders were a sad mistake. She thanked Joe Biden.\n\n
      """, count: 60)

  private static let document = Document(number: 1, name: "long", text: SourceText(text))

  private func cells(_ analyzer: AnalyzerEntry, _ engine: Engine) throws -> [[Cell]] {
    var found: [[Cell]] = []
    let prepared = try analyzer.prepared()
    try engine.run(prepared, over: CollectionOfOne(Self.document)) { result in
      switch result.outcome {
      case .output(.rows(let rows)): found = rows
      case .output(.part(let part)):
        let part = AnyCorpusPart(document: 1, metadata: Metadata(), part: part)
        let context = CombineContext(
          cancellation: engine.cancellation, text: { _ in Self.document.text }
        ) { name, type, _ in CorpusNames.Identity(name, type ?? .person) }
        found = try prepared.combine([part], context).map(\.cells)
      case .fault: throw Unexpected()
      }
    }
    return found
  }

  private struct Unexpected: Error {}

  @Test(arguments: NamedAnalyzer.all) func stopsAnywhereAndLeavesNothing(named: NamedAnalyzer) throws {
    let analyzer = named.entry
    let alarm = CheckpointCount()
    let engine = Engine(
      cancellation: Cancellation(isRaised: { alarm.check() }, lower: { alarm.cancel(after: nil) }))
    let whole = try cells(analyzer, engine)
    let asked = alarm.count
    engine.forgetLayers()
    #expect(try cells(analyzer, engine) == whole)
    for after in Set((0...24).map { $0 * asked / 25 } + [1, 2, 3]).sorted() {
      engine.forgetLayers()
      alarm.cancel(after: after)
      #expect(throws: Cancelled.self, "after \(after) of \(asked)") { try cells(analyzer, engine) }
      // Whoever was asked stops at once: nothing goes on for long.
      engine.cancellation.reset()
      // Layers of the stopped run are not taken for whole ones.
      #expect(try cells(analyzer, engine) == whole, "after \(after) of \(asked)")
    }
    while engine.releaseSome() {}
    #expect(!engine.hasUnreleased)
  }

  /// Longer texts ask more often: no pass over a text goes without.
  @Test(arguments: NamedAnalyzer.all) func asksAllTheWay(named: NamedAnalyzer) throws {
    let analyzer = named.entry
    let counts = try [1, 4].map { times in
      let alarm = CheckpointCount()
      let engine = Engine(
        cancellation: Cancellation(isRaised: { alarm.check() }, lower: { alarm.cancel(after: nil) }))
      let document = Document(
        number: 1, name: "long", text: SourceText(String(repeating: Self.text, count: times)))
      try engine.run(analyzer.prepared(), over: CollectionOfOne(document)) { _ in }
      return Double(alarm.count)
    }
    #expect((2...8).contains(counts[1] / counts[0]), "\(counts)")
    // Once in at most ten kilobytes and a pass.
    #expect(counts[1] > Double(4 * Self.text.utf8.count / 10_000), "\(counts)")
  }
}
