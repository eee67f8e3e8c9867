internal import Platform
package import Records

/// What the trainer of sentence boundaries needs of a text.
package struct BoundaryExamples {
  /// A place where a sentence may end.
  package struct Example {
    /// The numbers of its features.
    package let features: [UInt32]
    /// Whether one does.
    package let isEnd: Bool
  }

  /// The candidates of the text, in order.
  package private(set) var examples: [Example] = []
  /// How many ends of sentences are no candidates, or lie within a token: no model can find them.
  package private(set) var missed: Int

  /// Reads a text whose sentences end at the offsets `ends`.
  package init(_ text: SourceText, ends: Set<Int>) {
    missed = ends.count
    guard let layout = try? Layout(text, cancellation: .never),
      let quotations = try? QuotationScanner(text, layout: layout, cancellation: .never).quotations()
    else { return }
    // Documents of a treebank are of one piece.
    var reader = BoundaryReader(text, layout: layout, quotations: quotations, stretch: .max)
    var splitter = SentenceSplitter(.embedded)
    while let stretch = try? reader.read(cancellation: .never) {
      for (number, block) in zip(stretch.blocks.indices, stretch.firstBlock...) {
        let role = layout.blocks[block].role
        try? splitter.visit(stretch, block: number, role: role, marksOnly: false, cancellation: .never) {
          features, index, state in
          let isEnd = ends.contains(stretch.pieces[index].end)
          if let verdict = features.verdict(after: index, state) {
            if isEnd, !verdict { missed += 1 }
            if isEnd { missed -= 1 }
            return isEnd
          }
          var list = BoundaryFeatureList()
          features.write(after: index, state, to: &list)
          examples.append(Example(features: list.features, isEnd: isEnd))
          return isEnd
        }
        if let last = stretch.blocks[number].last, ends.contains(stretch.pieces[last].end) { missed -= 1 }
      }
    }
    missed -= examples.reduce(0) { $0 + ($1.isEnd ? 1 : 0) }
  }
}

/// The tokens and sentences of a text as a model that is not embedded finds them.
package struct BoundaryTrial {
  /// The spans of the tokens.
  package let tokens: [TextSpan]
  /// The spans of the sentences.
  package let sentences: [TextSpan]

  /// Reads a text.
  package init(_ text: SourceText, model: BoundaryModel) {
    let layout = Layout(text)
    let quotations = (try? QuotationScanner(text, layout: layout, cancellation: .never).quotations()) ?? []
    let segmentation =
      (try? Segmentation(text, layout: layout, quotations: quotations, model: model, cancellation: .never))
      ?? Segmentation()
    tokens = segmentation.tokens.map(\.span)
    sentences = segmentation.sentences.map(\.span)
  }
}
