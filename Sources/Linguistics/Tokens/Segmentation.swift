internal import Platform
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
    cancellation: Cancellation
  ) throws(Cancelled) {
    // A token and its blank have five bytes.
    tokens.reserveLarge(text.bytes.count / 4)
    var reader = BoundaryReader(text, layout: layout, quotations: quotations)
    var splitter = SentenceSplitter(model)
    while let stretch = try reader.read(cancellation: cancellation) {
      let offset = tokens.count
      for (number, block) in zip(stretch.blocks.indices, stretch.firstBlock...) {
        let role = layout.blocks[block].role
        try splitter.split(stretch, block: number, role: role, cancellation: cancellation) {
          (range) throws(Cancelled) in
          let (first, last) = (stretch.pieces[range.lowerBound], stretch.pieces[range.upperBound - 1])
          let span = TextSpan(first.start, last.end)
          let place = offset + range.lowerBound..<offset + range.upperBound
          tokens.append(contentsOf: stretch.pieces[range])
          let sentence = sentences.count
          var placed = tokens.mutableSpan
          for index in place { placed[index].place(in: sentence) }
          sentences.append(Sentence(span, tokens: place, block: block))
        }
      }
    }
  }
}
