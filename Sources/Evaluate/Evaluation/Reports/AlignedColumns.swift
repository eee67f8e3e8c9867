/// Rows of text in columns as wide as their widest cell.
struct AlignedColumns {
  /// Which side of a column the cells stand on.
  enum Side {
    case left
    case right
  }

  private let sides: [Side]
  private var rows: [[String]] = []

  init(_ sides: [Side]) { self.sides = sides }

  mutating func append(_ cells: [String]) { rows.append(cells) }

  /// The rows as lines, indented by two blanks, without blanks at their ends.
  var lines: String {
    var widths = [Int](repeating: 0, count: sides.count)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], Self.width(cell)) }
    }
    var lines = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - Self.width(cell))
        line += "  " + (sides[column] == .left ? cell + padding : padding + cell)
      }
      while line.last == " " { line.removeLast() }
      lines += line + "\n"
    }
    return lines
  }

  /// How many columns a cell takes, near enough for a report: combining marks take none.
  private static func width(_ cell: String) -> Int {
    cell.unicodeScalars.count { $0.properties.canonicalCombiningClass == .notReordered }
  }
}
