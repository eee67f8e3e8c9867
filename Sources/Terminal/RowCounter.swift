/// Counts the rows that text takes on a terminal of some width, long lines wrapped.
struct RowCounter {
  private let columns: Int
  private var column = 0
  private var completeRows = 0

  init(columns: Int) { self.columns = max(1, columns) }

  /// The rows so far; the last one counts once something stands in it.
  var rows: Int { completeRows + (column > 0 ? 1 : 0) }

  /// Adds text as it is shown: control characters as symbols, tabs to the next eighth column.
  ///
  /// - Complexity: O(*n*).
  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n":
        completeRows += 1
        column = 0
      case "\t": column = min(columns, (column / 8 + 1) * 8)
      case " "..."~": put(1)
      default:
        if let symbol = VisibleText.symbol(scalar.value, breaks: .kept) {
          // `<U+202E>` may be parted; the others are one character.
          for _ in 0..<CellWidth.columns(ofSymbol: symbol) { put(1) }
        } else {
          put(CellWidth.columns(scalar))
        }
      }
    }
  }

  private mutating func put(_ width: Int) {
    if column + width > columns {
      completeRows += 1
      column = 0
    }
    column += width
  }
}
