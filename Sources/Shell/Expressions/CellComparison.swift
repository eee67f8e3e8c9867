internal import Records
internal import Script
internal import Text

/// A comparison of two cells, as conditions make it; unknown where one is null, or the order of two means nothing.
struct CellComparison {
  private let comparison: Expression.Comparison
  private let ofRanges: Bool

  /// Creates a comparison.
  ///
  /// - Parameters:
  ///   - comparison: its sign.
  ///   - ofRanges: whether dates are compared as ranges of days: `=` means that they overlap, `<` that the first ends
  ///     before the second begins, `<=` that it does not begin after the second ends. Otherwise `=` means the same
  ///     date, and `<` the order of first days, then of last days.
  init(_ comparison: Expression.Comparison, ofRanges: Bool) {
    self.comparison = comparison
    self.ofRanges = ofRanges
  }

  /// Returns whether it holds; nil where that is unknown.
  func holds(_ left: Cell, _ right: Cell) -> Bool? {
    guard !left.isNull, !right.isNull else { return nil }
    if left.isDate || right.isDate { return holds(date: left, right) }
    guard let (first, second) = Self.alike(left, right) else { return comparison == .notEqual }
    let isOrder = comparison != .equal && comparison != .notEqual
    if isOrder, let one = Self.money(first), let other = Self.money(second), one.unit != other.unit {
      return nil
    }
    return ordered(first, second)
  }

  /// Compares a date with another, or with what says one.
  private func holds(date left: Cell, _ right: Cell) -> Bool? {
    guard let one = Self.dated(left), let other = Self.dated(right) else { return comparison == .notEqual }
    guard ofRanges, let first = DateRange(one), let second = DateRange(other) else {
      return ordered(.date(one), .date(other))
    }
    return switch comparison {
    case .equal: first.overlaps(second)
    case .notEqual: !first.overlaps(second)
    case .less: first.ends(before: second)
    case .lessOrEqual: !first.begins(after: second)
    case .greater: first.begins(after: second)
    case .greaterOrEqual: !first.ends(before: second)
    }
  }

  private func ordered(_ first: Cell, _ second: Cell) -> Bool {
    switch comparison {
    case .equal: CellOrder.areEqual(first, second)
    case .notEqual: !CellOrder.areEqual(first, second)
    case .less: CellOrder.precedes(first, second)
    case .lessOrEqual: !CellOrder.precedes(second, first)
    case .greater: CellOrder.precedes(second, first)
    case .greaterOrEqual: !CellOrder.precedes(first, second)
    }
  }

  /// The sum of money that a text is; nil where it is none.
  private static func money(_ cell: Cell) -> Amount? {
    guard case .text(let text) = cell, let amount = Amount(text), amount.isMoney else { return nil }
    return amount
  }

  /// The date that a cell is or says, in ISO 8601.
  private static func dated(_ cell: Cell) -> String? {
    if case .date(let text) = cell { return text }
    return WrittenDate(cell.plainText).flatMap { $0.isDoubtful ? nil : $0.text }
  }

  /// Text beside a number is read as one, where each row has its own kind of value; nil where it is none.
  private static func alike(_ left: Cell, _ right: Cell) -> (Cell, Cell)? {
    switch (left, right) {
    case (.integer, .text(let text)), (.number, .text(let text)): Cell(numberIn: text).map { (left, $0) }
    case (.text(let text), .integer), (.text(let text), .number): Cell(numberIn: text).map { ($0, right) }
    default: (left, right)
    }
  }
}

extension Cell {
  /// Whether it is a date.
  fileprivate var isDate: Bool { if case .date = self { true } else { false } }
}
