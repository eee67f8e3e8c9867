import AnalyzerKit
import Records
import Testing

@testable import AnalyzerConformance

@Suite struct PartLawsTests {
  struct Row: AnalyzerRow {
    var count: Int
    static let columns: [RowColumn<Self>] = [.integer("count", \.count, help: "Bytes of all documents.")]
  }

  private static let examples = [Example("bytes", "Counts", text: "One", columns: ["count"], rows: [["3"]])]

  /// Counts the bytes of all documents.
  struct WholeAnalyzer: CorpusAnalyzer {
    typealias Row = PartLawsTests.Row
    static let info = AnalyzerInfo("bytes", summary: "Counts bytes.", examples: examples)
    let options: NoOptions
    func prepare(_ document: Document, context: AnalysisContext) throws -> Int { document.text.count }
    func combine(_ parts: [CorpusPart<Int>], context: CombineContext) throws -> [Row] {
      [Row(count: parts.reduce(0) { $0 + $1.part })]
    }
  }

  /// A part that encodes less than it holds.
  struct LossyPart: Codable, Sendable {
    var count = 0
    enum CodingKeys: CodingKey {}
  }

  struct LossyAnalyzer: CorpusAnalyzer {
    typealias Row = PartLawsTests.Row
    static let info = AnalyzerInfo("bytes", summary: "Counts bytes.", examples: examples)
    let options: NoOptions
    func prepare(_ document: Document, context: AnalysisContext) throws -> LossyPart {
      LossyPart(count: document.text.count)
    }
    func combine(_ parts: [CorpusPart<LossyPart>], context: CombineContext) throws -> [Row] {
      [Row(count: parts.reduce(0) { $0 + $1.part.count })]
    }
  }

  /// A part that JSON cannot carry.
  struct InfiniteAnalyzer: CorpusAnalyzer {
    typealias Row = PartLawsTests.Row
    static let info = AnalyzerInfo("bytes", summary: "Counts bytes.", examples: examples)
    let options: NoOptions
    func prepare(_ document: Document, context: AnalysisContext) throws -> Double { .infinity }
    func combine(_ parts: [CorpusPart<Double>], context: CombineContext) throws -> [Row] {
      [Row(count: parts.count)]
    }
  }

  private func failures(_ analyzer: any Analyzer.Type) -> [String] {
    PartLaws.failures(of: analyzer.entry, texts: ["One", "Two three"], RunWatch(analyzer.info.name))
  }

  @Test func partsThatSurviveKeepTheLaw() { #expect(failures(WholeAnalyzer.self) == []) }

  @Test func partsThatLoseValuesAreReported() {
    #expect(
      failures(LossyAnalyzer.self) == ["bytes: the rows differ once the parts were encoded and decoded"])
  }

  @Test func partsThatCannotBeEncodedAreReported() {
    let failures = failures(InfiniteAnalyzer.self)
    #expect(failures.count == 1 && failures[0].hasPrefix("bytes: a part cannot be encoded"))
  }
}
