internal import Records

/// The order of cells: numbers by value, everything else by the bytes of its text, unknown ones last.
enum CellOrder {
  /// Returns whether both show the same value.
  static func areEqual(_ left: Cell, _ right: Cell) -> Bool {
    if let first = number(left), let second = number(right) { return first == second }
    if left.isNull || right.isNull { return left.isNull && right.isNull }
    return left.plainText == right.plainText
  }

  /// Returns whether `left` comes before `right`.
  static func precedes(_ left: Cell, _ right: Cell) -> Bool {
    if left.isNull || right.isNull { return !left.isNull && right.isNull }
    if let first = number(left), let second = number(right) { return first < second }
    return left.plainText.utf8.lexicographicallyPrecedes(right.plainText.utf8)
  }

  private static func number(_ cell: Cell) -> Double? {
    switch cell {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .boolean(let flag): flag ? 1 : 0
    default: nil
    }
  }
}
