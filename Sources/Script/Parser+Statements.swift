internal import Records
internal import Text

/// The statements: what begins with a word of the language, and everything else, which is a pipeline.
extension Parser {
  /// The words that begin a statement and so are no commands.
  static let keywords = LanguageForm.statements.map(\.name)

  mutating func statement() throws(Diagnostic) -> Statement.Kind {
    if keyword("let") { return try binding() }
    if keyword("for") { return try loop() }
    if keyword("if") { return try condition() }
    if keyword("def") { return try definition() }
    if keyword("assert") { return try assertion() }
    if keyword("expect") { return try expectation() }
    if keyword("source") { return try inclusion() }
    if isAt("else") { throw .strayElse(at: tokenRange()) }
    let pipeline = try pipeline()
    if pipeline.output.isResult { declare("_", VariableDeclaration(pipeline.output)) }
    return .pipeline(pipeline)
  }

  /// `let name = PIPELINE`, `let name ?= (VALUE)`.
  private mutating func binding() throws(Diagnostic) -> Statement.Kind {
    let name = try variableName()
    cursor.skipBlanks()
    if cursor.hasPrefix("?=") {
      cursor.offset += 2
      return try preset(name)
    }
    guard cursor.take("=") else {
      throw .expectedInStatement(
        "'='", "let crisis = docs | where date > 2021", at: tokenRange(), isAtEnd: cursor.isAtEnd)
    }
    let value = try namedValue()
    declare(name, VariableDeclaration(value.output))
    return .binding(name: name, value)
  }

  /// A value where there is none: what `-D name=…` gives comes first.
  ///
  /// A constant is as if it came from the command line too, so that a script is checked alike either way.
  private mutating func preset(_ name: String) throws(Diagnostic) -> Statement.Kind {
    let value = try namedValue()
    guard let type = value.output.scalar else { throw .notOneValue(value.output, at: value.range) }
    if let given = declaration(of: name) {
      if let text = given.constant, type == .number, Cell(numberIn: text) == nil {
        throw .givenNoNumber(text, name, at: value.range)
      }
      if let text = given.constant, type == .date, WrittenDate(text)?.isDoubtful ?? true {
        throw .givenNoDate(text, name, at: value.range)
      }
      return .preset(name: name, nil)
    }
    declare(
      name, value.constant.map(VariableDeclaration.init(constant:)) ?? VariableDeclaration(value.output))
    return .preset(name: name, value)
  }

  /// What stands behind `=`.
  private mutating func namedValue() throws(Diagnostic) -> Pipeline {
    cursor.skipBlanks()
    guard !cursor.isAtEnd else { throw .expectedCommand(at: cursor.scalarRange, isAtEnd: true) }
    if let byte = cursor.byte, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || ASCII.isDigit(byte)
    {
      throw .valueWithoutParentheses(at: tokenRange())
    }
    let value = try pipeline()
    guard value.output != .nothing else { throw .nothingToName(at: value.range) }
    return value
  }

  /// `for name in SOURCE { … }`.
  private mutating func loop() throws(Diagnostic) -> Statement.Kind {
    let name = try variableName()
    guard keyword("in") else {
      throw .expectedInStatement("'in'", "for d in (docs) { … }", at: tokenRange(), isAtEnd: cursor.isAtEnd)
    }
    skipBlanks()
    let start = cursor.offset
    guard cursor.byte == UInt8(ascii: "(") || cursor.byte == UInt8(ascii: "$") else {
      throw .expectedInStatement(
        "'(' or '$'", "for d in (docs) { … }", at: tokenRange(), isAtEnd: cursor.isAtEnd)
    }
    let (head, type) = try head(Columns.none)
    let element: ValueType
    switch type {
    case .documents, .rows: element = type
    default: throw .cannotLoop(type, at: start..<cursor.offset)
    }
    let over = Pipeline(head: head, stages: [], range: start..<cursor.offset, output: type)
    let body = try block(with: [name: VariableDeclaration(element)])
    return .loop(variable: name, over: over, body: body)
  }

