/// What of a line is on the screen, and the bytes that bring it up to date.
///
/// Everything is drawn anew each time, in one write, and relative to the row where the cursor stands:
/// nobody needs to know where on the screen that is. What is taller than the screen is shown in part,
/// so that the cursor is in view.
struct EditScreen {
  static let clearToEndOfRow = Array("\u{1B}[K".utf8)
  static let clearBelow = Array("\u{1B}[J".utf8)

  /// The row, from the first one that is drawn, where the cursor stands.
  private(set) var cursorRow = 0
  private var firstRow = 0
  /// The rows that are on the screen, and the cursor's place in the last of them that matter.
  private var shown: ArraySlice<EditLayout.Row> = []
  private var cursorColumn = 0

  /// Forgets what was drawn: the cursor stands at the beginning of a fresh row.
  mutating func reset() { self = EditScreen() }

  /// Returns the bytes that draw a layout over what was drawn before.
  mutating func draw(_ layout: EditLayout, screenRows: Int) -> [UInt8] {
    let rows = layout.rows
    let height = max(1, min(rows.count, screenRows))
    let lowest = max(0, layout.cursor.row - height + 1)
    firstRow = min(max(firstRow, lowest), layout.cursor.row, rows.count - height)

    var out = Array("\u{1B}[?25l".utf8) + toFirstRow
    for index in firstRow..<firstRow + height {
      let row = rows[index]
      out += row.bytes
      let isLastDrawn = index == firstRow + height - 1
      if isLastDrawn {
        // A full row leaves the cursor on its last cell, which clearing would take away.
        if !isFull(row, in: layout) { out += Self.clearBelow }
      } else if Self.runsOn(row, into: rows[index + 1]) {
        // The terminal goes to the next row by itself, also where a wide character leaves a cell free, and remembers
        // that the two are one line: it will lay them out anew when its window changes.
        if !isFull(row, in: layout) { out += Self.clearToEndOfRow }
      } else {
        if !isFull(row, in: layout) { out += Self.clearToEndOfRow }
        out += Array("\r\n".utf8)
      }
    }
    let lastRow = firstRow + height - 1
    out.append(UInt8(ascii: "\r"))
    out += up(lastRow - layout.cursor.row)
    out += right(layout.cursor.column)
    out += Array("\u{1B}[?25h".utf8)
    cursorRow = layout.cursor.row - firstRow
    cursorColumn = layout.cursor.column
    shown = rows[firstRow..<firstRow + height]
    return out
  }

  private func isFull(_ row: EditLayout.Row, in layout: EditLayout) -> Bool { row.columns >= layout.columns }

  /// Returns the bytes that take everything that was drawn off the screen.
  mutating func erase() -> [UInt8] {
    defer { reset() }
    return toFirstRow + Self.clearBelow
  }

  /// Whether nothing is sent between two rows: the terminal itself goes from one to the next.
  private static func runsOn(_ row: EditLayout.Row, into next: EditLayout.Row) -> Bool {
    row.end == .wrapped && next.columns > 0
  }

  /// Takes note that the terminal has laid out for a new width what was drawn: rows that run on are one line to it.
  mutating func reflow(columns: Int) {
    let rows = Array(shown)
    var above = 0
    var widths: [Int] = []
    var cursorCell: Int?
    for (index, row) in rows.enumerated() {
      if index == cursorRow { cursorCell = widths.reduce(0, +) + cursorColumn }
      widths += Self.cellWidths(row.bytes)
      if index + 1 < rows.count, Self.runsOn(row, into: rows[index + 1]) { continue }
      if let cursorCell {
        cursorRow = above + Self.row(of: cursorCell, widths, columns: columns)
        return
      }
      above += Self.row(of: max(0, widths.reduce(0, +) - 1), widths, columns: columns) + 1
      widths = []
    }
  }

  /// Returns in which row, from 0, a cell of a line stands; a cell behind a full row stands in the next one.
  private static func row(of cell: Int, _ widths: [Int], columns: Int) -> Int {
    var row = 0
    var used = 0
    var before = 0
    for width in widths {
      if used + width > columns {
        row += 1
        used = 0
      }
      if before + width > cell { return row }
      before += width
      used += width
    }
    return used + (cell - before) >= columns ? row + 1 : row
  }

  /// The widths of the characters that bytes show, control sequences left out.
  private static func cellWidths(_ bytes: [UInt8]) -> [Int] {
    var widths: [Int] = []
    var isSequence = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\u{1B}" {
        isSequence = true
      } else if isSequence {
        isSequence = !(("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar))
      } else {
        let width = CellWidth.columns(scalar)
        if width > 0 { widths.append(width) }
      }
    }
    return widths
  }

  private var toFirstRow: [UInt8] { [UInt8(ascii: "\r")] + up(cursorRow) }

  private func up(_ rows: Int) -> [UInt8] { rows > 0 ? Array("\u{1B}[\(rows)A".utf8) : [] }
  private func right(_ columns: Int) -> [UInt8] { columns > 0 ? Array("\u{1B}[\(columns)C".utf8) : [] }
}
