internal import Records

/// Tags tokens by rules: word lists, endings, capitals, and the words around.
///
/// There are no trained weights. A word outside the lists is judged by its ending, and a word with several
/// readings by its neighbours; nothing is known about whole clauses, so participles, particles and names at the
/// start of a sentence are where it errs most.
struct Tagger {
  let bytes: [UInt8]
  let tokens: [Token]
  let stop: StopCheck
  let forms = WordForms.shared
  var tags: [PennTag] = []
  var choices: [TagChoice] = []

  /// Returns the tags of all tokens.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func tag(
    _ tokens: [Token], _ sentences: [Sentence], in text: SourceText, stop: StopCheck
  ) throws(Stopped) -> [TokenTag] {
    var tagger = Tagger(text.bytes, tokens, stop: stop)
    for sentence in sentences { try tagger.resolve(sentence.tokens) }
    var result: [TokenTag] = []
    result.reserveCapacity(tokens.count)
    for index in tokens.indices {
      try stop.check(at: index)
      result.append(tagger.result(index, in: sentences[tokens[index].sentence].tokens))
    }
    return result
  }

  private init(_ bytes: [UInt8], _ tokens: [Token], stop: StopCheck) {
    self.stop = stop
    self.bytes = bytes
    self.tokens = tokens
    tags.reserveCapacity(tokens.count)
    choices.reserveCapacity(tokens.count)
  }
}
