internal import Records
internal import Rendering

/// Rows one below the other, a line a column, with nothing cut: for `last` and `out`.
///
///     ── 1 ──
///     speaker  Joe Biden
///     text     the United States’ unwavering commitment to Ukraine’s sovereignty and
///              territorial integrity
enum RecordView {
  /// Writes all rows, wrapped to `width` columns.
  ///
  /// - Throws: what `write` throws.
  static func write(_ table: Table, width: Int, to write: (StyledText) throws -> Void) rethrows {
    let names = table.columns.map { DisplayWidth.of($0.name) }.max() ?? 0
    let room = max(20, width - names - 2)
    for (index, row) in table.rows.enumerated() {
      var text = StyledText("── \(index + 1) ──\n", .dim)
      for (column, cell) in zip(table.columns, row.cells) where !cell.isNull {
        let lines = HelpText.wrapped(cell.plainText, room).split(
          separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
          let name = number == 0 ? column.name : ""
          text.append(name + String(repeating: " ", count: names - DisplayWidth.of(name) + 2), .heading)
          text.append(line + "\n")
        }
      }
      try write(text)
    }
  }
}
