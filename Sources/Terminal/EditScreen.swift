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
      } else if row.end == .wrapped && isFull(row, in: layout) && rows[index + 1].columns > 0 {
        // The terminal goes to the next row by itself, and remembers that the two are one line.
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
    return out
  }

  private func isFull(_ row: EditLayout.Row, in layout: EditLayout) -> Bool { row.columns >= layout.columns }

  /// Returns the bytes that take everything that was drawn off the screen.
  mutating func erase() -> [UInt8] {
    defer { reset() }
    return toFirstRow + Self.clearBelow
  }

  /// Takes note that the terminal has moved the cursor to another row of the line: it has laid its
  /// rows out for a new width.
  mutating func moveCursor(toRow row: Int) { cursorRow = row }

  private var toFirstRow: [UInt8] { [UInt8(ascii: "\r")] + up(cursorRow) }

  private func up(_ rows: Int) -> [UInt8] { rows > 0 ? Array("\u{1B}[\(rows)A".utf8) : [] }
  private func right(_ columns: Int) -> [UInt8] { columns > 0 ? Array("\u{1B}[\(columns)C".utf8) : [] }
}