  /// `if EXPR { … } else { … }`.
  private mutating func condition() throws(Diagnostic) -> Statement.Kind {
    let condition = try truth(try disjunction(Columns.none))
    let then = try block()
    let mark = cursor
    cursor.skipBlanksAndNewlines()
    guard isAt("else") else {
      cursor = mark
      return .condition(condition, then: then, otherwise: nil)
    }
    cursor.offset += 4
    skipBlanks()
    guard isAt("if") else { return .condition(condition, then: then, otherwise: try block()) }
    let start = cursor.offset
    cursor.offset += 2
    let inner = try nested { parser throws(Diagnostic) in try parser.condition() }
    return .condition(
      condition, then: then,
      otherwise: Block(statements: [Statement(kind: inner, range: start..<cursor.offset)]))
  }

  /// `assert EXPR "message"`.
  private mutating func assertion() throws(Diagnostic) -> Statement.Kind {
    let condition = try truth(try disjunction(Columns.none))
    skipBlanks()
    guard let byte = cursor.byte,
      byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || cursor.hasPrefix("“")
    else { return .assertion(condition, message: nil) }
    return .assertion(condition, message: try word()?.template)
  }

  /// `expect error /re/ { … }`: what is wrong with the block is kept, and does not stop the script.
  private mutating func expectation() throws(Diagnostic) -> Statement.Kind {
    guard keyword("error") else {
      throw .expectedInStatement(
        "'error'", "expect error /no document/ { show 99 }", at: tokenRange(), isAtEnd: cursor.isAtEnd)
    }
    let pattern = try pattern()
    let outer = found.count
    let body = try block()
    guard found.count > outer else { return .expectation(pattern, .block(body)) }
    let diagnostic = found[outer].diagnostic
    // A block that is not closed yet is not what was expected.
    if let last = found.last?.diagnostic, last.isIncomplete, cursor.isAtEnd {
      return .expectation(pattern, .block(body))
    }
    found.removeSubrange(outer...)
    return .expectation(pattern, .diagnostic(diagnostic))
  }

  /// `def name(a b) { … }`.
  private mutating func definition() throws(Diagnostic) -> Statement.Kind {
    guard brackets.isEmpty else { throw .innerDefinition(at: (cursor.offset - 3)..<cursor.offset) }
    skipBlanks()
    let start = cursor.offset
    while let byte = cursor.byte, ASCII.isWordByte(byte) || byte == UInt8(ascii: "-") { cursor.offset += 1 }
    let range = start..<cursor.offset
    let name = cursor.source[range]
    guard let first = name.utf8.first, ASCII.isLower(first), name.utf8.last != 0x2D,
      name.utf8.allSatisfy({ ASCII.isLower($0) || ASCII.isDigit($0) || $0 == 0x2D })
    else { throw .definitionName(name, at: range.isEmpty ? tokenRange() : range, isAtEnd: cursor.isAtEnd) }
    guard !Self.keywords.contains(name), commands.signatures[name] == nil || commands.definitions[name] != nil
    else { throw .definedAlready(name, at: range) }
    let parameters = try parameters()
    let declarations = parameters.map { ($0, VariableDeclaration(.scalar(.value))) }
    let body = try block(with: Dictionary(declarations) { first, _ in first })
    let definition = Definition(
      name: name, parameters: parameters, body: body, output: body.output, source: cursor.source, range: range
    )
    commands.define(definition)
    return .definition(definition)
  }

