internal import Records
internal import Text

/// Parses and checks a whole script against the commands of `commands`.
///
///     let result = parse(ScriptSource(name: "prompt", "quotes | head 3"), commands: table)
///
/// Total: every input gives a script or diagnostics, in time linear in its length. Pure, but for the files
/// that `source` names, which the table reads.
/// - Parameters:
///   - source: the script.
///   - commands: what may be used.
/// - Returns: the statements in order, or the first diagnostic of every statement that has one.
public func parse(_ source: ScriptSource, commands: CommandTable) -> Result<Script, ScriptErrors> {
  var parser = Parser(source: source, commands: commands)
  let statements = parser.statements()
  guard parser.found.isEmpty else {
    return .failure(ScriptErrors(source: source, located: parser.found))
  }
  return .success(Script(source: source, statements: statements))
}

/// The state of parsing one source; its parts stand in extensions, one a file.
struct Parser {
  /// What is open, and ends a word or a statement by being closed.
  enum Bracket {
    case parenthesis
    case brace
  }

  /// Nesting beyond this is told, so that no input can exhaust the stack.
  static let maximumDepth = 100
  /// More files than this are told, so that files that include each other cannot go on for ever.
  static let maximumInclusions = 1_000

  /// What is wrong so far.
  var found: [LocatedDiagnostic] = []
  var commands: CommandTable
  var cursor: Cursor
  /// The variables, the innermost scope last; `_` is the last result.
  var scopes: [[String: VariableDeclaration]]
  var brackets: [Bracket] = []
  var depth = 0
  /// An operand, and the head of a pipeline, that were read already before what they are was known.
  var pendingOperand: TypedExpression?
  var pendingHead: Pipeline?
  /// How many files were included so far.
  var inclusions = 0
  /// The files that are being included, the innermost first.
  let chain: [LocatedDiagnostic.Place]
  /// Whether ``reached`` is kept.
  var notesStages = false
  /// What was last known where a stage begins: for completion.
  var reached: ReachedStage?

  init(source: ScriptSource, commands: CommandTable) {
    self.init(source: source, commands: commands, scopes: [commands.variables], chain: [])
    if let last = commands.results.max(by: { $0.key < $1.key }) {
      scopes[0]["_"] = VariableDeclaration(last.value)
    }
  }

  init(
    source: ScriptSource, commands: CommandTable, scopes: [[String: VariableDeclaration]],
    chain: [LocatedDiagnostic.Place]
  ) {
    self.commands = commands
    self.scopes = scopes
    self.chain = chain
    cursor = Cursor(source: source)
    // `#!/usr/bin/env lede` is a comment like any other: `#` begins one at the start of a line.
    if cursor.hasPrefix("\u{FEFF}") { cursor.offset = 3 }
  }

  // MARK: Statements

  /// Reads statements up to the end, or up to the brace that closes a block.
  mutating func statements() -> [Statement] {
    var statements: [Statement] = []
    while true {
      cursor.skipBlanksAndNewlines()
      if cursor.isAtEnd || (isInBlock && cursor.byte == UInt8(ascii: "}")) { return statements }
      if cursor.take(";") { continue }
      let start = cursor.offset
      let brackets = self.brackets
      let scopeCount = scopes.count
      let depth = self.depth
      do throws(Diagnostic) {
        let kind = try statement()
        statements.append(Statement(kind: kind, range: start..<max(start, lastTokenEnd(after: start))))
        try endOfStatement()
      } catch {
        found.append(LocatedDiagnostic(error, in: cursor.source, chain: chain))
        self.brackets = brackets
        self.depth = depth
        pendingOperand = nil
        pendingHead = nil
        scopes.removeSubrange(scopeCount...)
        skipStatement()
      }
    }
  }

  /// Whether a closing brace ends what is being read.
  var isInBlock: Bool { brackets.last == .brace }

  /// Reads what may stand between two statements.
  private mutating func endOfStatement() throws(Diagnostic) {
    cursor.skipBlanks()
    switch cursor.byte {
    case nil: return
    case UInt8(ascii: ";"), UInt8(ascii: "\n"): cursor.offset += 1
    case UInt8(ascii: "}") where isInBlock: return
    case UInt8(ascii: "}"), UInt8(ascii: ")"):
      throw .strayBracket(cursor.source[cursor.scalarRange], at: cursor.scalarRange)
    default: throw .afterStatement(at: cursor.scalarRange)
    }
  }

