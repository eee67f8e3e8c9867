import AnalyzerKit
import Analyzers
import Foundation
import Linguistics
import Records
import Testing

/// Texts that are one thing over and over, without a newline: the layers and every analyzer read them in time that
/// grows as the text does.
@Suite(.serialized) struct LongTextTests {
  private static let isLong = ProcessInfo.processInfo.environment["LEDE_LONG"] != nil
  private static let units = [
    "\"", "“", "'", "a", " ", "\n", "7", "(", "[]", "/", "@", ".", "é", "\"a\" ", "“” ", "Mr. ", "a, ", "a-",
    "1,",
    "https://example.org/a?b=c ", "Joe Biden ", "Joe Biden said. ", "\"Yes,\" he said. ", "He said \"",
    "He said that ", "Smith and ", "$1 million ", "4 April 2021 ", "“Yes,” he said, ",
    "On May 5 he (she) left. ",
    "((((((((\"a\" ",
  ]

  /// Runs `body` and gives the time of this thread alone, whatever else the machine does.
  private static func time(_ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try body()
    return now() - start
  }

  /// The time of the layers, and of each analyzer over them.
  private static func times(_ unit: String, size: Int) throws -> [(name: String, time: Double)] {
    let text = String(repeating: unit, count: size / unit.utf8.count + 1)
    let document = Document(number: 1, name: "long", text: SourceText(text), metadata: Metadata())
    let context = AnalysisContext(document)
    var times = [
      (
        "layers",
        try Self.time {
          _ = (try context.layout, try context.quotations, try context.tags, try context.names)
        }
      )
    ]
    for entry in AnalyzerRegistry(builtInAnalyzers).entries {
      let analyzer = try entry.prepared()
      times.append((entry.name, try Self.time { _ = try analyzer.rows(of: document, context) }))
    }
    return times
  }

  @Test(arguments: units) func timeGrowsAsTheText(unit: String) throws {
    let size = Self.isLong ? 1 << 20 : 1 << 16
    let short = try Self.times(unit, size: size / 8)
    let long = try Self.times(unit, size: size)
    for (short, long) in zip(short, long) {
      // Eight times the text: eight times the time, sixty-four times if a step were quadratic. Times of a few
      // milliseconds tell nothing.
      #expect(long.time <= 24 * max(short.time, 0.004), "\(long.name): \(short.time) s, then \(long.time) s")
    }
  }
}
