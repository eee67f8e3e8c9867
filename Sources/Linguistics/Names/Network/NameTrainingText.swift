internal import Platform
package import Records

/// What training reads of one text: its tokens by sentence, and what the network is told about each.
package struct NameTrainingText {
  /// The spans of the tokens.
  package let spans: [TextSpan]
  /// The folded form of each token, digits and all.
  package let keys: [[UInt8]]
  /// The number of tokens of each sentence.
  package let sentences: [Int]
  /// What the network is told, where there is a vocabulary.
  package let inputs: NameInputs?

  /// Reads a text as the name finder reads it.
  ///
  /// - Throws: nothing in effect, since nobody cancels it.
  package init(_ text: String, vocabulary: NameVocabulary?) throws {
    let layers = TextLayers(SourceText(text))
    let tokens = try layers.tokens
    let words = try NameWords(layers.text, tokens: tokens, gazetteer: Gazetteer(), cancellation: .never)
    spans = tokens.map(\.span)
    keys = words.words.map { Array(words.folded[$0.key]) }
    let sentences = try layers.sentences.map(\.tokens)
    self.sentences = sentences.map(\.count)
    inputs = vocabulary.map { NameInputs(words, sentences: sentences, vocabulary: $0) }
  }
}
