public import Records

/// Something that has a value for each row: the language of `where`, `if`, `assert` and `(…)`.
public indirect enum Expression: Hashable, Sendable {
  /// A constant.
  case constant(Cell)
  /// Text with variables in it.
  case text(Template)
  /// A column of the row.
  case column(Column)
  /// A column, or metadata field, of the row's document.
  case documentColumn(Column)
  /// A variable's value.
  case variable(VariableReference)
  /// The one value that a pipeline gives.
  case pipeline(Pipeline)
  /// A value that must be a date, where another is compared with it; the bytes of the source.
  case date(Expression, at: Range<Int>)
  /// A function of some values.
  case call(Function, [Expression])
  /// Both hold.
  case and(Expression, Expression)
  /// One holds at least.
  case or(Expression, Expression)
  /// The other does not hold.
  case not(Expression)
  /// A comparison of two values.
  case comparison(Expression, Comparison, Expression)
  /// Whether a value is among several.
  case membership(Expression, [Expression], isNegated: Bool)
  /// Whether a value is among those of the one column that a pipeline or a variable gives.
  case selection(Expression, Pipeline.Head, isNegated: Bool)
  /// Whether a pattern is found in a value's text.
  case match(Expression, Pattern, isNegated: Bool)

  /// How two values are compared.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// A pattern between slashes, PCRE2 syntax; `i` after it ignores case.
  public struct Pattern: Hashable, Sendable {
    /// The pattern without its slashes.
    public let text: String
    /// Whether case is ignored.
    public let ignoresCase: Bool
    /// The bytes of the source between the slashes.
    public let range: Range<Int>
  }

  /// The expressions that this one is made of.
  public var parts: [Expression] {
    switch self {
    case .constant, .text, .column, .documentColumn, .variable, .pipeline: []
    case .call(_, let arguments): arguments
    case .and(let left, let right), .or(let left, let right), .comparison(let left, _, let right):
      [left, right]
    case .not(let inner), .match(let inner, _, _), .selection(let inner, _, _), .date(let inner, _): [inner]
    case .membership(let inner, let items, _): [inner] + items
    }
  }

  /// The patterns in the expression, in order.
  public var patterns: [Pattern] {
    let inner = parts.flatMap(\.patterns)
    if case .match(_, let pattern, _) = self { return inner + [pattern] }
    return inner
  }
}
