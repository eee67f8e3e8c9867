internal import Declarations
internal import Records
internal import Text

/// The arguments and options of one stage, as its declaration fixes them.
extension Parser {
  /// What was read after a command's name.
  struct StageArguments {
    var arguments: [Argument] = []
    var options: [String: OptionValue] = [:]
    var openOptions: [OpenOption] = []
    /// The end of the last argument.
    var end: Int
    /// The position of the declared argument that the next word is for.
    var next = 0
    var endOfOptions = false
    /// Whether the keyword of the argument at ``next`` was read.
    var hasKeyword = false
    var countForNext = 0
    /// The columns that were read, by the names that they have in a result.
    private var expressions: [String: Expression] = [:]

    init(end: Int) { self.end = end }

    /// Counts a column that was read for `declared`; returns false where its name is that of another one already.
    mutating func add(
      _ column: Column, _ expression: Expression, for declared: ArgumentDeclaration, at range: Range<Int>
    ) -> Bool {
      if let other = expressions.updateValue(expression, forKey: column.name), other != expression {
        return false
      }
      add(.column(column, expression), for: declared, at: range)
      return true
    }

    /// Counts an argument that was read for `declared`.
    mutating func add(_ value: Argument.Value, for declared: ArgumentDeclaration, at range: Range<Int>) {
      arguments.append(Argument(name: declared.name, value: value, range: range))
      end = range.upperBound
      countForNext += 1
      guard declared.arity == .one || declared.arity == .optional else { return }
      next += 1
      countForNext = 0
      hasKeyword = false
    }
  }

  mutating func arguments(
    of signature: Signature, columns: Columns, after nameEnd: Int
  ) throws(Diagnostic) -> StageArguments {
    var read = StageArguments(end: nameEnd)
    while true {
      skipBlanks()
      let declared = signature.arguments.indices.contains(read.next) ? signature.arguments[read.next] : nil
      switch declared?.kind {
      case .expression?: try expression(signature, columns, &read)
      case .raw?: try raw(signature, &read)
      case .column? where declared?.keyword == nil || read.hasKeyword:
        guard !isStageEnd, cursor.byte != UInt8(ascii: "-"), let declared else { break }
        try column(declared, columns, &read)
        continue
      case .documents?:
        guard let declared, cursor.byte == UInt8(ascii: "(") || isSelection else { break }
        let start = cursor.offset
        let (head, type) = try simpleDocuments(columns)
        guard type == .documents else {
          throw .needsDocuments(signature.name, type, at: start..<cursor.offset)
        }
        read.add(.documents(.selection(head)), for: declared, at: start..<cursor.offset)
        continue
      default: break
      }
      guard let word = try word() else { break }
      read.end = word.range.upperBound
      if try option(word, of: signature, &read) { continue }
      for word in word.isAllArguments ? allArguments(at: word.range) : [word] {
        try positional(word, of: signature, &read)
      }
    }
    try checkMissing(signature, read)
    return read
  }

  /// Whether a variable that holds documents or rows stands at the cursor, and nothing is joined to it.
  private var isSelection: Bool {
    guard cursor.byte == UInt8(ascii: "$"), cursor.peek(1) != UInt8(ascii: "@") else { return false }
    var ahead = self
    guard let use = try? ahead.variable(), use.constant == nil else { return false }
    switch use.reference.type {
    case .documents, .rows: return true
    default: return false
    }
  }

  private mutating func simpleDocuments(_ columns: Columns) throws(Diagnostic) -> (Pipeline.Head, ValueType) {
    if cursor.byte == UInt8(ascii: "$") {
      let use = try variable()
      return (.variable(use.reference), use.reference.type)
    }
    let open = cursor.offset
    cursor.offset += 1
    let inner = try bracketed(.parenthesis, openedAt: open) { parser throws(Diagnostic) in
      try parser.pipeline()
    }
    return (.pipeline(inner), inner.output)
  }

  private func allArguments(at range: Range<Int>) -> [Word] {
    commands.arguments.map {
      Word(template: Template($0), range: range, unquotedHead: "", isAllArguments: false)
    }
  }

  // MARK: Options

