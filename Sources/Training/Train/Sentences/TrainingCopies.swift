import GoldData

/// The texts that a document is trained on: itself, and copies as other papers would print it.
enum TrainingCopies {
  static func texts(_ document: TreebankDocument, _ generator: inout SeededGenerator) -> [SentenceText] {
    let styles = QuotationStyle.all.shuffled(using: &generator)
    let width = Int.random(in: 56...78, using: &generator)
    // Some paragraphs in capitals, as headlines are.
    var capitals = false
    var changes = generator
    let capitalised = SentenceText(document, width: nil) { sentence in
      if sentence.beginsParagraph { capitals = Int.random(in: 0..<8, using: &changes) == 0 }
      let text = styles[2].rewritten(sentence.text)
      return capitals ? text.uppercased() : text
    }
    generator = changes
    return [
      SentenceText(document),
      SentenceText(document, width: nil) { styles[0].rewritten($0.text) },
      SentenceText(document, width: width) { styles[1].rewritten($0.text) },
      capitalised,
    ]
  }
}
