internal import Records

/// A table fitted to a terminal: aligned columns, numbers to the right, long cells cut with `…`, or gone on with in
/// further lines where the last column is prose.
struct FittedTableRenderer: TableRenderer {
  /// The least width that prose is given, if the terminal has it.
  private static let proseWidth = 30

  private let widths: [Int]
  private let columns: [Column]
  private(set) var cutCells = 0

  /// Measures the table; every column gets its natural width where all fit, else the widest ones give way.
  init(_ table: Table, width: Int, _ checkpoint: () throws -> Void) rethrows {
    columns = table.columns
    var natural = table.columns.map { DisplayWidth.of($0.name) }
    for row in table.rows {
      try checkpoint()
      for (index, cell) in row.cells.enumerated() where natural[index] < width {
        natural[index] = max(natural[index], min(DisplayWidth.of(Self.line(cell)), width))
      }
    }
    // One blank before, two between.
    let available = max(width - 1 - 2 * max(0, natural.count - 1), natural.count)
    guard table.columns.last?.isProse == true, natural.reduce(0, +) > available, let prose = natural.popLast()
    else {
      widths = Self.shrink(natural, to: available)
      return
    }
    let least = min(prose, max(available / 2, Self.proseWidth))
    let others = Self.shrink(natural, to: max(available - least, natural.count))
    widths = others + [min(prose, max(1, available - others.reduce(0, +)))]
  }

  /// Lowers the widest columns to a common limit until the sum fits; narrow ones keep their width.
  private static func shrink(_ natural: [Int], to available: Int) -> [Int] {
    guard natural.reduce(0, +) > available else { return natural }
    var low = 1
    var high = natural.max() ?? 1
    while low < high {
      let limit = (low + high + 1) / 2
      if natural.reduce(0, { $0 + min($1, limit) }) <= available { low = limit } else { high = limit - 1 }
    }
    var widths = natural.map { min($0, low) }
    var spare = available - widths.reduce(0, +)
    for index in widths.indices where spare > 0 && widths[index] < natural[index] {
      widths[index] += 1
      spare -= 1
    }
    return widths
  }

  func begin(_ columns: [Column]) -> StyledText {
    StyledText(line(columns.map(\.name)).text, .heading)
  }

  mutating func row(_ row: Table.Row, number: Int) -> StyledText {
    var cells = row.cells.map(Self.line)
    var rest: ArraySlice<String> = []
    if columns.last?.isProse == true, let prose = cells.popLast(), let width = widths.last {
      let lines = StyledText(prose).wrapped(width).plain.split(separator: "\n").map(String.init)
      cells.append(lines.first ?? "")
      rest = lines.dropFirst()
    }
    var (text, cut) = line(cells)
    for prose in rest {
      let (further, ends) = line(cells.dropLast().map { _ in "" } + [prose])
      text += further
      cut += ends
    }
    cutCells += cut
    return StyledText(text)
  }

  func end() -> StyledText { StyledText() }

  /// One line, and how many of its cells were cut.
  private func line(_ cells: [String]) -> (text: String, cut: Int) {
    var text = ""
    var cut = 0
    for (index, cell) in cells.enumerated() {
      let fitted = DisplayWidth.fit(cell, widths[index])
      if fitted != cell { cut += 1 }
      let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(fitted)))
      text += index == 0 ? " " : "  "
      text += columns[index].type == .number ? padding + fitted : fitted + padding
    }
    while text.last == " " { text.removeLast() }
    return (text + "\n", cut)
  }

  /// A cell in one line: runs of blanks and line ends become one blank.
  private static func line(_ cell: Cell) -> String {
    let text = cell.plainText
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" })
      .joined(separator: " ")
  }
}
