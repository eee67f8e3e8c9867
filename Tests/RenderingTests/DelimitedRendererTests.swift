import Records
import Testing

@testable import Rendering

@Suite struct DelimitedRendererTests {
  private func text(_ format: OutputFormat, _ columns: [String], _ rows: [[Cell]]) -> String {
    let table = Table(columns: columns.map { Column($0, .text) }, rows: rows.map { .init(cells: $0) })
    return format.text(of: table, context: RenderContext())
  }

  /// Readers that know quotation marks take one at the start of a field for its beginning, and R also one inside.
  @Test(arguments: [
    ("\"We won,\" she said.", "\"\"\"We won,\"\" she said.\""), ("5\" pipe", "\"5\"\" pipe\""),
    ("\"", "\"\"\"\""), ("\"\u{301}x", "\"\"\"\u{301}x\""), ("“curly”", "“curly”"), ("a, b; c", "a, b; c"),
    (" blanks ", " blanks "), ("a\tb\nc\rd\\e\0f", "a\\tb\\nc\\rd\\\\e\\0f"),
    ("\"a\nb\"", "\"\"\"a\\nb\"\"\""),
  ])
  func tabSeparatedFieldsAreQuotedAsInCSV(cell: String, field: String) {
    #expect(text(.tsv, ["a", "b"], [[.text("x"), .text(cell)]]) == "a\tb\nx\t\(field)\n")
  }

  @Test func headersAreFieldsToo() {
    #expect(text(.tsv, ["a\tb", "\"c\""], []) == "a\\tb\t\"\"\"c\"\"\"\n")
    #expect(text(.csv, ["a,b", "\"c\""], []) == "\"a,b\",\"\"\"c\"\"\"\r\n")
  }

  @Test func emptyTextIsNotUnknown() {
    let rows: [[Cell]] = [[.null, .text("")], [.number(.nan), .list([])]]
    #expect(text(.csv, ["a", "b"], rows) == "a,b\r\n,\"\"\r\n,\"\"\r\n")
    #expect(text(.tsv, ["a", "b"], rows) == "a\tb\n\t\"\"\n\t\"\"\n")
  }

  /// Most readers skip empty lines, and pandas those of blanks.
  @Test func noRowOfOneColumnIsAnEmptyLine() {
    let rows: [[Cell]] = [[.null], [.text("")], [.text(" \t")], [.text("x ")]]
    #expect(text(.csv, ["a"], rows) == "a\r\n\"\"\r\n\"\"\r\n\" \t\"\r\nx \r\n")
    #expect(text(.tsv, ["a"], rows) == "a\n\"\"\n\"\"\n \\t\nx \n")
    #expect(text(.tsv, ["a"], [[.text("  ")]]) == "a\n\"  \"\n")
  }

  @Test func onlySpreadsheetsGetAByteOrderMark() {
    let table = Table(columns: [Column("a", .text)], rows: [.init(cells: [.text("é")])])
    var context = RenderContext()
    #expect(OutputFormat.csv.text(of: table, context: context) == "a\r\né\r\n")
    context.guardsSpreadsheets = true
    #expect(
      Array(OutputFormat.csv.text(of: table, context: context).utf8.prefix(4)) == [0xEF, 0xBB, 0xBF, 0x61])
    #expect(
      Array(OutputFormat.tsv.text(of: table, context: context).utf8.prefix(4)) == [0xEF, 0xBB, 0xBF, 0x61])
  }

  @Test func aMarkBelongsAtTheStartOfAFile() {
    #expect(OutputFormat.continuation(of: "\u{FEFF}a", isFirst: true).unicodeScalars.count == 2)
    #expect(OutputFormat.continuation(of: "\u{FEFF}a", isFirst: false).unicodeScalars.count == 1)
    #expect(OutputFormat.continuation(of: "a\u{FEFF}", isFirst: false).unicodeScalars.count == 2)
  }

  @Test func onlyCSVCannotHoldNUL() {
    let slice = Cell.TextSlice(TextSpan(0, 3), "a\0b")
    for cell in [.text("\0"), .span(slice), .list([.null, .text("a\0")])] as [Cell] {
      let table = Table(
        columns: [Column("n", .number), Column("c", .value)],
        rows: [.init(cells: [.integer(0), .text("0")]), .init(cells: [.null, cell])])
      let found = OutputFormat.csv.firstUnwritable(in: table)
      #expect(found?.row == 2 && found?.column == "c")
      for format in OutputFormat.allCases where format != .csv {
        #expect(format.firstUnwritable(in: table) == nil)
      }
    }
  }
}
