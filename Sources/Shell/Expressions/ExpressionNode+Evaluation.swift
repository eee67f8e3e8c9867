internal import Corpus
internal import Records
internal import Script

extension ExpressionNode {
  /// What an expression is computed for.
  struct RowContext {
    /// The row; empty where there is none, nil where it is the document itself, whose cells are read one by one.
    let cells: [Cell]?
    /// The number of its document.
    let document: Int?
    let corpus: Corpus

    /// The cell of a column.
    func cell(at index: Int) -> Cell {
      if let cells { return cells[index] }
      return document.map { DocumentTable.cell(DocumentTable.columns[index].name, of: $0, in: corpus) }
        ?? .null
    }

    static func none(in corpus: Corpus) -> RowContext { RowContext(cells: [], document: nil, corpus: corpus) }
  }

  /// Returns whether a condition holds for a row; unknown is no.
  ///
  /// - Throws: ``ShellError`` where a pattern reaches its limits.
  func holds(for row: RowContext) throws -> Bool { try value(for: row) == .boolean(true) }

  /// Returns the value for a row.
  ///
  /// - Throws: ``ShellError`` where a pattern reaches its limits.
  func value(for row: RowContext) throws -> Cell {
    switch self {
    case .constant(let cell): return cell
    case .cell(let index): return row.cell(at: index)
    case .documentCell(let name):
      return row.document.map { DocumentTable.cell(name, of: $0, in: row.corpus) } ?? .null
    case .call(let function, let arguments):
      return function.value(of: try arguments.map { try $0.value(for: row) })
    case .isNull(let inner, let isNegated): return .boolean(try inner.value(for: row).isNull != isNegated)
    default: return try truth(for: row).map(Cell.boolean) ?? .null
    }
  }

  /// True, false, or nil for unknown.
  private func truth(for row: RowContext) throws -> Bool? {
    switch self {
    case .and(let left, let right):
      let first = try left.truth(for: row)
      if first == false { return false }
      let second = try right.truth(for: row)
      return second == false ? false : (first == nil || second == nil ? nil : true)
    case .or(let left, let right):
      let first = try left.truth(for: row)
      if first == true { return true }
      let second = try right.truth(for: row)
      return second == true ? true : (first == nil || second == nil ? nil : false)
    case .not(let inner): return try inner.truth(for: row).map { !$0 }
    case .comparison(let left, let comparison, let right, let ofRanges):
      return CellComparison(comparison, ofRanges: ofRanges)
        .holds(try left.value(for: row), try right.value(for: row))
    case .among(let inner, let items, let isNegated):
      let value = try inner.value(for: row)
      guard !value.isNull else { return nil }
      var hasNull = false
      let ofRanges = inner.isConstant
      for item in items {
        let other = try item.value(for: row)
        if other.isNull {
          hasNull = true
        } else if CellComparison(.equal, ofRanges: ofRanges || item.isConstant).holds(value, other) == true {
          return !isNegated
        }
      }
      return hasNull ? nil : isNegated
    case .amongTexts(let inner, let texts, let hasNull, let isNegated):
      let value = try inner.value(for: row)
      guard !value.isNull else { return nil }
      if texts.contains(value.plainText) { return !isNegated }
      return hasNull ? nil : isNegated
    case .match(let inner, let compiled, let pattern, let isNegated):
      let value = try inner.value(for: row)
      guard !value.isNull else { return nil }
      guard let isFound = compiled.isFound(in: value.plainText) else {
        throw ShellError(
          .pattern, "this pattern takes too long on a row's text",
          help: "make it simpler: avoid nested repetition such as (a+)+", at: pattern.range)
      }
      return isFound != isNegated
    case .constant, .cell, .documentCell, .call, .isNull:
      if case .boolean(let flag) = try value(for: row) { return flag }
      return nil
    }
  }
}
