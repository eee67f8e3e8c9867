internal import AnalyzerKit
internal import Linguistics
internal import Records

/// The sentences of running text, and the title above them.
struct SummarizeText {
  /// The positions of the sentences of running text among all sentences.
  let body: [Int]
  private let title: Range<Int>

  init(_ context: AnalysisContext) throws {
    let blocks = try context.layout.blocks
    let sentences = try context.sentences
    func role(_ sentence: Sentence) -> BlockRole {
      blocks.indices.contains(sentence.block) ? blocks[sentence.block].role : .body
    }
    let echo = SummarizeTitleEcho(context.document)
    body = sentences.indices.filter { role(sentences[$0]) == .body && !echo.has(sentences[$0].span) }
    let headline = sentences.prefix { role($0) != .body }.first { role($0) == .title }
    title = headline?.tokens ?? 0..<0
  }

  /// Returns what the ranker looks at.
  func features(_ context: AnalysisContext) throws -> SummarizeFeatures {
    try SummarizeFeatures(
      body.map { try context.sentences[$0] }, headline: context.tokens[title], context)
  }
}