  /// Reads an option; returns false where the word is none.
  private mutating func option(
    _ word: Word, of signature: Signature, _ read: inout StageArguments
  ) throws(Diagnostic) -> Bool {
    guard !read.endOfOptions, case .text(let beginning)? = word.template.parts.first,
      word.mayBeOption, beginning.utf8.first == UInt8(ascii: "-"),
      word.constant != "-"
    else { return false }
    if word.constant == "--" {
      read.endOfOptions = true
      return true
    }
    if let second = beginning.utf8.dropFirst().first, ASCII.isDigit(second) { return false }
    let equals = beginning.utf8.firstIndex(of: UInt8(ascii: "="))
    let written = String(beginning[..<(equals ?? beginning.endIndex)])
    guard let option = signature.options.first(where: { "--\($0.name)" == written }) else {
      throw .unknownOption(written, of: signature, at: word.range)
    }
    guard read.options[option.name] == nil, !read.openOptions.contains(where: { $0.declaration == option })
    else {
      throw .repeatedOption(option, at: word.range)
    }
    guard option.kind != .flag else {
      guard equals == nil else { throw .invalidValue(.flag, of: option, at: word.range) }
      read.options[option.name] = .flag(true)
      return true
    }
    if let equals {
      let value = word.template.dropping(
        utf8: beginning.utf8.distance(from: beginning.startIndex, to: equals) + 1)
      try set(option, value, at: word.range, &read)
    } else if let value = try self.word() {
      read.end = value.range.upperBound
      try set(option, value.template, at: value.range, &read)
    } else {
      throw .missingValue(option, at: word.range)
    }
    return true
  }

  private func set(
    _ option: OptionDeclaration, _ value: Template, at range: Range<Int>, _ read: inout StageArguments
  ) throws(Diagnostic) {
    guard let text = value.constant else {
      try checkScalars(value)
      read.openOptions.append(OpenOption(declaration: option, template: value, range: range))
      return
    }
    do throws(InvalidValue) {
      read.options[option.name] = try option.value(of: text)
    } catch {
      throw .invalidValue(error, of: option, at: range)
    }
  }

  /// Variables in a word must stand for one value.
  func checkScalars(_ template: Template) throws(Diagnostic) {
    for variable in template.variables where variable.type.scalar == nil {
      throw .variableIsNoText(variable, at: variable.range)
    }
  }

  // MARK: Positional arguments

  private mutating func positional(
    _ word: Word, of signature: Signature, _ read: inout StageArguments
  ) throws(Diagnostic) {
    guard signature.arguments.indices.contains(read.next) else {
      throw .extraArgument(word.constant ?? cursor.source[word.range], of: signature, at: word.range)
    }
    let declared = signature.arguments[read.next]
    if let keyword = declared.keyword, !read.hasKeyword {
      guard word.constant == keyword, !word.isQuoted else {
        throw .missingKeyword(keyword, of: signature, at: word.range)
      }
      read.hasKeyword = true
      return
    }
    read.add(try value(of: word, for: declared, signature), for: declared, at: word.range)
  }

  private func value(
    of word: Word, for declared: ArgumentDeclaration, _ signature: Signature
  ) throws(Diagnostic) -> Argument.Value {
    guard let text = word.constant else { return try openValue(of: word, for: declared, signature) }
    switch declared.kind {
    case .word, .name, .path, .command, .topic, .raw: return .word(word.template)
    case .documents: return .documents(try DocumentPattern(text, isQuoted: word.isQuoted, at: word.range))
    case .integer(let range):
      guard let number = Int(text), range.contains(number) else {
        throw .invalidInteger(declared, range, of: signature, at: word.range)
      }
      return .integer(number)
    case .choice(let choices):
      guard choices.contains(text) else { throw .invalidChoice(text, declared, choices, at: word.range) }
      return .word(word.template)
    case .column, .expression: throw .expected("a condition", at: word.range, isAtEnd: false)
    }
  }

  /// The value of a word that holds variables whose values are not known yet.
  private func openValue(
    of word: Word, for declared: ArgumentDeclaration, _ signature: Signature
  ) throws(Diagnostic) -> Argument.Value {
    try checkScalars(word.template)
    switch declared.kind {
    case .word, .name, .path, .topic, .raw: return .word(word.template)
    case .documents: return .documents(.open(word.template))
    case .integer(let range):
      guard let variable = word.template.variable, let type = variable.type.scalar,
        type == .number || type == .value || type == .text
      else { throw .invalidInteger(declared, range, of: signature, at: word.range) }
      return .openInteger(word.template, range)
    case .choice, .command, .column, .expression:
      throw .needsConstant("the \(declared.name) of '\(signature.name)'", at: word.range)
    }
  }

