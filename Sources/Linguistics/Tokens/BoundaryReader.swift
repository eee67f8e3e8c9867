internal import Platform
internal import Records

/// Reads the tokens of a text's blocks, stretch by stretch.
///
/// What is asked of a stretch while its tokens are at hand costs a fraction of what it costs when all were read.
struct BoundaryReader {
  /// How many bytes a stretch has at least, where the text has as many.
  private let stretch: Int
  private let blocks: [Block]
  private var tokenizer: Tokenizer
  private var quotations: QuotationEnds
  /// The first block that is not read.
  private var next = 0
  private let end: Int

  /// Begins at the first block; a stretch is some pages, so that its style can be told.
  init(_ text: SourceText, layout: Layout, quotations: [Quotation], stretch: Int = 8192) {
    self.stretch = stretch
    blocks = layout.blocks
    end = layout.blocks.last?.span.end ?? 0
    tokenizer = Tokenizer(text.bytes)
    self.quotations = QuotationEnds(quotations)
  }

  /// Returns the next stretch; nil at the end.
  mutating func read(cancellation: Cancellation) throws(Cancelled) -> BoundaryText? {
    guard next < blocks.count else { return nil }
    let first = next
    let start = blocks[first].span.start
    var ranges: [Range<Int>] = []
    while next < blocks.count {
      let span = blocks[next].span
      let before = tokenizer.pieces.count
      if blocks[next].role.hasTokens { try tokenizer.scan(span, cancellation: cancellation) }
      ranges.append(before..<tokenizer.pieces.count)
      next += 1
      if span.end - start >= stretch, end - span.end >= stretch { break }
    }
    return BoundaryText(
      tokenizer.bytes, tokenizer.takePieces(), blocks: ranges, firstBlock: first,
      end: next < blocks.count ? blocks[next].span.start : end, quotations: &quotations)
  }
}
