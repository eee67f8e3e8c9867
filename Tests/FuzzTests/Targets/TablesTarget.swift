import Corpus
import JSON
import Records
import Rendering
import TerminalTestSupport

/// Tables in every format: what is written can be read again, and a fitted one fits.
@MainActor
enum TablesTarget {
  nonisolated static let target = FuzzTarget(
    name: "tables", seeds: { Seeds.texts }, words: Seeds.textWords, check: check)

  static func check(_ bytes: [UInt8]) throws {
    var random = SplitMix(of: bytes)
    let source = SourceText(text(of: bytes))
    let table = table(of: source, &random)
    let width = Int.random(in: 1...120, using: &random)
    let unit = OffsetUnit.allCases.randomElement(using: &random) ?? .bytes
    let context = RenderContext(width: width, offsets: unit, showsSpans: width % 2 == 0) { _ in source }
    let needed = 1 + table.columns.count + 2 * (table.columns.count - 1)
    for line in OutputFormat.table.text(of: table, context: RenderContext(width: width)).split(
      separator: "\n")
    {
      try law(DisplayWidth.of(String(line)) <= max(width, needed), "a line is wider than \(width)")
    }
    let cells = table.rows.map { $0.cells.map { Array($0.plainText.utf8) } }
    let plain = RenderContext(width: width)
    try law(
      readTSV(OutputFormat.tsv.text(of: table, context: plain)) == cells, "TSV is read as something else")
    try law(
      readCSV(OutputFormat.csv.text(of: table, context: plain)) == cells, "CSV is read as something else")
    _ = try JSONReader.read(Array(OutputFormat.json.text(of: table, context: context).utf8))
    for line in OutputFormat.jsonl.text(of: table, context: context).utf8.split(separator: 0x0A) {
      _ = try JSONReader.read(Array(line))
    }
    let markdown = OutputFormat.md.text(of: table, context: context).utf8
    try law(markdown.count { $0 == 0x0A } == table.rows.count + 2, "a Markdown row is not one line")
    try checkOffsets(source, unit)
    let fitted = DisplayWidth.fit(source.string, width)
    try law(
      DisplayWidth.of(fitted) <= width, "fitted text takes \(DisplayWidth.of(fitted)) of \(width) columns")
  }

  /// Cells of stretches of the text, some of them spans, numbers and lists.
  private static func table(of text: SourceText, _ random: inout SplitMix) -> Table {
    let types: [ColumnType] = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      [.text, .span, .number, .list].randomElement(using: &random) ?? .text
    }
    let columns = types.enumerated().map { Column("column\($0)", $1) }
    let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      Table.Row(document: 1, cells: types.map { cell($0, text, &random) })
    }
    return Table(columns: columns, rows: rows)
  }

  private static func cell(_ type: ColumnType, _ text: SourceText, _ random: inout SplitMix) -> Cell {
    var bounds = [0, 1].map { _ in Int.random(in: 0...text.count, using: &random) }.sorted()
    for index in bounds.indices { while !text.isScalarBoundary(bounds[index]) { bounds[index] -= 1 } }
    let slice = Cell.TextSlice(TextSpan(bounds[0], bounds[1]), of: text)
    switch type {
    case .text: return .text(slice.text)
    case .span: return .span(slice)
    case .number: return .number(Double(bitPattern: random.next()))
    default: return .list([.span(slice), .null, .text(slice.text)])
    }
  }

  private static func checkOffsets(_ text: SourceText, _ unit: OffsetUnit) throws {
    let map = OffsetMap(text, unit: unit)
    let string = text.string
    let whole =
      unit == .bytes ? text.count : unit == .scalars ? string.unicodeScalars.count : string.utf16.count
    try law(map(0) == 0 && map(text.count) == whole, "the text's end is \(map(text.count)) \(unit.rawValue)")
  }

  private static func readTSV(_ written: String) -> [[[UInt8]]] {
    written.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst().dropLast().map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map { cell in
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in unquoted(cell) {
          if isEscaped {
            let meant: [UInt8: UInt8] = [0x74: 0x09, 0x6E: 0x0A, 0x72: 0x0D, 0x30: 0x00]
            bytes.append(meant[byte] ?? byte)
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else {
            bytes.append(byte)
          }
        }
        return bytes
      }
    }
  }

  /// A field without the marks around it; two marks in it are one.
  private static func unquoted(_ field: Substring.UTF8View) -> [UInt8] {
    guard field.first == 0x22, field.count > 1, field.last == 0x22 else { return Array(field) }
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in field.dropFirst().dropLast() {
      isSecond = byte == 0x22 && !isSecond
      if !isSecond { bytes.append(byte) }
    }
    return bytes
  }

  private static func readCSV(_ written: String) -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var hasClosed = false
    for byte in written.utf8 {
      defer { hasClosed = byte == 0x22 && !isQuoted }
      switch (byte, isQuoted) {
      case (0x22, false):
        // Two marks in a quoted cell stand for one.
        if hasClosed { cell.append(byte) }
        isQuoted = true
      case (0x22, true): isQuoted = false
      case (0x2C, false):
        row.append(cell)
        cell = []
      case (0x0D, false): continue
      case (0x0A, false):
        rows.append(row + [cell])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    return Array(rows.dropFirst())
  }
}
