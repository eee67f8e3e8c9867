internal import Platform
internal import Records

/// Tags tokens and finds their base forms by the trained model.
enum Tagger {
  /// Longer sentences are tagged in pieces, so that one without an end takes no memory worth naming.
  static let longest = 256

  /// Returns what the model says of all tokens; nothing where there is no model.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func tag(
    _ tokens: [Token], _ sentences: [Sentence], in text: SourceText, cancellation: Cancellation
  ) throws(Cancelled) -> TokenTags {
    guard let model = TagModel.shared else { return TokenTags(unknown: tokens.count) }
    let bytes = text.bytes
    var entries: [TokenTags.Entry] = []
    entries.reserveLarge(tokens.count)
    var words = TagWords()
    for sentence in sentences {
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        try cancellation.check(at: 0)
        let end = min(start + longest, sentence.tokens.upperBound)
        words.clear()
        for index in start..<end { words.append(TagWord(bytes, tokens, index)) }
        words.finish()
        model.look(&words)
        model.decode(words) { word, label in
          entries.append(TokenTags.Entry(label: label, rule: model.lemmas.rule(word, label)))
        }
        start = end
      }
    }
    return TokenTags(entries, of: tokens, in: text, by: model)
  }
}