  private mutating func parameters() throws(Diagnostic) -> [String] {
    skipBlanks()
    let open = cursor.offset
    guard cursor.take("(") else {
      throw .expectedInStatement(
        "'('", "def voices(name) { … }", at: tokenRange(), isAtEnd: cursor.isAtEnd)
    }
    var names: [String] = []
    while true {
      cursor.skipBlanksAndNewlines()
      if cursor.take(")") { return names }
      if cursor.take(",") { continue }
      guard !cursor.isAtEnd else { throw .openParenthesis(at: open..<(open + 1), isAtEnd: true) }
      let start = cursor.offset
      let name = try variableName()
      guard !names.contains(name) else { throw .repeatedParameter(name, at: start..<cursor.offset) }
      names.append(name)
    }
  }

  /// `source FILE`: the file is read and checked at once, as a part of the script.
  private mutating func inclusion() throws(Diagnostic) -> Statement.Kind {
    skipBlanks()
    guard let word = try word() else {
      throw .expectedInStatement("a file", "source common.lede", at: tokenRange(), isAtEnd: cursor.isAtEnd)
    }
    guard let path = word.constant else { throw .needsConstant("the path of 'source'", at: word.range) }
    guard brackets.isEmpty else { throw .innerInclusion(at: word.range) }
    guard inclusions < Self.maximumInclusions else { throw .tooManyInclusions(at: word.range) }
    inclusions += 1
    let source: ScriptSource
    do throws(CommandTable.UnreadableSource) {
      source = try commands.read(path, cursor.source.name)
    } catch {
      throw .unreadableSource(path, error.reason, help: error.help, at: word.range)
    }
    let isOpen = source.name == cursor.source.name || chain.contains { $0.source.name == source.name }
    guard !isOpen else { throw .circularInclusion(path, at: word.range) }
    var inner = Parser(
      source: source, commands: commands, scopes: scopes,
      chain: [LocatedDiagnostic.Place(cursor.source, word.range)] + chain)
    inner.inclusions = inclusions
    if commands.shellUse != .always { inner.commands.shellUse = .never }
    let statements = inner.statements()
    found += inner.found
    inclusions = inner.inclusions
    let shellUse = commands.shellUse
    commands = inner.commands
    commands.shellUse = shellUse
    scopes = inner.scopes
    return .inclusion(Script(source: source, statements: statements))
  }

  // MARK: Parts

  /// Reads `{ … }`, with variables of its own.
  private mutating func block(with variables: [String: VariableDeclaration] = [:]) throws(Diagnostic) -> Block
  {
    skipBlanks()
    let open = cursor.offset
    guard cursor.take("{") else {
      throw .expectedInStatement(
        "'{'", "if (quotes | count) > 3 { … }", at: tokenRange(), isAtEnd: cursor.isAtEnd)
    }
    var scope = variables
    scope["_"] = scopes[scopes.count - 1]["_"]
    scopes.append(scope)
    let statements = try bracketed(.brace, openedAt: open) { parser throws(Diagnostic) in parser.statements()
    }
    scopes.removeLast()
    return Block(statements: statements)
  }

  private mutating func variableName() throws(Diagnostic) -> String {
    skipBlanks()
    let start = cursor.offset
    if cursor.byte == UInt8(ascii: "$") {
      throw .dollarInName(at: start..<(start + 1))
    }
    guard let name = name(), let first = name.text.utf8.first, !ASCII.isDigit(first), name.text != "_" else {
      throw .variableName(
        at: cursor.offset > start ? start..<cursor.offset : tokenRange(), isAtEnd: cursor.isAtEnd)
    }
    return name.text
  }

  private mutating func declare(_ name: String, _ declaration: VariableDeclaration) {
    scopes[scopes.count - 1][name] = declaration
  }
}

extension Pipeline {
  /// The text of the one constant that this is; nil where it is something else.
  fileprivate var constant: String? {
    guard stages.isEmpty, case .expression(.constant(let cell))? = head, !cell.isNull else { return nil }
    return cell.plainText
  }
}

extension Block {
  /// What the last statement gives.
  var output: ValueType {
    if case .pipeline(let pipeline)? = statements.last?.kind { pipeline.output } else { .nothing }
  }
}
