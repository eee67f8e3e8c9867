import Records
import Testing

@testable import Discourse

@Suite("What a reader is shown of a sentence")
struct SentenceRenderingTests {
  private func rendering(_ text: String) -> SentenceRendering {
    SentenceRendering(TextSpan(0, text.utf8.count), in: SourceText(text))
  }

  @Test("What is before a place is cut, and the rest begins with a capital")
  func cut() {
    var rendering = rendering("But the council met.")
    rendering.cut(to: 4)
    #expect(rendering.text == "The council met." && rendering.words == 3)
  }

  @Test("A pronoun is replaced, where it is shown")
  func replace() {
    var rendering = rendering("Then she won.")
    rendering.replace(TextSpan(5, 8), with: "[Jane Roe]")
    #expect(rendering.text == "Then [Jane Roe] won.")
    rendering.cut(to: 9)
    #expect(rendering.text == "Won.")
  }

  @Test("Quotations are opened, closed and attributed")
  func quotations() {
    var open = rendering("We will win.”")
    open.open(with: "“")
    #expect(open.text == "“We will win.”")
    var closed = rendering("She said: “We will win.")
    closed.close(with: "”")
    #expect(closed.text == "She said: “We will win.”")
    var attributed = rendering("“We will win”.")
    attributed.attribute(to: "Jane Roe")
    #expect(attributed.text == "Jane Roe: “We will win.”")
  }

  @Test("Blanks and line breaks become single blanks, brackets without partners go")
  func oneLine() {
    #expect(rendering("The  council\n\t met\u{3000}on\u{2009}Monday.").text == "The council met on Monday.")
    #expect(rendering("Rain fell on the town.)").text == "Rain fell on the town.")
    #expect(rendering("(Rain fell on the town.").text == "Rain fell on the town.")
    #expect(rendering("Roe said the bridge was \"too dear.").text == "Roe said the bridge was \"too dear.\"")
  }
}
