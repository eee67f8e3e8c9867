internal import Records

/// Expression mode: conditions over columns.
///
///     or:         and ("or" and)*
///     and:        not ("and" not)*
///     not:        "not" not | "(" or ")" | comparison
///     comparison: operand (("=" | "!=" | "<" | "<=" | ">" | ">=") operand
///                 | ["not"] "in" "(" operand ("," operand)* ")" | ("~" | "!~") /pattern/[i])?
///     operand:    column | number | 'text' | "text" | 2021-04[-13] | true | false | null
struct ExpressionParser {
  private static let maximumDepth = 200
  let columns: [Column]
  let allowsMetadata: Bool
  let words: WordLexer
  private var depth = 0
  /// How many parentheses are open: inside them a newline goes on.
  private var parentheses = 0

  init(columns: [Column], allowsMetadata: Bool, variables: [String: String]) {
    self.columns = columns
    self.allowsMetadata = allowsMetadata
    words = WordLexer(variables: variables)
  }

  /// Returns the expression at the cursor, which ends before `|`, `;` or a newline.
  mutating func parse(_ cursor: inout Cursor) throws(Diagnostic) -> Expression {
    let expression = try disjunction(&cursor)
    skip(&cursor)
    switch cursor.byte {
    case nil, UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "\n"): return expression
    default: throw .afterExpression(at: tokenRange(cursor))
    }
  }

  private mutating func disjunction(_ cursor: inout Cursor) throws(Diagnostic) -> Expression {
    var left = try conjunction(&cursor)
    while keyword("or", &cursor) { left = .or(left, try conjunction(&cursor)) }
    return left
  }

  private mutating func conjunction(_ cursor: inout Cursor) throws(Diagnostic) -> Expression {
    var left = try negation(&cursor)
    while keyword("and", &cursor) { left = .and(left, try negation(&cursor)) }
    return left
  }

  private mutating func negation(_ cursor: inout Cursor) throws(Diagnostic) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else { throw .tooDeep(at: tokenRange(cursor)) }
    if keyword("not", &cursor) { return .not(try negation(&cursor)) }
    skip(&cursor)
    let open = cursor.offset
    if cursor.take("(") {
      parentheses += 1
      defer { parentheses -= 1 }
      let inner = try disjunction(&cursor)
      skip(&cursor)
      guard cursor.take(")") else { throw .openParenthesis(at: open..<(open + 1), isAtEnd: cursor.isAtEnd) }
      return inner
    }
    return try comparison(&cursor)
  }

  private mutating func comparison(_ cursor: inout Cursor) throws(Diagnostic) -> Expression {
    let left = try operand(&cursor)
    skip(&cursor)
    let start = cursor.offset
    if let (comparison, length) = comparisonOperator(cursor) {
      cursor.offset += length
      let right = try operand(&cursor)
      try check(left, right, comparison)
      return .comparison(left.operand, comparison, right.operand)
    }
    if cursor.hasPrefix("~") || cursor.hasPrefix("!~") {
      let isNegated = cursor.take("!")
      cursor.offset += 1
      try requireText(left)
      return .match(left.operand, try pattern(&cursor), isNegated: isNegated)
    }
    let isNegated = keyword("not", &cursor)
    if keyword("in", &cursor) {
      return .membership(left.operand, try list(&cursor, like: left), isNegated: isNegated)
    }
    if isNegated { throw .expected("'in'", at: tokenRange(cursor), isAtEnd: cursor.isAtEnd) }
    if left.type == .boolean { return .truth(left.operand) }
    throw .expectedComparison(
      at: cursor.isAtEnd || isStageEnd(cursor) ? left.range : tokenRange(cursor, from: start),
      isAtEnd: cursor.isAtEnd)
  }

  private func isStageEnd(_ cursor: Cursor) -> Bool {
    switch cursor.byte {
    case UInt8(ascii: "|"), UInt8(ascii: ";"), nil: true
    case UInt8(ascii: "\n"): parentheses == 0
    default: false
    }
  }

  private func comparisonOperator(_ cursor: Cursor) -> (Expression.Comparison, Int)? {
    if cursor.hasPrefix("!=") { return (.notEqual, 2) }
    if cursor.hasPrefix("<=") { return (.lessOrEqual, 2) }
    if cursor.hasPrefix(">=") { return (.greaterOrEqual, 2) }
    if cursor.hasPrefix("==") { return (.equal, 2) }
    if cursor.hasPrefix("=") { return (.equal, 1) }
    if cursor.hasPrefix("<") { return (.less, 1) }
    if cursor.hasPrefix(">") { return (.greater, 1) }
    return nil
  }

  private mutating func list(_ cursor: inout Cursor, like left: TypedOperand) throws(Diagnostic)
    -> [Expression.Operand]
  {
    skip(&cursor)
    let open = cursor.offset
    guard cursor.take("(") else {
      throw .expected("'(' after 'in'", at: tokenRange(cursor), isAtEnd: cursor.isAtEnd)
    }
    parentheses += 1
    defer { parentheses -= 1 }
    var items: [Expression.Operand] = []
    while true {
      let item = try operand(&cursor)
      try check(left, item, .equal)
      items.append(item.operand)
      skip(&cursor)
      if cursor.take(")") { return items }
      guard cursor.take(",") else { throw .openParenthesis(at: open..<(open + 1), isAtEnd: cursor.isAtEnd) }
    }
  }

  /// An operand with its type and place; the type is nil for null.
  private struct TypedOperand {
    let operand: Expression.Operand
    let type: ColumnType?
    let range: Range<Int>
  }

  private func operand(_ cursor: inout Cursor) throws(Diagnostic) -> TypedOperand {
    skip(&cursor)
    let start = cursor.offset
    guard let byte = cursor.byte, !isStageEnd(cursor) else {
      throw .expected("a column or a value", at: cursor.scalarRange, isAtEnd: cursor.isAtEnd)
    }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "$")
      || cursor.hasPrefix("“")
    {
      return try quoted(&cursor)
    }
    if byte == UInt8(ascii: "-") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) {
      return try number(&cursor)
    }
    if byte == UInt8(ascii: "/") { throw .patternWithoutMatch(at: start..<(start + 1)) }
    while let byte = cursor.byte, isNameByte(byte) { cursor.offset += 1 }
    let range = start..<cursor.offset
    let name = cursor.source[range]
    switch name {
    case "": throw .expected("a column or a value", at: tokenRange(cursor), isAtEnd: false)
    case "true", "false":
      return TypedOperand(operand: .constant(.boolean(name == "true")), type: .boolean, range: range)
    case "null": return TypedOperand(operand: .constant(.null), type: nil, range: range)
    default: break
    }
    guard let column = Self.column(name, among: columns, allowsMetadata: allowsMetadata) else {
      throw .unknownColumn(name, at: range, known: columns.map(\.name))
    }
    return TypedOperand(operand: .column(column), type: column.type, range: range)
  }

  /// The column of a name; `meta.KEY` stands for a metadata field of documents.
  static func column(_ name: String, among columns: [Column], allowsMetadata: Bool) -> Column? {
    if let column = columns.first(where: { $0.name == name }) { return column }
    return allowsMetadata && name.hasPrefix("meta.") && name.utf8.count > 5 ? Column(name, .text) : nil
  }

  /// Text in quotation marks or a variable, read in word mode up to the end of the quotation.
  private func quoted(_ cursor: inout Cursor) throws(Diagnostic) -> TypedOperand {
    let start = cursor.offset
    // The word ends at the closing mark, so that `'a')` works.
    var end = Cursor(source: cursor.source, offset: start)
    guard let word = try words.nextQuoted(&end) else {
      throw .expected("a value", at: cursor.scalarRange, isAtEnd: cursor.isAtEnd)
    }
    cursor.offset = end.offset
    return TypedOperand(operand: .constant(.text(word)), type: .text, range: start..<end.offset)
  }

  /// `3`, `-0.5`, `2021-04`, `2021-04-13`.
  private func number(_ cursor: inout Cursor) throws(Diagnostic) -> TypedOperand {
    let start = cursor.offset
    cursor.offset += 1
    while let byte = cursor.byte, isNameByte(byte) || byte == UInt8(ascii: "-") { cursor.offset += 1 }
    let range = start..<cursor.offset
    let text = cursor.source[range]
    if let value = Int(text) {
      return TypedOperand(operand: .constant(.integer(value)), type: .number, range: range)
    }
    let isDecimal = text.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || ($0 >= 0x30 && $0 <= 0x39) }
    if isDecimal, let value = Double(text), value.isFinite {
      return TypedOperand(operand: .constant(.number(value)), type: .number, range: range)
    }
    let shape = String(text.map { $0.isASCII && $0.isNumber ? "9" : $0 })
    if shape == "9999-99" || shape == "9999-99-99" {
      return TypedOperand(operand: .constant(.date(text)), type: .date, range: range)
    }
    throw .invalidNumber(text, at: range)
  }

  /// `/…/` with `\/` for a slash, then `i` where case is ignored.
  private func pattern(_ cursor: inout Cursor) throws(Diagnostic) -> Expression.Pattern {
    skip(&cursor)
    let open = cursor.offset
    guard cursor.take("/") else { throw .expectedPattern(at: tokenRange(cursor), isAtEnd: cursor.isAtEnd) }
    var bytes: [UInt8] = []
    while let byte = cursor.byte, byte != UInt8(ascii: "\n") {
      cursor.offset += 1
      if byte == UInt8(ascii: "/") {
        let range = (open + 1)..<(cursor.offset - 1)
        let ignoresCase = cursor.take("i")
        return .init(text: String(decoding: bytes, as: UTF8.self), ignoresCase: ignoresCase, range: range)
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

  private func check(
    _ left: TypedOperand, _ right: TypedOperand, _ comparison: Expression.Comparison
  ) throws(Diagnostic) {
    guard let leftType = left.type, let rightType = right.type else { return }
    guard Self.kind(leftType) == Self.kind(rightType) || Self.areTextAndDate(leftType, rightType) else {
      throw .cannotCompare(
        leftType.rawValue, rightType.rawValue, at: left.range.lowerBound..<right.range.upperBound)
    }
    if leftType == .boolean, comparison != .equal, comparison != .notEqual {
      throw .cannotOrder("true and false", at: left.range.lowerBound..<right.range.upperBound)
    }
  }

  private func requireText(_ operand: TypedOperand) throws(Diagnostic) {
    guard let type = operand.type, Self.kind(type) != .text, type != .date else { return }
    throw .patternNeedsText(type.rawValue, at: operand.range)
  }

  /// Spans and lists are compared by their text.
  private static func kind(_ type: ColumnType) -> ColumnType {
    type == .span || type == .list ? .text : type
  }

  private static func areTextAndDate(_ left: ColumnType, _ right: ColumnType) -> Bool {
    let kinds: Set = [kind(left), kind(right)]
    return kinds == [.text, .date]
  }

  private func keyword(_ word: StaticString, _ cursor: inout Cursor) -> Bool {
    skip(&cursor)
    guard cursor.hasPrefix(word) else { return false }
    if let next = cursor.peek(word.utf8CodeUnitCount), isNameByte(next) { return false }
    cursor.offset += word.utf8CodeUnitCount
    return true
  }

  private func skip(_ cursor: inout Cursor) {
    if parentheses > 0 { cursor.skipBlanksAndNewlines() } else { cursor.skipBlanks() }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  /// The range of the word or sign at the cursor, for carets.
  private func tokenRange(_ cursor: Cursor, from start: Int? = nil) -> Range<Int> {
    var end = cursor
    while let byte = end.byte, isNameByte(byte) { end.offset += 1 }
    let begin = start ?? cursor.offset
    return begin..<max(end.offset, cursor.scalarRange.upperBound, begin)
  }
}
