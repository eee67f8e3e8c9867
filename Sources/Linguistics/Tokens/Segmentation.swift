internal import Records

/// The tokens and sentences of a text.
///
/// A sentence lies in one block; every token lies in one sentence.
struct Segmentation {
  private(set) var tokens: [Token] = []
  private(set) var sentences: [Sentence] = []

  /// Neither tokens nor sentences.
  init() {}

  init(
    _ text: SourceText, layout: Layout, quotations: [Quotation], model: BoundaryModel = .embedded,
    stop: StopCheck
  ) throws(Stopped) {
    let blocks = try BlockTokens(text, layout: layout, stop: stop)
    try findSentences(blocks, text, layout, quotations, model, stop: stop)
    tokens = blocks.pieces
    // In place: nobody else holds the tokens any more.
    for (number, sentence) in sentences.enumerated() {
      try stop.check(at: number)
      for index in sentence.tokens { tokens[index].place(in: number) }
    }
  }

  private mutating func findSentences(
    _ blocks: BlockTokens, _ text: SourceText, _ layout: Layout, _ quotations: [Quotation],
    _ model: BoundaryModel,
    stop: StopCheck
  ) throws(Stopped) {
    let pieces = blocks.pieces
    let boundaries = try BoundaryText(text.bytes, pieces, quotations, stop: stop)
    let style = try WritingStyle(boundaries, blocks: blocks.ranges, stop: stop)
    var splitter = SentenceSplitter(boundaries, style: style, model: model)
    for (block, range) in blocks.ranges.enumerated() {
      try splitter.split(range, role: layout.blocks[block].role, stop: stop) { (sentence) throws(Stopped) in
        let span = TextSpan(pieces[sentence.lowerBound].start, pieces[sentence.upperBound - 1].end)
        sentences.append(Sentence(span, tokens: sentence, block: block))
      }
    }
  }
}

/// The tokens of a text's blocks, before their sentences are known.
struct BlockTokens {
  let pieces: [Token]
  /// The tokens of each block.
  let ranges: [Range<Int>]

  init(_ text: SourceText, layout: Layout, stop: StopCheck) throws(Stopped) {
    var tokenizer = Tokenizer(text.bytes)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(layout.blocks.count)
    for block in layout.blocks {
      let first = tokenizer.pieces.count
      try tokenizer.scan(block.span, stop: stop)
      ranges.append(first..<tokenizer.pieces.count)
    }
    pieces = tokenizer.pieces
    self.ranges = ranges
  }
}
