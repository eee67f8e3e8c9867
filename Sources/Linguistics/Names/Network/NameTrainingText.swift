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
  package init(_ text: String, vocabulary: NameVocabulary?) {
    let layers = TextLayers(SourceText(text))
    let words = try? NameWords(layers.text, tokens: layers.tokens, gazetteer: Gazetteer(), stop: .never)
    spans = layers.tokens.map(\.span)
    keys = words.map { words in words.words.map { Array(words.folded[$0.key]) } } ?? []
    sentences = layers.sentences.map(\.tokens.count)
    inputs = vocabulary.flatMap { vocabulary in
      words.map { NameInputs($0, sentences: layers.sentences.map(\.tokens), vocabulary: vocabulary) }
    }
  }
}
