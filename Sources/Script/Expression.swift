public import Records

/// A condition over the columns of a row.
public indirect enum Expression: Hashable, Sendable {
  /// Both hold.
  case and(Expression, Expression)
  /// One holds at least.
  case or(Expression, Expression)
  /// The other does not hold.
  case not(Expression)
  /// A comparison of two operands.
  case comparison(Operand, Comparison, Operand)
  /// Whether an operand is among several.
  case membership(Operand, [Operand], isNegated: Bool)
  /// Whether a pattern is found in an operand's text.
  case match(Operand, Pattern, isNegated: Bool)
  /// A column of truth values.
  case truth(Operand)

  /// Something that has a value for each row.
  public enum Operand: Hashable, Sendable {
    /// A column of the input.
    case column(Column)
    /// A constant.
    case constant(Cell)
  }

  /// How two operands are compared.
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

  /// The patterns in the expression, in order.
  public var patterns: [Pattern] {
    switch self {
    case .and(let left, let right), .or(let left, let right): left.patterns + right.patterns
    case .not(let inner): inner.patterns
    case .match(_, let pattern, _): [pattern]
    case .comparison, .membership, .truth: []
    }
  }
}
