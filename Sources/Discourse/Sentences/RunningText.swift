internal import Linguistics
internal import Records

/// The sentences of running text, and the title above them.
struct RunningText {
  /// The positions of the sentences of running text among all sentences.
  let body: [Int]
  private let title: Range<Int>

  init(_ context: SummarizedText) throws {
    let blocks = try context.layout.blocks
    let sentences = try context.sentences
    func role(_ sentence: Sentence) -> BlockRole {
      blocks.indices.contains(sentence.block) ? blocks[sentence.block].role : .body
    }
    let text = context.text
    let echo = TitleEcho(of: context.title)
    body = sentences.indices.filter {
      role(sentences[$0]) == .body && !echo.has(text.bytes[sentences[$0].span.range])
    }
    let headline = sentences.prefix { role($0) != .body }.first { role($0) == .title }
    title = headline?.tokens ?? 0..<0
  }

  /// Returns what the ranker looks at.
  func features(_ context: SummarizedText) throws -> SentenceFeatures {
    try SentenceFeatures(
      body.map { try context.sentences[$0] }, headline: context.tokens[title], context)
  }
}
