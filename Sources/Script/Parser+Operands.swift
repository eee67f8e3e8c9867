public import Records
internal import Text

/// What has a value in an expression: constants, columns, variables, functions, parentheses.
extension Parser {
  mutating func operand(_ columns: Columns) throws(Diagnostic) -> TypedExpression {
    if let pending = pendingOperand {
      pendingOperand = nil
      return pending
    }
    skipBlanks()
    let start = cursor.offset
    guard let byte = cursor.byte, !isStageEnd else {
      throw .expected("a column or a value", at: cursor.scalarRange, isAtEnd: cursor.isAtEnd)
    }
    switch byte {
    case UInt8(ascii: "("): return try parenthesizedOperand(columns)
    case UInt8(ascii: "$"): return try variableOperand()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return try quotedOperand()
    case 0xE2 where cursor.hasPrefix("“"): return try quotedOperand()
    case UInt8(ascii: "/"): throw .patternWithoutMatch(at: start..<(start + 1))
    case UInt8(ascii: "-"): return try number()
    default: break
    }
    if ASCII.isDigit(byte) { return try number() }
    while let byte = cursor.byte, ASCII.isWordByte(byte) || byte == UInt8(ascii: ".") || byte >= 0x80 {
      cursor.offset += 1
    }
    let range = start..<cursor.offset
    let name = cursor.source[range]
    switch name {
    case "": throw .expected("a column or a value", at: tokenRange(), isAtEnd: false)
    case "true", "false": return TypedExpression(.constant(.boolean(name == "true")), .boolean, range)
    case "null": return TypedExpression(.constant(.null), nil, range)
    default: break
    }
    if cursor.byte == UInt8(ascii: "(") { return try call(name, at: range, columns) }
    guard let found = columns.find(name) else {
      throw .unknownColumn(name, at: range, known: columns.names)
    }
    return TypedExpression(found.expression, found.column.type, range)
  }

  /// `(…)`: a condition, or the one value of a pipeline.
  private mutating func parenthesizedOperand(_ columns: Columns) throws(Diagnostic) -> TypedExpression {
    let start = cursor.offset
    switch try parenthesized(columns) {
    case .expression(let inner):
      return TypedExpression(inner.expression, inner.type, start..<cursor.offset, adaptable: inner.adaptable)
    case .pipeline(let inner):
      guard let type = inner.output.scalar else { throw .notOneValue(inner.output, at: inner.range) }
      return TypedExpression(.pipeline(inner), type, start..<cursor.offset)
    }
  }

  private mutating func variableOperand() throws(Diagnostic) -> TypedExpression {
    let use = try variable()
    let reference = use.reference
    if let constant = use.constant {
      return TypedExpression(.constant(.text(constant)), .value, reference.range, adaptable: constant)
    }
    guard let type = reference.type.scalar else { throw .notOneValue(reference.type, at: reference.range) }
    return TypedExpression(.variable(reference), type, reference.range)
  }

  /// Text in quotation marks; the operand ends at the closing mark, so that `'a')` works.
  private mutating func quotedOperand() throws(Diagnostic) -> TypedExpression {
    let start = cursor.offset
    var template = Template()
    try quoted(into: &template)
    let range = start..<cursor.offset
    guard template.constant == nil else {
      return TypedExpression(.constant(.text(template.constant ?? "")), .text, range)
    }
    try checkScalars(template)
    return TypedExpression(.text(template), .text, range)
  }

  /// `name(value, …)`.
  private mutating func call(
    _ name: String, at range: Range<Int>, _ columns: Columns
  ) throws(Diagnostic) -> TypedExpression {
    guard let function = Function.named[name] else { throw .unknownFunction(name, at: range) }
    let open = cursor.offset
    cursor.offset += 1
    let arguments = try bracketed(.parenthesis, openedAt: open) { parser throws(Diagnostic) in
      var arguments: [TypedExpression] = []
      repeat {
        arguments.append(try parser.disjunction(columns))
        parser.skipBlanks()
      } while parser.cursor.take(",")
      return arguments
    }
    guard arguments.count == function.parameters.count else {
      throw .argumentCount(function, arguments.count, at: range.lowerBound..<cursor.offset)
    }
    var expressions: [Expression] = []
    for (argument, parameter) in zip(arguments, function.parameters) {
      guard Self.fits(argument.type, parameter) else {
        throw .wrongArgument(function, parameter, argument.type ?? .value, at: argument.range)
      }
      expressions.append(argument.expression)
    }
    // What a value is given, a value of that kind it gives.
    let result = function.result == .value ? (arguments.first?.type ?? .value) : function.result
    return TypedExpression(.call(function, expressions), result, range.lowerBound..<cursor.offset)
  }

  private static func fits(_ type: ColumnType?, _ parameter: ColumnType) -> Bool {
    guard let type, type != .value, parameter != .value else { return true }
    let kind = kind(type)
    return kind == parameter || (kind == .text && parameter == .date) || (kind == .date && parameter == .text)
  }

  /// `3`, `-0.5`, `2021-04`, `2021-04-13`, `2021-04-13T10:00+02:00`, `2021-W15`.
  private mutating func number() throws(Diagnostic) -> TypedExpression {
    let start = cursor.offset
    cursor.offset += 1
    while let byte = cursor.byte,
      ASCII.isWordByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte >= 0x80
        || ((byte == UInt8(ascii: ":") || byte == UInt8(ascii: "+"))
          && cursor.peek(start - cursor.offset + 10) == UInt8(ascii: "T"))
    {
      cursor.offset += 1
    }
    let range = start..<cursor.offset
    let text = cursor.source[range]
    if let number = Cell(numberIn: text) { return TypedExpression(.constant(number), .number, range) }
    if CalendarDate(text)?.month != nil {
      return TypedExpression(.constant(.date(text)), .date, range)
    }
    let isISO = text.utf8.count > 4 && Array(text.utf8)[4] == UInt8(ascii: "-")
    if isISO, let date = WrittenDate(text), !date.isDoubtful {
      return TypedExpression(.constant(.date(date.text)), .date, range)
    }
    throw .invalidNumber(text, at: range)
  }
}

extension Cell {
  /// The number that a text is, written as the language writes numbers; nil where it is none.
  public init?(numberIn text: String) {
    if let value = Int(text), text.utf8.first != UInt8(ascii: "+") {
      self = .integer(value)
      return
    }
    let isDecimal = text.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || ASCII.isDigit($0) }
    guard isDecimal, let value = Double(text), value.isFinite else { return nil }
    self = .number(value)
  }
}
