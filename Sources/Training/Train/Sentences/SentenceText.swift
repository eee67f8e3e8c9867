import GoldData
import Records

/// A document as running text, with the spans of its sentences.
///
/// Blank lines part paragraphs; within one, a blank stands between sentences.
struct SentenceText {
  private(set) var bytes: [UInt8] = []
  private(set) var sentences: [TextSpan] = []
  /// The spans of the tokens; none where the text was changed.
  private(set) var tokens: [TextSpan] = []

  init(_ document: TreebankDocument) {
    for sentence in document.sentences {
      let start = append(sentence.text, beginsParagraph: sentence.beginsParagraph)
      for token in sentence.tokens {
        tokens.append(TextSpan(start + token.span.start, start + token.span.end))
      }
    }
  }

  /// Writes a document with its sentences changed, and its lines wrapped to `width` where that is given.
  init(_ document: TreebankDocument, width: Int?, change: (TreebankSentence) -> String) {
    for sentence in document.sentences { append(change(sentence), beginsParagraph: sentence.beginsParagraph) }
    if let width { wrap(width) }
  }

  @discardableResult
  private mutating func append(_ text: String, beginsParagraph: Bool) -> Int {
    if !bytes.isEmpty { bytes += beginsParagraph ? [0x0A, 0x0A] : [0x20] }
    let start = bytes.count
    bytes += Array(text.utf8)
    sentences.append(TextSpan(start, bytes.count))
    return start
  }

  /// Turns blanks into line ends so that no line is longer than `width`, where that can be.
  private mutating func wrap(_ width: Int) {
    var lineStart = 0
    var blank: Int?
    for offset in bytes.indices {
      if bytes[offset] == 0x0A {
        lineStart = offset + 1
        blank = nil
      } else if bytes[offset] == 0x20 {
        if offset - lineStart > width, let last = blank {
          bytes[last] = 0x0A
          lineStart = last + 1
        }
        blank = offset
      }
    }
  }

  var source: SourceText { SourceText(String(decoding: bytes, as: UTF8.self)) }
}
