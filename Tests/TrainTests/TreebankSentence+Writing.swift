import Records

@testable import GoldData

extension TreebankSentence {
  /// A sentence of words with blanks between them, each written as `form/UPOS` or `form/UPOS/XPOS`.
  init(_ words: String, beginsParagraph: Bool = false) {
    var text = ""
    var tokens: [TreebankToken] = []
    for word in words.split(separator: " ") {
      let parts = word.split(separator: "/").map(String.init)
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      text += parts[0]
      tokens.append(
        TreebankToken(
          span: TextSpan(start, text.utf8.count), form: parts[0], lemma: parts[0].lowercased(),
          upos: parts.count > 1 ? parts[1] : "X", xpos: parts.count > 2 ? parts[2] : "XX"))
    }
    self.init(text: text, tokens: tokens, beginsParagraph: beginsParagraph)
  }
}