  private func lastTokenEnd(after start: Int) -> Int {
    var end = cursor.offset
    while end > start, cursor.bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// Goes to the next line after an error, past nothing that is quoted; braces that open on the way are passed
  /// with what stands in them, so that the rest of a block is not taken for statements of its own.
  private mutating func skipStatement() {
    var open = 0
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\n") where open == 0: return
      case UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "}"):
        if open == 0, isInBlock { return }
        open = max(0, open - 1)
      case UInt8(ascii: "#") where cursor.peek(-1) == UInt8(ascii: " "):
        cursor.skipToLineEnd()
        continue
      case UInt8(ascii: "'"), UInt8(ascii: "\""): skipQuoted(byte)
      default: break
      }
      cursor.offset += 1
    }
  }

  /// Goes to the closing mark on the same line; stays where there is none.
  private mutating func skipQuoted(_ mark: UInt8) {
    var end = cursor.offset + 1
    while end < cursor.bytes.count, cursor.bytes[end] != 0x0A {
      if cursor.bytes[end] == mark {
        cursor.offset = end
        return
      }
      end += cursor.bytes[end] == UInt8(ascii: "\\") && mark == UInt8(ascii: "\"") ? 2 : 1
    }
  }

  // MARK: Moving on

  /// Passes blanks; newlines too inside parentheses.
  mutating func skipBlanks() {
    if brackets.last == .parenthesis { cursor.skipBlanksAndNewlines() } else { cursor.skipBlanks() }
  }

  /// Whether the cursor is where a stage, and so an expression, ends.
  var isStageEnd: Bool {
    switch cursor.byte {
    case nil, UInt8(ascii: "|"), UInt8(ascii: ";"): true
    case UInt8(ascii: "\n"): brackets.last != .parenthesis
    case UInt8(ascii: ")"): brackets.last == .parenthesis
    case UInt8(ascii: "}"): brackets.last == .brace
    default: false
    }
  }

  /// Counts one level of nesting while `body` runs.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard depth < Self.maximumDepth else { throw .tooDeep(at: tokenRange()) }
    depth += 1
    let result = try body(&self)
    depth -= 1
    return result
  }

  /// Reads what stands in brackets, whose opening one has been passed.
  mutating func bracketed<Result>(
    _ bracket: Bracket, openedAt open: Int, _ body: (inout Parser) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    brackets.append(bracket)
    let result = try nested(body)
    skipBlanks()
    brackets.removeLast()
    guard cursor.take(bracket == .brace ? "}" : ")") else {
      let range = open..<(open + 1)
      throw bracket == .brace
        ? .openBlock(at: range) : .openParenthesis(at: range, isAtEnd: cursor.isAtEnd)
    }
    return result
  }

  /// Passes a word of the language, where it stands as a whole.
  mutating func keyword(_ word: StaticString) -> Bool {
    skipBlanks()
    guard isAt(word) else { return false }
    cursor.offset += word.utf8CodeUnitCount
    return true
  }

  func isAt(_ word: StaticString) -> Bool {
    guard cursor.hasPrefix(word) else { return false }
    guard let next = cursor.peek(word.utf8CodeUnitCount) else { return true }
    return !ASCII.isWordByte(next) && next != UInt8(ascii: "-")
  }

  /// The range of the word or sign at the cursor, for carets.
  func tokenRange(from start: Int? = nil) -> Range<Int> {
    var end = cursor
    while let byte = end.byte, ASCII.isWordByte(byte) || byte >= 0x80 { end.offset += 1 }
    let begin = start ?? cursor.offset
    return begin..<max(end.offset, cursor.scalarRange.upperBound, begin)
  }

  /// Reads a name of letters, digits and `_`; nil where there is none.
  mutating func name() -> (text: String, range: Range<Int>)? {
    let start = cursor.offset
    while let byte = cursor.byte, ASCII.isWordByte(byte) { cursor.offset += 1 }
    let range = start..<cursor.offset
    return range.isEmpty ? nil : (cursor.source[range], range)
  }
}
