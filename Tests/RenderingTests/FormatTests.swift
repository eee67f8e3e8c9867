import Foundation
import Platform
import Records
import Testing

@testable import Rendering

@Suite struct FormatTests {
  private let table = Table(
    columns: [Column("name", .text), Column("score", .number), Column("text", .span)],
    rows: [
      .init(document: 1, cells: [.text("a|b"), .number(0.5), .span(.init(TextSpan(3, 5), "é"))]),
      .init(document: 1, cells: [.text("tab\tline\n\"quote\", \\"), .null, .null]),
    ])

  private func text(_ format: OutputFormat, _ context: RenderContext = RenderContext()) -> String {
    format.text(of: table, context: context)
  }

  @Test func tsv() {
    #expect(
      text(.tsv) == "name\tscore\ttext\na|b\t0.5\té\n\"tab\\tline\\n\"\"quote\"\", \\\\\"\t\t\n")
  }

  @Test func csv() {
    #expect(text(.csv) == "name,score,text\r\na|b,0.5,é\r\n\"tab\tline\n\"\"quote\"\", \\\",,\r\n")
  }

  @Test func json() {
    #expect(
      text(.json) == """
        [
          {"name": "a|b", "score": 0.5, "text": {"start": 3, "end": 5, "text": "é"}},
          {"name": "tab\\tline\\n\\"quote\\", \\\\", "score": null, "text": null}
        ]

        """)
    #expect(text(.jsonl).split(separator: "\n").count == 2)
    #expect(OutputFormat.json.text(of: Table(columns: table.columns), context: RenderContext()) == "[\n]\n")
  }

  @Test func jsonInOtherUnits() {
    let source = SourceText("日é")
    let scalars = RenderContext(offsets: .scalars) { _ in source }
    #expect(text(.jsonl, scalars).contains(#""start": 1, "end": 2"#))
  }

  @Test func proseGoesOnInFurtherLines() {
    var prose = Column("rendered", .text)
    prose.isProse = true
    let words = String(repeating: "word ", count: 30) + "end"
    let table = Table(
      columns: [Column("name", .text), prose], rows: [.init(cells: [.text("a"), .text(words)])])
    let lines = OutputFormat.table.text(of: table, context: RenderContext(width: 40)).split(separator: "\n")
    #expect(lines.count > 4 && lines.allSatisfy { $0.count <= 40 })
    #expect(lines.dropFirst(2).allSatisfy { $0.hasPrefix("       word") || $0.hasPrefix("       end") })
    #expect(lines.dropFirst().joined().split(separator: " ").count == 32)
  }

  @Test func htmlIsOneSafePage() throws {
    let hostile = Table(
      columns: [Column("<b>", .text), Column("n", .number)],
      rows: [.init(cells: [.text("<script>a && \"b\" 'c'</script>\0\u{1B}\r\n\u{9B}"), .number(0.5)])])
    let page = OutputFormat.html.text(of: hostile, context: RenderContext())
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\">") && page.hasSuffix("</html>\n"))
    #expect(
      page.contains(
        "<tr><th scope=\"col\" dir=\"auto\">&lt;b&gt;</th><th scope=\"col\" class=\"n\">n</th></tr>"))
    #expect(
      page.contains(
        "<tr><td dir=\"auto\">&lt;script&gt;a &amp;&amp; &quot;b&quot; &#39;c&#39;&lt;/script&gt;␀␛&#13;\n\u{FFFD}</td>"
          + "<td class=\"n\">0.5</td></tr>"))
    #expect(
      page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
    )
    #expect(!page.contains("<script") && !page.contains("javascript:"))
    #expect(text(.html).contains("<td dir=\"auto\">a|b</td>"))
  }

  /// Else the policy would not let the page have its style.
  @Test func theDigestIsThatOfTheStyle() {
    let digest = SHA256(of: Array(HTMLRenderer.style.utf8))
    #expect(Data(digest.bytes).base64EncodedString() == HTMLRenderer.styleDigest)
  }

  @Test func spreadsheetsRunNothing() {
    let texts = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", " =1", "\u{FF1D}1", "a=1", "", "'=1"]
    let table = Table(
      columns: [Column("=c", .text), Column("n", .number)],
      rows: texts.map { .init(cells: [.text($0), .integer(-5)]) })
    var context = RenderContext()
    #expect(OutputFormat.csv.text(of: table, context: context).hasPrefix("=c,n\r\n=1+1,-5\r\n"))
    context.guardsSpreadsheets = true
    #expect(
      OutputFormat.csv.text(of: table, context: context)
        == "\u{FEFF}'=c,n\r\n'=1+1,-5\r\n'+1,-5\r\n'-1,-5\r\n'@x,-5\r\n'\tx,-5\r\n\"'\rx\",-5\r\n' =1,-5\r\n"
        + "'\u{FF1D}1,-5\r\na=1,-5\r\n\"\",-5\r\n'=1,-5\r\n")
    #expect(OutputFormat.tsv.text(of: table, context: context).contains("\n'@x\t-5\n"))
  }

  @Test(arguments: [
    ("a.csv", OutputFormat.csv), ("a.csv.gz", .csv), ("a.HTML", .html), ("a.jsonl.GZ", .jsonl),
    ("a.gv", .dot), ("a.GraphML", .graphml), ("a.gz", nil),
    ("a", nil),
  ])
  func theNameTellsTheFormat(name: String, format: OutputFormat?) {
    #expect(OutputFormat(fileName: name) == format)
  }

  @Test func cutCellsAreCounted() {
    let long = Table(
      columns: [Column("name", .text), Column("n", .number)],
      rows: [
        .init(cells: [.text("a very long cell"), .integer(5)]), .init(cells: [.text("short"), .integer(1)]),
      ])
    #expect(OutputFormat.table.write(long, context: RenderContext(width: 12), checkpoint: {}) { _ in } == 1)
    #expect(OutputFormat.table.write(long, context: RenderContext(width: 80), checkpoint: {}) { _ in } == 0)
    #expect(OutputFormat.csv.write(long, context: RenderContext(width: 12), checkpoint: {}) { _ in } == 0)
  }

  @Test func spansBecomeColumns() {
    #expect(
      text(.csv, RenderContext(showsSpans: true)).hasPrefix(
        "name,score,text,textStart,textEnd\r\na|b,0.5,é,3,5\r\n"))
  }

  @Test func fittedTableCutsAndAligns() {
    let long = Table(
      columns: [Column("name", .text), Column("n", .number)],
      rows: [
        .init(cells: [.text("a very long cell indeed"), .integer(5)]),
        .init(cells: [.text("日本"), .integer(12)]),
      ])
    #expect(
      OutputFormat.table.text(of: long, context: RenderContext(width: 16))
        == " name          n\n a very lon…   5\n 日本         12\n")
  }

  @Test(arguments: [16, 20, 40, 80]) func fittedLinesAreNeverTooWide(width: Int) {
    let cells = ["x", "日本語 text", String(repeating: "word ", count: 40), "e\u{301}", ""]
    let wide = Table(
      columns: (0..<4).map { Column("c\($0)", .text) },
      rows: cells.map { cell in .init(cells: Array(repeating: .text(cell), count: 4)) })
    for line in OutputFormat.table.text(of: wide, context: RenderContext(width: width)).split(separator: "\n")
    {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }

  @Test func offsetMapsCountEveryUnit() {
    let text = SourceText(String(repeating: "aé日😀", count: 100))
    let scalars = OffsetMap(text, unit: .scalars)
    let utf16 = OffsetMap(text, unit: .utf16)
    var counted = (scalars: 0, utf16: 0)
    var offset = 0
    for scalar in text.string.unicodeScalars {
      #expect(scalars(offset) == counted.scalars && utf16(offset) == counted.utf16)
      offset += scalar.utf8.count
      counted.scalars += 1
      counted.utf16 += scalar.utf16.count
    }
    #expect(scalars(offset) == counted.scalars && utf16(offset) == counted.utf16)
  }
}

@Suite struct WrappingTests {
  @Test(arguments: [
    ("one two three", 7, "one two\nthree"), ("one two three", 3, "one\ntwo\nthree"),
    ("onetwothree four", 4, "onetwothree\nfour"),
    ("日本 語の 文", 5, "日本\n語の\n文"), ("a\nb c d", 3, "a\nb c\nd"), ("", 5, ""), ("a  b", 2, "a \nb"),
  ])
  func breaksAtBlanks(text: String, width: Int, expected: String) {
    #expect(StyledText(text).wrapped(width).plain == expected)
  }

  @Test func keepsStyles() {
    var text = StyledText("one ", .dim)
    text.append("two three", .mark)
    #expect(text.wrapped(5).runs.map(\.style) == [.dim, .mark])
    #expect(text.wrapped(5).plain == "one\ntwo\nthree")
  }
}
