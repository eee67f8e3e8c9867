import Records
import Testing

@testable import Rendering

@Suite struct MarkdownRendererTests {
  private func line(_ cell: Cell) -> String {
    let table = Table(
      columns: [Column("n", .number), Column("c", .text)], rows: [.init(cells: [.integer(1), cell])])
    let text = OutputFormat.md.text(of: table, context: RenderContext())
    let start = "| n | c |\n| ---: | --- |\n| 1 | "
    #expect(text.hasPrefix(start) && text.hasSuffix(" |\n"))
    return String(text.dropFirst(start.count).dropLast(3))
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("`x`", "\\`x\\`"), ("*a* ~~b~~", "\\*a\\* \\~\\~b\\~\\~"),
    ("_a_ b_c", "\\_a\\_ b_c"), ("[a](b) [c]", "[a\\](b) [c]"), ("<b>", "&lt;b>"),
    ("AT&T &amp; &#38; & ;", "AT&T \\&amp; \\&#38; & ;"), ("a\nb\r\nc", "a b  c"), (" a ", "&#32;a&#32;"),
    ("\ta\t", "&#9;a&#9;"), ("\na\n", "&#32;a&#32;"),
    ("a\0b", "a\u{FFFD}b"), ("# 1. - x", "# 1. - x"), ("é&", "é&"),
  ])
  func cellsReadAsTheyAre(cell: String, written: String) { #expect(line(.text(cell)) == written) }

  @Test func unknownIsEmpty() { #expect(line(.null) == "") }
}
