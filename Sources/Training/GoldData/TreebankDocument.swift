internal import Records

/// A document of a treebank: its sentences, in order.
public struct TreebankDocument: Sendable {
  /// What the treebank calls it.
  public let name: String
  /// The line where it begins, from 1.
  public let line: Int
  /// Its sentences, in text order.
  public internal(set) var sentences: [TreebankSentence]
}

extension TreebankDocument {
  /// Returns the document as one raw text: a blank between sentences, an empty line between paragraphs.
  ///
  /// Treebanks keep the text of their sentences only; what stood between them is not known.
  func gold(_ path: String) -> GoldDocument {
    var text: [UInt8] = []
    var tokens: [GoldToken] = []
    var spans: [TextSpan] = []
    for sentence in sentences {
      if !text.isEmpty { text += sentence.beginsParagraph ? [0x0A, 0x0A] : [0x20] }
      let start = text.count
      text += sentence.text.utf8
      for token in sentence.tokens {
        tokens.append(
          GoldToken(
            TextSpan(start + token.span.start, start + token.span.end), upos: token.upos, xpos: token.xpos,
            lemma: token.lemma))
      }
      spans.append(TextSpan(start, text.count))
    }
    return GoldDocument(
      name: name, path: path, line: line, text: SourceText(String(decoding: text, as: UTF8.self)),
      tokens: tokens, sentences: spans)
  }
}
