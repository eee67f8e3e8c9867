internal import Records
internal import Text

/// Word mode: arguments separated by blanks.
///
///     'literal'   "with $name, ${name} and \t"   “pasted”   plain   -3   --option   --   a'b c'"d"
extension Parser {
  /// One word.
  struct Word {
    let template: Template
    let range: Range<Int>
    /// What stands before the first quotation mark; nil where there is none.
    let unquotedHead: String?
    /// Whether it is `$@`, which stands for all arguments of the script.
    let isAllArguments: Bool

    /// Whether any part stood in quotation marks.
    var isQuoted: Bool { unquotedHead != nil }
    /// Whether the word may be an option: `--name` and `--name="a b"`, but not `'--name=a b'`.
    var mayBeOption: Bool { unquotedHead?.utf8.contains(UInt8(ascii: "=")) ?? true }

    /// The text, where no variable is in it whose value is not known yet.
    var constant: String? { template.constant }
  }

  /// Returns the word at the cursor; nil where the stage ends.
  ///
  /// - Throws: a diagnostic for open quotation marks, unknown variables, and `>`.
  mutating func word() throws(Diagnostic) -> Word? {
    skipBlanks()
    let start = cursor.offset
    var template = Template()
    var unquotedHead: String?
    loop: while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ";"),
        UInt8(ascii: "|"):
        break loop
      case 0xC2 where cursor.peek(1) == 0xA0: break loop
      case UInt8(ascii: ">"), UInt8(ascii: "<"):
        throw .redirection(at: cursor.scalarRange, isOutput: byte == UInt8(ascii: ">"))
      case UInt8(ascii: ")") where brackets.contains(.parenthesis),
        UInt8(ascii: "}") where brackets.contains(.brace):
        break loop
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        throw .bracketInWord(cursor.source[cursor.scalarRange], at: cursor.scalarRange)
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        unquotedHead = unquotedHead ?? template.constant ?? ""
        try quoted(into: &template)
      case 0xE2 where cursor.hasPrefix("“"):
        unquotedHead = unquotedHead ?? template.constant ?? ""
        try quoted(into: &template)
      case UInt8(ascii: "$"):
        if cursor.peek(1) == UInt8(ascii: "@"), template.parts.isEmpty, unquotedHead == nil {
          cursor.offset += 2
          return Word(
            template: template, range: start..<cursor.offset, unquotedHead: nil, isAllArguments: true)
        }
        try interpolated(into: &template)
      default: plain(into: &template)
      }
    }
    guard cursor.offset > start else { return nil }
    return Word(
      template: template, range: start..<cursor.offset, unquotedHead: unquotedHead, isAllArguments: false)
  }

  /// Takes everything up to the next byte that means something in a word.
  private mutating func plain(into template: inout Template) {
    let start = cursor.offset
    cursor.offset += 1
    while let byte = cursor.byte {
      switch byte {
      case 0...0x20, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "<"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "'"),
        UInt8(ascii: "\""), UInt8(ascii: "$"), 0xC2, 0xE2:
        template.append(cursor.source[start..<cursor.offset])
        return
      default: cursor.offset += 1
      }
    }
    template.append(cursor.source[start..<cursor.offset])
  }

  /// Reads text in any quotation marks, whose opening one is at the cursor.
  mutating func quoted(into template: inout Template) throws(Diagnostic) {
    switch cursor.byte {
    case UInt8(ascii: "'"): try literal(into: &template)
    case UInt8(ascii: "\""): try interpolated(into: &template, closing: "\"")
    default: try interpolated(into: &template, closing: "”")
    }
  }

  /// `'…'`: everything stands for itself.
  private mutating func literal(into template: inout Template) throws(Diagnostic) {
    let start = cursor.offset
    cursor.offset += 1
    while let byte = cursor.byte {
      cursor.offset += 1
      guard byte == UInt8(ascii: "'") else { continue }
      template.append(cursor.source[(start + 1)..<(cursor.offset - 1)])
      return
    }
    throw .openQuote("'", at: start..<(start + 1))
  }

  /// `"…"` or `“…”`: variables and escapes are replaced.
  private mutating func interpolated(
    into template: inout Template, closing: StaticString
  ) throws(Diagnostic) {
    let opening = cursor.scalarRange
    cursor.offset = opening.upperBound
    var start = cursor.offset
    while let byte = cursor.byte {
      if cursor.hasPrefix(closing) {
        template.append(cursor.source[start..<cursor.offset])
        cursor.offset += closing.utf8CodeUnitCount
        return
      }
      guard byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "$") else {
        cursor.offset += 1
        continue
      }
      template.append(cursor.source[start..<cursor.offset])
      if byte == UInt8(ascii: "\\") {
        template.append(try escape())
      } else if cursor.peek(1) == UInt8(ascii: "@") {
        cursor.offset += 2
        template.append(commands.arguments.joined(separator: " "))
      } else {
        try interpolated(into: &template)
      }
      start = cursor.offset
    }
    throw .openQuote(opening.count == 1 ? "\"" : "“", at: opening)
  }

  private mutating func escape() throws(Diagnostic) -> String {
    let start = cursor.offset
    cursor.offset += 1
    guard let byte = cursor.byte else { throw .openQuote("\"", at: start..<cursor.offset) }
    let range = start..<cursor.scalarRange.upperBound
    cursor.offset = range.upperBound
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "$"), UInt8(ascii: "'"):
      return String(Unicode.Scalar(byte))
    default: throw .unknownEscape(cursor.source[range], at: range)
    }
  }

  // MARK: Variables

  /// A variable with the text that it stands for, where that is known already.
  struct VariableUse {
    let reference: VariableReference
    let constant: String?
  }

  /// `$name` in a word: its text where that is known, else a part to be replaced.
  private mutating func interpolated(into template: inout Template) throws(Diagnostic) {
    let use = try variable()
    if let constant = use.constant {
      template.append(constant)
    } else {
      template.append(use.reference)
    }
  }

  /// `$name`, `${name}`, `$1`, `$row.column`.
  mutating func variable() throws(Diagnostic) -> VariableUse {
    let start = cursor.offset
    cursor.offset += 1
    let isBraced = cursor.take("{")
    guard let (name, _) = name() else {
      throw .variableName(at: start..<max(cursor.scalarRange.upperBound, start + 1))
    }
    guard let declaration = declaration(of: name) else {
      throw .unknownVariable(name, at: start..<cursor.offset, known: scopes.flatMap(\.keys).sorted())
    }
    let field = try field(of: declaration)
    if isBraced, !cursor.take("}") { throw .openBrace(at: start..<cursor.offset, isAtEnd: cursor.isAtEnd) }
    let type = field.map { ValueType.scalar($0.type) } ?? declaration.type
    return VariableUse(
      reference: VariableReference(name: name, field: field, type: type, range: start..<cursor.offset),
      constant: field == nil ? declaration.constant : nil)
  }

  func declaration(of name: String) -> VariableDeclaration? {
    for scope in scopes.reversed() {
      if let found = scope[name] { return found }
    }
    return nil
  }

  /// `.column` after a variable that holds documents or rows.
  private mutating func field(of declaration: VariableDeclaration) throws(Diagnostic) -> Column? {
    guard cursor.byte == UInt8(ascii: "."), let next = cursor.peek(1), ASCII.isWordByte(next) else {
      return nil
    }
    let columns: Columns
    switch declaration.type {
    case .documents, .rows: columns = StageTypes.columns(of: declaration.type, commands: commands)
    default: return nil
    }
    let start = cursor.offset + 1
    cursor.offset = start
    while let byte = cursor.byte, ASCII.isWordByte(byte) { cursor.offset += 1 }
    if cursor.source[start..<cursor.offset] == "meta", cursor.byte == UInt8(ascii: "."),
      let next = cursor.peek(1), ASCII.isWordByte(next)
    {
      cursor.offset += 1
      while let byte = cursor.byte, ASCII.isWordByte(byte) { cursor.offset += 1 }
    }
    let name = cursor.source[start..<cursor.offset]
    guard let column = columns.find(name)?.column else {
      throw .unknownColumn(name, at: start..<cursor.offset, known: columns.names)
    }
    return column
  }
}
