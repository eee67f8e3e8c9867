internal import Records

/// The order of cells: numbers and amounts, then dates, then text by its bytes, unknown ones last.
///
/// An amount is a text such as `USD 1200000` or `12 km`: those of one unit are ordered by their numbers, units by their
/// names, numbers without a unit first. Dates are ordered by their first days, then by their last ones.
enum CellOrder {
  /// Returns whether both show the same value.
  static func areEqual(_ left: Cell, _ right: Cell) -> Bool {
    if left.isNumber, right.isNumber { return !precedes(left, right) && !precedes(right, left) }
    if left.isNull || right.isNull { return left.isNull && right.isNull }
    return left.plainText == right.plainText
  }

  /// Returns whether `left` comes before `right`.
  static func precedes(_ left: Cell, _ right: Cell) -> Bool { CellSortKey(left) < CellSortKey(right) }
}

extension Cell {
  /// Whether it is a number, or true or false, which are 1 and 0 beside one.
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .number, .boolean: true
    default: false
    }
  }
}
