internal import Records

/// The tokens and sentences of a text.
///
/// A sentence lies in one block; every token lies in one sentence.
struct Segmentation {
  private(set) var tokens: [Token] = []
  private(set) var sentences: [Sentence] = []

  /// Neither tokens nor sentences.
  init() {}

  init(_ text: SourceText, layout: Layout, quotations: [Quotation], stop: StopCheck) throws(Stopped) {
    var tokenizer = Tokenizer(text.bytes)
    var bounds: [Range<Int>] = []
    for block in layout.blocks {
      let first = tokenizer.pieces.count
      try tokenizer.scan(block.span, stop: stop)
      bounds.append(first..<tokenizer.pieces.count)
    }
    let pieces = tokenizer.pieces
    tokens.reserveCapacity(pieces.count)
    let quotationEnds = Set(quotations.map(\.outer.end))
    for (block, range) in bounds.enumerated() {
      var splitter = SentenceSplitter(text.bytes, pieces, in: range, quotationEnds: quotationEnds)
      try splitter.split { (sentence) throws(Stopped) in
        for piece in pieces[sentence] {
          try stop.check(at: tokens.count)
          tokens.append(Token(TextSpan(piece.start, piece.end), piece.kind, sentence: sentences.count))
        }
        let span = TextSpan(pieces[sentence.lowerBound].start, pieces[sentence.upperBound - 1].end)
        sentences.append(Sentence(span, tokens: sentence, block: block))
      }
    }
  }
}
