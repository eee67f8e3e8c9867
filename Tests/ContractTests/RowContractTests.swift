import AnalyzerKit
import Analyzers
import Engine
import Foundation
import Linguistics
import Records
import Shell
import ShellTestSupport
import Testing

/// What holds for the rows of every analyzer in the shell, whatever stands around them.
@MainActor @Suite(.timeLimit(.minutes(60))) struct RowContractTests {
  private static let texts = [
    AnalyzerContractTests.seed,
    "Jane Roe said: “We will\twin\\.”\n\nZoë Müller praised the \"good\" plan.\u{1}\n",
    "Angela Merkel lost $1.2 million on 13 April 2021.\n", "",
  ]

  /// The shortest call of an analyzer.
  private static func call(_ entry: AnalyzerEntry) -> String {
    entry.argumentOptions.isEmpty ? entry.name : "\(entry.name) the"
  }

  private func results(_ texts: [String], _ command: String, width: Int = 80) -> String {
    let outcome = TestSession(texts, analyzers: builtInAnalyzers, width: width).run(command)
    #expect(outcome.ending == .finished, "\(command): \(outcome.messages)")
    return outcome.results
  }

  @Test func rowsSurviveJSON() throws {
    var count = 0
    for analyzer in builtInAnalyzers {
      let entry = analyzer.entry
      for text in Self.texts {
        let document = Document(text)
        for row in try entry.prepared().rows(of: document, AnalysisContext(document)) {
          #expect(JSONLaws.failures(of: row, columns: entry.columns) == [])
          count += 1
        }
      }
    }
    #expect(count > 0)
  }

  @Test(
    arguments: [
      [.number(.nan)], [.record([.init("a", .number(.infinity))])], [.number(0.1), .number(-.infinity)],
    ] as [[Cell]]) func cellsThatDoNotSurviveJSONAreTold(cells: [Cell])
  {
    let columns = cells.indices.map { Column("x\($0)", .number) }
    #expect(JSONLaws.failures(of: cells, columns: columns).count == 1)
  }

  /// What comes before and after a document does not change its rows.
  @Test(arguments: NamedAnalyzer.all) func documentsDoNotDisturbEachOther(analyzer: NamedAnalyzer) {
    let entry = analyzer.entry
    // What combines documents has rows of none.
    guard entry.combination == nil else { return }
    let command = "\(Self.call(entry)) | to jsonl"
    func rows(_ order: [Int]) -> [[Substring]] {
      let lines = results(order.map { Self.texts[$0] }, command).split(separator: "\n")
      return order.indices.map { place in
        let start = "{\"document\": \"\(place + 1).txt\""
        return lines.filter { $0.hasPrefix(start) }.map { $0.dropFirst(start.count) }
      }
    }
    let straight = rows([0, 1, 2, 3])
    #expect(rows([0, 1, 2, 3]) == straight)
    #expect(rows([3, 2, 1, 0]) == straight.reversed())
    #expect(rows([1, 1, 0, 1]) == [straight[1], straight[1], straight[0], straight[1]])
  }

  @Test(arguments: NamedAnalyzer.all) func pipesKnowNoWidth(analyzer: NamedAnalyzer) {
    let name = Self.call(analyzer.entry)
    for command in [name, "\(name) | to csv", "\(name) | to json", "docs", "plugins", "set"] {
      #expect(
        results(Self.texts, command, width: 20) == results(Self.texts, command, width: 300), "\(command)")
    }
  }
}

/// How much work the engine does for what is asked of it.
@Suite struct WorkContractTests {
  @Test func documentsAreParsedOnce() throws {
    let documents = [AnalyzerContractTests.seed, "Jane Roe said: “No.”", ""].enumerated().map {
      Document(number: $0 + 1, text: SourceText($1))
    }
    let engine = Engine()
    let probe = LayerProbe()
    let entries = builtInAnalyzers.map { $0.entry } + [probe.entry]
    var results = 0
    for entry in entries + entries {
      try engine.run(entry.prepared(), over: documents) { result in
        if case .output = result.outcome { results += 1 }
      }
    }
    #expect(results == documents.count * entries.count * 2)
    // Every analyzer met the same layers, each of them computed once.
    #expect(probe.seen.count == documents.count * 2)
    let first = Array(probe.seen.prefix(documents.count))
    let second = Array(probe.seen.suffix(documents.count))
    #expect(zip(first, second).allSatisfy { $0 === $1 })
    for layers in first {
      #expect(layers.computed.keys.contains("segmentation"))
      #expect(layers.computed.values.allSatisfy { $0 == 1 }, "\(layers.computed)")
    }
  }
}

/// An analyzer that remembers the layers that it was given.
private final class LayerProbe: @unchecked Sendable {
  private(set) var seen: [TextLayers] = []

  var entry: AnalyzerEntry {
    AnalyzerEntry(
      info: AnalyzerInfo("probe", summary: "Remembers layers.", examples: []), columns: [], options: [],
      validate: { _ throws(AnalysisError) in }
    ) { _ in
      AnalyzerBody { _, context in
        self.seen.append(context.layers)
        return .rows([])
      }
    }
  }
}
