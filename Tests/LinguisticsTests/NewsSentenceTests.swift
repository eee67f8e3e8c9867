import Linguistics
import Records
import Testing

/// The sentences of ``NewsSentences``, with every style of quotation marks that newspapers print.
@Suite struct NewsSentenceTests {
  /// Marks in the order “ ” ‘ ’ and the apostrophe.
  struct Style: CustomStringConvertible {
    let marks: [String]
    var description: String { marks.prefix(2).joined() }

    static let all = [
      Style(marks: ["“", "”", "‘", "’", "’"]), Style(marks: ["\"", "\"", "'", "'", "'"]),
      Style(marks: ["‘", "’", "“", "”", "’"]), Style(marks: ["'", "'", "\"", "\"", "'"]),
      Style(marks: ["«", "»", "‹", "›", "’"]), Style(marks: ["``", "''", "`", "'", "'"]),
    ]

    func written(_ text: Substring) -> String {
      var result = ""
      let characters = Array(text)
      for (index, character) in characters.enumerated() {
        switch character {
        case "“": result += marks[0]
        case "”": result += marks[1]
        case "‘": result += marks[2]
        case "’":
          let next = index + 1 < characters.count ? characters[index + 1] : " "
          result += index > 0 && characters[index - 1].isLetter && next.isLetter ? marks[4] : marks[3]
        default: result.append(character)
        }
      }
      return result
    }
  }

  @Test(arguments: Style.all)
  func areFound(style: Style) throws {
    var text = ""
    var gold: Set<TextSpan> = []
    for paragraph in NewsSentences.paragraphs.split(separator: "\n") {
      if !text.isEmpty { text += "\n\n" }
      for (index, sentence) in paragraph.split(separator: "|").enumerated() {
        if index > 0, text.last != " " { text += " " }
        let start = text.utf8.count
        text += style.written(sentence)
        let blanks = text.last == " " ? 1 : 0
        gold.insert(TextSpan(start, text.utf8.count - blanks))
      }
    }
    let source = SourceText(text)
    let found = Set(try TextLayers(source).sentences.map(\.span))
    let wrong = found.subtracting(gold).map { source[$0] }.sorted()
    #expect(wrong.isEmpty)
    #expect(found.count == gold.count)
  }
}
