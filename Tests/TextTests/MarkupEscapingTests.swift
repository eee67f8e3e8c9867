import Testing
import Text

@Suite struct MarkupEscapingTests {
  /// A scalar that is no character; Swift's literals do not take it.
  private static let none = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)
  /// U+FFFE, which XML has not either.
  private static let last = String(decoding: [0xEF, 0xBF, 0xBE], as: UTF8.self)
  private static let text = "<a b=\"c'\">&\t\n\r\u{1}\u{7F}\u{85}\(none)\(last)é"

  @Test func everyFormatHasItsControls() {
    let start = "&lt;a b=&quot;c"
    #expect(
      MarkupEscaping.xml.escaped(Self.text)
        == start + "'&quot;&gt;&amp;&#9;&#10;&#13;\u{FFFD}&#127;&#133;\(Self.none)\u{FFFD}é")
    #expect(
      MarkupEscaping.html.escaped(Self.text)
        == start + "&#39;&quot;&gt;&amp;\t\n&#13;\u{2401}\u{2421}\u{FFFD}\u{FFFD}\u{FFFD}é")
  }
}
