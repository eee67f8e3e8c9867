internal import Records
internal import Script
internal import Text

/// An expression made ready to be computed for many rows: columns are positions, variables and pipelines are
/// values, patterns are compiled.
///
/// Comparisons with null are neither true nor false, as in SQL,
/// but `= null` and `!= null` ask whether a value is unknown.
///
/// A comparison of dates is one of ranges where a side comes from no row: `date = 2016-09` holds for all its days.
@MainActor
indirect enum ExpressionNode {
  case constant(Cell)
  case cell(Int)
  case documentCell(String)
  case call(Function, [ExpressionNode])
  case and(ExpressionNode, ExpressionNode)
  case or(ExpressionNode, ExpressionNode)
  case not(ExpressionNode)
  case comparison(ExpressionNode, Expression.Comparison, ExpressionNode, ofRanges: Bool)
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
    case .date(let inner, let range): self = try node(inner).date(at: range)
    case .call(let function, let arguments): self = .call(function, try arguments.map(node))
    case .and(let left, let right): self = .and(try node(left), try node(right))
    case .or(let left, let right): self = .or(try node(left), try node(right))
    case .not(let inner): self = .not(try node(inner))
    case .comparison(let left, let comparison, .constant(.null)) where comparison.isEquality:
      self = .isNull(try node(left), isNegated: comparison == .notEqual)
    case .comparison(.constant(.null), let comparison, let right) where comparison.isEquality:
      self = .isNull(try node(right), isNegated: comparison == .notEqual)
    case .comparison(let left, let comparison, let right):
      let (first, second) = (try node(left), try node(right))
      self = .comparison(first, comparison, second, ofRanges: first.isConstant || second.isConstant)
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

  /// Whether it has one value for all rows.
  var isConstant: Bool {
    switch self {
    case .constant: true
    case .call(_, let arguments): arguments.allSatisfy(\.isConstant)
    default: false
    }
  }

  /// Whether it is the year of a date.
  var isYear: Bool { if case .call(let function, _) = self { function.name == "year" } else { false } }

  /// Returns a constant as a date.
  ///
  /// - Throws: ``ShellError`` where it is none.
  private func date(at range: Range<Int>) throws -> ExpressionNode {
    guard case .constant(let cell) = self, !cell.isNull else { return self }
    if case .date = cell { return self }
    if cell.plainText.isEmpty { return .constant(.null) }
    guard let date = WrittenDate(cell.plainText), !date.isDoubtful else {
      throw ShellError(
        .value, "'\(cell.plainText)' is compared with a date, and is none", help: Diagnostic.dateForms,
        at: range)
    }
    return .constant(.date(date.text))
  }
}

extension Expression.Comparison {
  /// Whether it asks for sameness.
  fileprivate var isEquality: Bool { self == .equal || self == .notEqual }
}
