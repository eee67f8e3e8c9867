internal import Records
internal import Script

/// Decides which rows a condition keeps.
///
/// Comparisons with null are neither true nor false, as in SQL,
/// but `= null` and `!= null` ask whether a value is unknown.
struct RowFilter {
  private let expression: Expression
  private let positions: [String: Int]
  private let patterns: [Expression.Pattern: TextPattern]

  /// Creates a filter over the columns of `table`.
  ///
  /// - Throws: ``ShellError`` where a pattern cannot be compiled.
  init(_ expression: Expression, columns: [Column]) throws {
    self.expression = expression
    positions = Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
    var patterns: [Expression.Pattern: TextPattern] = [:]
    for pattern in expression.patterns {
      do throws(TextPattern.Invalid) {
        patterns[pattern] = try TextPattern(pattern.text, ignoresCase: pattern.ignoresCase)
      } catch {
        throw ShellError(.pattern, "this pattern is not valid: \(error.message)", at: pattern.range)
      }
    }
    self.patterns = patterns
  }

  /// Returns whether the condition holds for the row.
  ///
  /// - Throws: ``ShellError`` where a pattern reaches its limits.
  func keeps(_ cells: [Cell]) throws -> Bool { try value(of: expression, cells) == true }

  /// True, false, or nil for unknown.
  private func value(of expression: Expression, _ cells: [Cell]) throws -> Bool? {
    switch expression {
    case .and(let left, let right):
      let first = try value(of: left, cells)
      if first == false { return false }
      let second = try value(of: right, cells)
      return second == false ? false : (first == nil || second == nil ? nil : true)
    case .or(let left, let right):
      let first = try value(of: left, cells)
      if first == true { return true }
      let second = try value(of: right, cells)
      return second == true ? true : (first == nil || second == nil ? nil : false)
    case .not(let inner):
      return try value(of: inner, cells).map { !$0 }
    case .truth(let operand):
      if case .boolean(let flag) = cell(operand, cells) { return flag }
      return nil
    case .comparison(let left, let comparison, let right):
      return compare(left, comparison, right, cells)
    case .membership(let operand, let items, let isNegated):
      let value = cell(operand, cells)
      guard !value.isNull else { return nil }
      let isMember = items.contains { CellOrder.areEqual(value, cell($0, cells)) }
      return isMember != isNegated
    case .match(let operand, let pattern, let isNegated):
      let value = cell(operand, cells)
      guard !value.isNull, let compiled = patterns[pattern] else { return nil }
      guard let isFound = compiled.isFound(in: value.plainText) else {
        throw ShellError(
          .pattern, "this pattern takes too long on a row's text",
          help: "make it simpler: avoid nested repetition such as (a+)+",
          at: pattern.range)
      }
      return isFound != isNegated
    }
  }

  private func compare(
    _ left: Expression.Operand, _ comparison: Expression.Comparison, _ right: Expression.Operand,
    _ cells: [Cell]
  ) -> Bool? {
    let first = cell(left, cells)
    let second = cell(right, cells)
    if left == .constant(.null) || right == .constant(.null) {
      switch comparison {
      case .equal: return first.isNull && second.isNull
      case .notEqual: return !(first.isNull && second.isNull)
      default: return nil
      }
    }
    guard !first.isNull, !second.isNull else { return nil }
    return switch comparison {
    case .equal: CellOrder.areEqual(first, second)
    case .notEqual: !CellOrder.areEqual(first, second)
    case .less: CellOrder.precedes(first, second)
    case .lessOrEqual: !CellOrder.precedes(second, first)
    case .greater: CellOrder.precedes(second, first)
    case .greaterOrEqual: !CellOrder.precedes(first, second)
    }
  }

  private func cell(_ operand: Expression.Operand, _ cells: [Cell]) -> Cell {
    switch operand {
    case .constant(let cell): cell
    case .column(let column): positions[column.name].map { cells[$0] } ?? .null
    }
  }
}
