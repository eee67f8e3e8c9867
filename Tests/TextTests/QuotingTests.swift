import Testing
import Text

@Suite struct QuotingTests {
  @Test func doublesQuotationMarks() {
    #expect(Quoting.sqlIdentifier("a \"b\"") == "\"a \"\"b\"\"\"")
    // One character, but two scalars: the quotation mark is one all the same.
    #expect(Quoting.sqlIdentifier("\"\u{301}") == "\"\"\"\u{301}\"")
    #expect(Quoting.csvField("plain text") == "plain text")
    #expect(Quoting.csvField("a,b") == "\"a,b\"")
    #expect(Quoting.csvField("a,b\tc", separator: "\t") == "\"a,b\tc\"")
    #expect(Quoting.csvField("a,b", separator: "\t") == "a,b")
    #expect(Quoting.csvField("a\r\n\"b\"") == "\"a\r\n\"\"b\"\"\"")
  }

  @Test func backslashes() {
    #expect(Quoting.backslashed("a\\b:c[d]", ":[]") == "a\\\\b\\:c\\[d\\]")
    #expect(Quoting.controlsEscaped("a\tb\\n\r\n") == "a\\tb\\\\n\\r\\n")
    #expect(Quoting.controlsEscaped("a\0b\n", "\0\n") == "a\\0b\\n")
    #expect(Quoting.controlsEscaped("a\tb\n", "\n") == "a\tb\\n")
  }

  @Test(arguments: [
    ("plain-1.txt", "plain-1.txt"), ("é", "é"), ("", "''"), ("a b", "'a b'"), ("it's", "'it'\\''s'"),
    ("$x", "'$x'"), ("a\nb", "'a\nb'"), ("~", "'~'"),
  ])
  func shellWords(word: String, written: String) { #expect(Quoting.shellWord(word) == written) }

  @Test func shells() {
    #expect(Quoting.shellQuoted("a'b\\c") == "'a'\\''b\\c'")
    #expect(Quoting.shellQuoted("a'b\\c", for: .fish) == "'a\\'b\\\\c'")
  }
}
