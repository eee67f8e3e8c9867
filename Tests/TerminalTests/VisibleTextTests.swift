import Testing

@testable import Terminal

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain text, héllo 日本 👍🏽", "plain text, héllo 日本 👍🏽"),
    ("\u{1B}[31m", "␛[31m"), ("a\u{7}\u{8}\r\u{0}\u{7F}", "a␇␈␍␀␡"),
    ("\u{9B}2J\u{80}\u{9F}", "<U+009B>2J<U+0080><U+009F>"),
    ("\u{202E}gnp\u{2069}", "<U+202E>gnp<U+2069>"),
    ("\u{61C}\u{200E}\u{200F}", "<U+061C><U+200E><U+200F>"),
    ("\u{2028}\u{2029}", "<U+2028><U+2029>"),
    // Neighbours of what is replaced.
    (
      "\u{A0}\u{BF}\u{61B}\u{61D}\u{200D}\u{2010}\u{2027}\u{202F}\u{2065}\u{206A}",
      "\u{A0}\u{BF}\u{61B}\u{61D}\u{200D}\u{2010}\u{2027}\u{202F}\u{2065}\u{206A}"
    ),
    ("", ""),
  ])
  func showsControls(text: String, visible: String) {
    #expect(VisibleText.make(text).unicodeScalars.elementsEqual(visible.unicodeScalars))
  }

  @Test func newlinesAndTabs() {
    #expect(VisibleText.make("a\tb\nc") == "a\tb\nc")
    #expect(VisibleText.make("a\tb\nc", breaks: .shown) == "a␉b␊c")
  }

  /// Whatever the text, nothing acts on a terminal any more, and what was harmless is still there.
  @Test func nothingIsLeft() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let visible = VisibleText.make("x" + String(scalar) + "y", breaks: .shown)
      let acts = visible.unicodeScalars.contains {
        $0.properties.generalCategory == .control || $0.properties.generalCategory == .lineSeparator
          || $0.properties.generalCategory == .paragraphSeparator
          || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
      }
      #expect(!acts)
      #expect(visible.unicodeScalars.first == "x" && visible.unicodeScalars.last == "y")
      #expect(VisibleText.replaces(scalar, breaks: .shown) == !visible.unicodeScalars.contains(scalar))
    }
  }
}
