internal import Declarations
internal import Records
internal import Text

/// Pipelines: a head, or a command, and the stages after it.
extension Parser {
  /// Reads stages joined by `|`.
  mutating func pipeline() throws(Diagnostic) -> Pipeline {
    skipBlanks()
    let start = cursor.offset
    var head: Pipeline.Head?
    var stages: [Stage] = []
    var output: ValueType?
    var end = start
    if pendingHead != nil || cursor.byte == UInt8(ascii: "$") || cursor.byte == UInt8(ascii: "(") {
      let (found, type) = try self.head(Columns.none)
      head = found
      output = type
      end = cursor.offset
    } else {
      let stage = try stage(after: nil)
      stages.append(stage)
      output = stage.output
      end = stage.range.upperBound
    }
    while true {
      skipBlanks()
      guard cursor.take("|") else { break }
      cursor.skipBlanksAndNewlines()
      let stage = try stage(after: output)
      stages.append(stage)
      output = stage.output
      end = stage.range.upperBound
    }
    return Pipeline(head: head, stages: stages, range: start..<end, output: output ?? .nothing)
  }

  /// Reads `$name`, `(…)`, or sets of them joined by `union`, `intersect` or `except`.
  mutating func head(_ columns: Columns) throws(Diagnostic) -> (Pipeline.Head, ValueType) {
    var (left, type) = try simpleHead(columns)
    var start = cursor.offset
    var only: Pipeline.SetOperator?
    while let (operation, range) = setOperator() {
      if let only, only != operation { throw .mixedSets(only.rawValue, operation.rawValue, at: range) }
      guard type == .documents else { throw .setNeedsDocuments(operation.rawValue, type, at: range) }
      only = operation
      skipBlanks()
      start = cursor.offset
      guard cursor.byte == UInt8(ascii: "$") || cursor.byte == UInt8(ascii: "(") else {
        throw .expectedInStatement(
          "'$' or '('", "$crisis \(operation.rawValue) (docs 1-9)", at: tokenRange(), isAtEnd: cursor.isAtEnd)
      }
      let (right, other) = try simpleHead(columns)
      guard other == .documents else {
        throw .setNeedsDocuments(operation.rawValue, other, at: start..<cursor.offset)
      }
      left = .set(operation, left, right)
      type = .documents
    }
    return (left, type)
  }

  private mutating func setOperator() -> (Pipeline.SetOperator, Range<Int>)? {
    let mark = cursor
    skipBlanks()
    let start = cursor.offset
    let found: Pipeline.SetOperator? =
      keyword("union") ? .union : keyword("intersect") ? .intersect : keyword("except") ? .except : nil
    if found == nil { cursor = mark }
    return found.map { ($0, start..<cursor.offset) }
  }

  private mutating func simpleHead(_ columns: Columns) throws(Diagnostic) -> (Pipeline.Head, ValueType) {
    if let pending = pendingHead {
      pendingHead = nil
      return (.pipeline(pending), pending.output)
    }
    if cursor.byte == UInt8(ascii: "$") {
      let reference = try variable()
      if let text = reference.constant {
        return (.expression(.constant(.text(text))), .scalar(.value))
      }
      return (.variable(reference.reference), reference.reference.type)
    }
    guard cursor.byte == UInt8(ascii: "(") else {
      throw .expectedCommand(at: cursor.scalarRange, isAtEnd: cursor.isAtEnd)
    }
    switch try parenthesized(columns) {
    case .pipeline(let inner): return (.pipeline(inner), inner.output)
    case .expression(let inner): return (.expression(inner.expression), .scalar(inner.type ?? .value))
    }
  }

  /// What stands in parentheses.
  enum Parenthesized {
    case pipeline(Pipeline)
    case expression(TypedExpression)
  }

  /// Reads `(…)`, a pipeline or a condition.
  ///
  /// Where a further parenthesis opens, what follows its closing tells which it is; what was read is handed on, so
  /// that nothing is read twice.
  mutating func parenthesized(_ columns: Columns) throws(Diagnostic) -> Parenthesized {
    let open = cursor.offset
    cursor.offset += 1
    return try bracketed(.parenthesis, openedAt: open) { parser throws(Diagnostic) in
      parser.skipBlanks()
      let start = parser.cursor.offset
      guard parser.cursor.byte == UInt8(ascii: "(") else {
        return parser.contentIsPipeline(columns)
          ? .pipeline(try parser.pipeline()) : .expression(try parser.disjunction(columns))
      }
      let inner = try parser.parenthesized(columns)
      let range = start..<parser.cursor.offset
      switch inner {
      case .expression(let typed):
        parser.pendingOperand = TypedExpression(
          typed.expression, typed.type, range, adaptable: typed.adaptable)
      case .pipeline(let pipeline):
        parser.skipBlanks()
        let next = parser.cursor.byte
        if next == UInt8(ascii: "|") || next == UInt8(ascii: ")") || parser.isAtSetOperator {
          parser.pendingHead = pipeline
          return .pipeline(try parser.pipeline())
        }
        guard let type = pipeline.output.scalar else {
          throw .notOneValue(pipeline.output, at: pipeline.range)
        }
        parser.pendingOperand = TypedExpression(.pipeline(pipeline), type, range)
      }
      return .expression(try parser.disjunction(columns))
    }
  }

