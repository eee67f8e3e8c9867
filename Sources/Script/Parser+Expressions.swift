internal import Records
internal import Text

/// Expression mode: conditions and values.
///
///     or:         and ("or" and)*
///     and:        not ("and" not)*
///     not:        "not" not | comparison
///     comparison: operand (("=" | "!=" | "<" | "<=" | ">" | ">=") operand
///                 | ["not"] "in" ("(" operand ("," operand)* ")" | "(" pipeline ")" | $name)
///                 | ("~" | "!~") /pattern/[i])?
///     operand:    "(" or ")" | "(" pipeline ")" | function "(" or ("," or)* ")" | $name | column
///                 | number | 'text' | "text" | 2021-04[-13[T10:00Z]] | true | false | null
extension Parser {
  /// An expression with its type and place; the type is nil for null.
  struct TypedExpression {
    let expression: Expression
    let type: ColumnType?
    let range: Range<Int>
    /// The text of a constant whose kind is told by what it is compared with.
    var adaptable: String?

    init(_ expression: Expression, _ type: ColumnType?, _ range: Range<Int>, adaptable: String? = nil) {
      self.expression = expression
      self.type = type
      self.range = range
      self.adaptable = adaptable
    }
  }

  mutating func disjunction(_ columns: Columns) throws(Diagnostic) -> TypedExpression {
    var left = try conjunction(columns)
    while keyword("or") {
      let right = try conjunction(columns)
      left = TypedExpression(
        .or(try truth(left), try truth(right)), .boolean, left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func conjunction(_ columns: Columns) throws(Diagnostic) -> TypedExpression {
    var left = try negation(columns)
    while keyword("and") {
      let right = try negation(columns)
      left = TypedExpression(
        .and(try truth(left), try truth(right)), .boolean, left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func negation(_ columns: Columns) throws(Diagnostic) -> TypedExpression {
    let start = cursor.offset
    guard pendingOperand == nil, keyword("not") else { return try comparison(columns) }
    let inner = try nested { parser throws(Diagnostic) in try parser.negation(columns) }
    return TypedExpression(.not(try truth(inner)), .boolean, start..<inner.range.upperBound)
  }

  private mutating func comparison(_ columns: Columns) throws(Diagnostic) -> TypedExpression {
    let left = try operand(columns)
    skipBlanks()
    if let (comparison, length) = comparisonOperator() {
      cursor.offset += length
      let right = try operand(columns)
      let (first, second) = try check(left, right, comparison)
      return TypedExpression(
        .comparison(first, comparison, second), .boolean, left.range.lowerBound..<right.range.upperBound)
    }
    if cursor.hasPrefix("~") || cursor.hasPrefix("!~") {
      let isNegated = cursor.take("!")
      cursor.offset += 1
      try requireText(left)
      let pattern = try pattern()
      return TypedExpression(
        .match(left.expression, pattern, isNegated: isNegated), .boolean,
        left.range.lowerBound..<cursor.offset)
    }
    let isNegated = keyword("not")
    if keyword("in") { return try membership(left, columns, isNegated: isNegated) }
    if isNegated { throw .expected("'in'", at: tokenRange(), isAtEnd: cursor.isAtEnd) }
    return left
  }

  /// The condition that an expression is, where it is one.
  func truth(_ typed: TypedExpression) throws(Diagnostic) -> Expression {
    if typed.type == .boolean || (typed.type == .value && typed.adaptable == nil) { return typed.expression }
    throw .expectedComparison(at: typed.range, isAtEnd: cursor.isAtEnd)
  }

  private func comparisonOperator() -> (Expression.Comparison, Int)? {
    if cursor.hasPrefix("!=") { return (.notEqual, 2) }
    if cursor.hasPrefix("<=") { return (.lessOrEqual, 2) }
    if cursor.hasPrefix(">=") { return (.greaterOrEqual, 2) }
    if cursor.hasPrefix("==") { return (.equal, 2) }
    if cursor.hasPrefix("=") { return (.equal, 1) }
    if cursor.hasPrefix("<") { return (.less, 1) }
    if cursor.hasPrefix(">") { return (.greater, 1) }
    return nil
  }

  private mutating func membership(
    _ left: TypedExpression, _ columns: Columns, isNegated: Bool
  ) throws(Diagnostic) -> TypedExpression {
    skipBlanks()
    let open = cursor.offset
    if cursor.byte == UInt8(ascii: "$") {
      let use = try variable()
      return try selection(left, .variable(use.reference), use.reference.type, at: open, isNegated: isNegated)
    }
    guard cursor.take("(") else {
      throw .expected("'(' after 'in'", at: tokenRange(), isAtEnd: cursor.isAtEnd)
    }
    if contentIsPipeline(columns) {
      let inner = try bracketed(.parenthesis, openedAt: open) { parser throws(Diagnostic) in
        try parser.pipeline()
      }
      return try selection(left, .pipeline(inner), inner.output, at: open, isNegated: isNegated)
    }
    let items = try bracketed(.parenthesis, openedAt: open) { parser throws(Diagnostic) in
      var items: [Expression] = []
      repeat {
        let item = try parser.operand(columns)
        items.append(try parser.check(left, item, .equal).1)
        parser.skipBlanks()
      } while parser.cursor.take(",")
      return items
    }
    return TypedExpression(
      .membership(left.expression, items, isNegated: isNegated), .boolean,
      left.range.lowerBound..<cursor.offset)
  }

  private func selection(
    _ left: TypedExpression, _ head: Pipeline.Head, _ type: ValueType, at start: Int, isNegated: Bool
  ) throws(Diagnostic) -> TypedExpression {
    guard case .rows(let columns, _) = type, columns.count == 1 else {
      throw .needsOneColumn(type, at: start..<cursor.offset)
    }
    let cell = TypedExpression(.constant(.null), columns[0].type, start..<cursor.offset)
    let value = try check(left, cell, .equal).0
    return TypedExpression(
      .selection(value, head, isNegated: isNegated), .boolean, left.range.lowerBound..<cursor.offset
    )
  }

  /// `/…/` with `\/` for a slash, then `i` where case is ignored.
  mutating func pattern() throws(Diagnostic) -> Expression.Pattern {
    skipBlanks()
    let open = cursor.offset
    guard cursor.take("/") else { throw .expectedPattern(at: tokenRange(), isAtEnd: cursor.isAtEnd) }
    var bytes: [UInt8] = []
    while let byte = cursor.byte, byte != UInt8(ascii: "\n") {
      cursor.offset += 1
      if byte == UInt8(ascii: "/") {
        let range = (open + 1)..<(cursor.offset - 1)
        let ignoresCase = cursor.take("i")
        let pattern = Expression.Pattern(
          text: String(decoding: bytes, as: UTF8.self), ignoresCase: ignoresCase, range: range)
        try commands.check(pattern)
        return pattern
      }
      if byte == UInt8(ascii: "\\"), let next = cursor.byte, next != UInt8(ascii: "\n") {
        cursor.offset += 1
        bytes += next == UInt8(ascii: "/") ? [next] : [byte, next]
      } else {
        bytes.append(byte)
      }
    }
    throw .openPattern(at: open..<(open + 1))
  }

  // MARK: Types

  /// Checks that two values can be compared, and returns them as they are compared.
  func check(
    _ left: TypedExpression, _ right: TypedExpression, _ comparison: Expression.Comparison
  ) throws(Diagnostic) -> (Expression, Expression) {
    let range = left.range.lowerBound..<right.range.upperBound
    let (left, right) = (try dated(left, beside: right.type), try dated(right, beside: left.type))
    let first = try adapted(left, to: right.type)
    let second = try adapted(right, to: left.type)
    guard let leftType = left.type, let rightType = right.type, leftType != .value, rightType != .value else {
      return (first, second)
    }
    guard Self.kind(leftType) == Self.kind(rightType) || Self.areTextAndDate(leftType, rightType) else {
      throw .cannotCompare(leftType.rawValue, rightType.rawValue, at: range)
    }
    if leftType == .boolean, comparison != .equal, comparison != .notEqual {
      throw .cannotOrder("true and false", at: range)
    }
    return (first, second)
  }

  /// A constant from the command line is a number beside a number, and true or false beside these.
  private func adapted(_ typed: TypedExpression, to type: ColumnType?) throws(Diagnostic) -> Expression {
    guard let text = typed.adaptable, type == .number || type == .boolean else { return typed.expression }
    if type == .boolean {
      guard text == "true" || text == "false" else { throw .notABoolean(text, at: typed.range) }
      return .constant(.boolean(text == "true"))
    }
    guard let number = Cell(numberIn: text) else { throw .notANumber(text, at: typed.range) }
    return .constant(number)
  }

  /// What does not come from a row is a date beside a date: text that says one, and a year.
  ///
  /// Constants are read here, variables and pipelines when the script runs.
  private func dated(
    _ typed: TypedExpression, beside type: ColumnType?
  ) throws(Diagnostic) -> TypedExpression {
    guard type == .date, typed.type != .date else { return typed }
    let text: String
    switch typed.expression {
    case .constant(.text(let constant)): text = constant
    case .constant(.integer(let number)):
      guard let date = WrittenDate(String(number)) else { return typed }
      text = date.text
    case .text, .variable, .pipeline:
      guard let own = typed.type, own == .value || own == .number || Self.kind(own) == .text else {
        return typed
      }
      return TypedExpression(.date(typed.expression, at: typed.range), .date, typed.range)
    default: return typed
    }
    // `let since ?= ("")`: no date was named.
    if text.isEmpty { return TypedExpression(.constant(.null), .date, typed.range) }
    guard let date = WrittenDate(text) else { throw .notADate(text, at: typed.range) }
    guard !date.isDoubtful else { throw .doubtfulDate(text, date.text, at: typed.range) }
    return TypedExpression(.constant(.date(date.text)), .date, typed.range)
  }

  func requireText(_ typed: TypedExpression) throws(Diagnostic) {
    guard let type = typed.type, Self.kind(type) != .text, type != .date, type != .value else { return }
    throw .patternNeedsText(type.rawValue, at: typed.range)
  }

  /// Spans and lists are compared by their text.
  static func kind(_ type: ColumnType) -> ColumnType { type == .span || type == .list ? .text : type }

  private static func areTextAndDate(_ left: ColumnType, _ right: ColumnType) -> Bool {
    let kinds: Set = [kind(left), kind(right)]
    return kinds == [.text, .date]
  }
}
