import AnalyzerConformance
import AnalyzerKit
import Analyzers
import Foundation
import Linguistics
import Platform
import Records
import Testing

/// Texts that are one thing over and over, without a newline: the layers and every analyzer read them with work that
/// grows as the text does.
@Suite(.timeLimit(.minutes(60))) struct LongTextTests {
  private static let isLong = ProcessInfo.processInfo.environment["LEDE_LONG"] != nil
  private static let units = [
    "\"", "“", "'", "a", " ", "\n", "7", "(", "[]", "/", "@", ".", "é", "\"a\" ", "“” ", "Mr. ", "a, ", "a-",
    "1,",
    "https://example.org/a?b=c ", "Joe Biden ", "Joe Biden said. ", "\"Yes,\" he said. ", "He said \"",
    "He said that ", "Smith and ", "$1 million ", "4 April 2021 ", "“Yes,” he said, ",
    "On May 5 he (she) left. ",
    "((((((((\"a\" ",
  ]

  /// The checkpoints of the layers, and those that each analyzer adds over them.
  ///
  /// A loop asks once in so many steps, so that their number is the number of steps, whatever else the machine does.
  private static func checkpoints(_ unit: String, size: Int) throws -> [(name: String, count: Int)] {
    let text = String(repeating: unit, count: size / unit.utf8.count + 1)
    let document = Document(number: 1, name: "long", text: SourceText(text), metadata: Metadata())
    let passed = CheckpointCount()
    let context = AnalysisContext(document, cancellation: Cancellation(isRaised: { passed.check() }))
    _ = (try context.layout, try context.quotations, try context.tags, try context.names)
    var counts = [("layers", passed.count)]
    for entry in builtInAnalyzers.map({ $0.entry }) {
      let analyzer = try entry.prepared()
      passed.start()
      _ = try analyzer.rows(of: document, context)
      counts.append((entry.name, passed.count))
    }
    return counts
  }

  @Test(arguments: units) func workGrowsAsTheText(unit: String) throws {
    let size = Self.isLong ? 1 << 20 : 1 << 16
    let short = try Self.checkpoints(unit, size: size / 8)
    let long = try Self.checkpoints(unit, size: size)
    for (short, long) in zip(short, long) {
      // Eight times the text: eight times the work, sixty-four times if a step were quadratic.
      #expect(
        long.count <= 12 * short.count + 24, "\(long.name): \(short.count) checkpoints, then \(long.count)")
    }
  }
}