  /// A column by its name, or a function of one.
  private mutating func column(
    _ declared: ArgumentDeclaration, _ columns: Columns, _ read: inout StageArguments
  ) throws(Diagnostic) {
    let start = cursor.offset
    let mark = cursor
    // A name that a variable or quotation marks give.
    if cursor.byte == UInt8(ascii: "$") || cursor.byte == UInt8(ascii: "'")
      || cursor.byte == UInt8(ascii: "\""),
      let word = try word()
    {
      for word in word.isAllArguments ? allArguments(at: word.range) : [word] {
        guard let name = word.constant else { throw .needsConstant("a column", at: word.range) }
        guard let found = columns.find(name) else {
          throw .unknownColumn(name, at: word.range, known: columns.names)
        }
        guard read.add(found.column, found.expression, for: declared, at: word.range) else {
          throw .repeatedColumn(name, at: word.range)
        }
      }
      return
    }
    let typed = try operand(columns)
    // `select a, b` is a habit from SQL; the comma does no harm.
    let end = cursor.offset
    _ = cursor.take(",")
    guard let column = typed.expression.column(type: typed.type ?? .value) else {
      cursor = mark
      throw .noColumn(at: start..<end)
    }
    guard read.add(column, typed.expression, for: declared, at: start..<end) else {
      throw .repeatedColumn(column.name, at: start..<end)
    }
  }

  private mutating func expression(
    _ signature: Signature, _ columns: Columns, _ read: inout StageArguments
  ) throws(Diagnostic) {
    let declared = signature.arguments[read.next]
    let start = cursor.offset
    guard !isStageEnd else {
      throw .missingArgument(declared, of: signature, at: cursor.scalarRange(before: read.end))
    }
    let condition = try truth(try disjunction(columns))
    let end = cursor.offset
    skipBlanks()
    guard isStageEnd else { throw .afterExpression(at: tokenRange()) }
    read.add(.expression(condition), for: declared, at: start..<end)
  }

  /// Everything up to the end of the line.
  private mutating func raw(_ signature: Signature, _ read: inout StageArguments) throws(Diagnostic) {
    let start = cursor.offset
    while let byte = cursor.byte, byte != 0x0A { cursor.offset += 1 }
    var end = cursor.offset
    while end > start, cursor.bytes[end - 1] <= 0x20 { end -= 1 }
    let declared = signature.arguments[read.next]
    guard end > start else {
      throw .missingArgument(declared, of: signature, at: cursor.scalarRange(before: read.end))
    }
    read.add(.word(Template(cursor.source[start..<end])), for: declared, at: start..<end)
  }

  private func checkMissing(_ signature: Signature, _ read: StageArguments) throws(Diagnostic) {
    for (index, declared) in signature.arguments.enumerated().dropFirst(read.next) {
      let count = index == read.next ? read.countForNext : 0
      let isNeeded =
        declared.arity == .one || declared.arity == .some || (index == read.next && read.hasKeyword)
      if isNeeded, count == 0 {
        throw .missingArgument(declared, of: signature, at: cursor.scalarRange(before: read.end))
      }
    }
  }
}

extension Columns.Found {
  /// The column where it is read.
  var expression: Expression { isOfDocument ? .documentColumn(column) : .column(column) }
}

extension Expression {
  /// The column that this gives to a result: itself, or one named after the function.
  func column(type: ColumnType) -> Column? {
    switch self {
    case .column(let column), .documentColumn(let column): column
    case .call(let function, _): Column(function.name, type)
    default: nil
    }
  }
}

extension DocumentPattern {
  /// Reads `3`, `2-7`, or a name; a quoted word is always a name.
  ///
  /// - Throws: a diagnostic for numbers that are none.
  public init(_ text: String, isQuoted: Bool, at range: Range<Int>) throws(Diagnostic) {
    guard !isQuoted, text.utf8.allSatisfy({ ASCII.isDigit($0) || $0 == 0x2D }), text != "-" else {
      guard !text.isEmpty else { throw .invalidDocuments(text, at: range) }
      self = .glob(text)
      return
    }
    if let number = Int(text), number > 0 {
      self = .number(number)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], first > 0, first <= last else {
      throw .invalidDocuments(text, at: range)
    }
    self = .range(first...last)
  }
}