  private var isAtSetOperator: Bool { isAt("union") || isAt("intersect") || isAt("except") }

  /// Whether what stands after an opening parenthesis is a pipeline: it begins with a command that is no column
  /// here, or with a variable that holds documents or rows.
  func contentIsPipeline(_ columns: Columns) -> Bool {
    var ahead = self
    ahead.cursor.skipBlanksAndNewlines()
    if ahead.cursor.byte == UInt8(ascii: "$") {
      guard let reference = try? ahead.variable() else { return false }
      switch reference.reference.type {
      case .documents: return true
      case .rows(let columns, _):
        ahead.cursor.skipBlanksAndNewlines()
        return columns.count != 1 || ahead.cursor.byte == UInt8(ascii: "|")
      case .text:
        ahead.cursor.skipBlanksAndNewlines()
        return ahead.cursor.byte == UInt8(ascii: "|")
      case .scalar, .nothing: return false
      }
    }
    let start = ahead.cursor.offset
    while let byte = ahead.cursor.byte,
      ASCII.isWordByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    { ahead.cursor.offset += 1 }
    let word = ahead.cursor.source[start..<ahead.cursor.offset]
    guard let first = word.utf8.first, !ASCII.isDigit(first), first != UInt8(ascii: "-") else { return false }
    if columns.find(word) != nil || ahead.cursor.byte == UInt8(ascii: "(") { return false }
    if commands.signatures[word] != nil { return true }
    return columns.isEmpty && !["not", "true", "false", "null"].contains(word)
  }

  private mutating func stage(after previous: ValueType?) throws(Diagnostic) -> Stage {
    skipBlanks()
    if notesStages {
      reached = ReachedStage(start: cursor.offset, input: previous, variables: visibleVariables)
    }
    if cursor.byte == UInt8(ascii: "!") { return try shellStage(after: previous) }
    guard let name = try word() else {
      throw .expectedCommand(
        at: cursor.scalarRange, isAtEnd: cursor.isAtEnd && (previous != nil || !brackets.isEmpty))
    }
    guard let written = name.constant else { throw .needsConstant("the name of a command", at: name.range) }
    let signature = commands.signatures[written]
    if name.isQuoted, signature != nil { throw .quotedCommand(written, at: name.range) }
    guard let signature, !name.isQuoted else {
      throw .unknownCommand(written, at: name.range, known: commands.names + Self.keywords)
    }
    return try stage(signature, named: name.range, after: previous)
  }

  /// `!command`: the command `shell` with the rest of the line.
  private mutating func shellStage(after previous: ValueType?) throws(Diagnostic) -> Stage {
    let range = cursor.scalarRange
    guard let signature = commands.signatures["shell"] else {
      throw .unknownCommand("!", at: range, known: commands.names)
    }
    cursor.offset += 1
    return try stage(signature, named: range, after: previous)
  }

  private mutating func stage(
    _ signature: Signature, named range: Range<Int>, after previous: ValueType?
  ) throws(Diagnostic) -> Stage {
    let input = try StageTypes.input(
      of: signature, after: previous, last: scopes[scopes.count - 1]["_"]?.type, at: range)
    let columns = StageTypes.columns(of: input, commands: commands)
    let read = try arguments(of: signature, columns: columns, after: range.upperBound)
    var stage = Stage(
      command: signature.name, nameRange: range, range: range.lowerBound..<read.end,
      arguments: read.arguments,
      options: read.options, openOptions: read.openOptions, input: input, output: .nothing)
    stage.output = try StageTypes.output(of: signature, stage: stage, commands: commands)
    return stage
  }

  private var visibleVariables: [String: ValueType] {
    var visible: [String: ValueType] = [:]
    for scope in scopes { visible.merge(scope.mapValues(\.type)) { $1 } }
    return visible
  }
}

/// What a parser knows where a stage begins.
public struct ReachedStage: Hashable, Sendable {
  /// The offset of the stage's first byte.
  public let start: Int
  /// What comes in; nil at the head of a pipeline.
  public let input: ValueType?
  /// The variables that may be used there.
  public let variables: [String: ValueType]
}

/// Returns what is known of the last stage that begins in a source, which may break off anywhere.
public func reachedStage(in source: ScriptSource, commands: CommandTable) -> ReachedStage? {
  var parser = Parser(source: source, commands: commands)
  parser.notesStages = true
  _ = parser.statements()
  return parser.reached
}
