internal import Records
internal import Script

/// An expression made ready to be computed for many rows: columns are positions, variables and pipelines are
/// values, patterns are compiled.
///
/// Comparisons with null are neither true nor false, as in SQL,
/// but `= null` and `!= null` ask whether a value is unknown.
@MainActor
indirect enum ExpressionNode {
  case constant(Cell)
  case cell(Int)
  case documentCell(String)
  case call(Function, [ExpressionNode])
  case and(ExpressionNode, ExpressionNode)
  case or(ExpressionNode, ExpressionNode)
  case not(ExpressionNode)
  case comparison(ExpressionNode, Expression.Comparison, ExpressionNode)
  case isNull(ExpressionNode, isNegated: Bool)
  case among(ExpressionNode, [ExpressionNode], isNegated: Bool)
  case amongTexts(ExpressionNode, Set<String>, hasNull: Bool, isNegated: Bool)
  case match(ExpressionNode, TextPattern, Expression.Pattern, isNegated: Bool)

  /// Makes an expression ready for rows with these columns.
  ///
  /// - Throws: ``ShellError`` where a pattern cannot be compiled, or a variable or pipeline gives no value.
  init(_ expression: Expression, columns: [Column] = [], runner: Runner) throws {
    func node(_ inner: Expression) throws -> ExpressionNode {
      try ExpressionNode(inner, columns: columns, runner: runner)
    }
    switch expression {
    case .constant(let cell): self = .constant(cell)
    case .text(let template): self = .constant(.text(try runner.text(of: template)))
    case .variable(let reference): self = .constant(try runner.cell(of: reference))
    case .pipeline(let pipeline): self = .constant(try runner.cell(of: pipeline))
    case .column(let column):
      self = columns.firstIndex { $0.name == column.name }.map { .cell($0) } ?? .constant(.null)
    case .documentColumn(let column): self = .documentCell(column.name)
    case .call(let function, let arguments): self = .call(function, try arguments.map(node))
    case .and(let left, let right): self = .and(try node(left), try node(right))
    case .or(let left, let right): self = .or(try node(left), try node(right))
    case .not(let inner): self = .not(try node(inner))
    case .comparison(let left, let comparison, .constant(.null)) where comparison.isEquality:
      self = .isNull(try node(left), isNegated: comparison == .notEqual)
    case .comparison(.constant(.null), let comparison, let right) where comparison.isEquality:
      self = .isNull(try node(right), isNegated: comparison == .notEqual)
    case .comparison(let left, let comparison, let right):
      self = .comparison(try node(left), comparison, try node(right))
    case .membership(let inner, let items, let isNegated):
      self = .among(try node(inner), try items.map(node), isNegated: isNegated)
    case .selection(let inner, let head, let isNegated):
      let cells = try runner.column(of: head)
      self = .amongTexts(
        try node(inner), Set(cells.filter { !$0.isNull }.map(\.plainText)), hasNull: cells.contains(.null),
        isNegated: isNegated)
    case .match(let inner, let pattern, let isNegated):
      self = .match(try node(inner), try TextPattern(pattern), pattern, isNegated: isNegated)
    }
  }
}

extension Expression.Comparison {
  /// Whether it asks for sameness.
  fileprivate var isEquality: Bool { self == .equal || self == .notEqual }
}
