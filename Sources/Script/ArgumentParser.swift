internal import Records

/// Reads the arguments and options of one stage, as its declaration fixes them.
struct ArgumentParser {
  let signature: Signature
  let columns: [Column]
  let allowsMetadata: Bool
  let words: WordLexer
  private(set) var arguments: [Argument] = []
  private(set) var options: [String: OptionValue] = [:]
  /// The end of the last argument.
  private(set) var end = 0
  /// The position of the declared argument that the next word is for.
  private var next = 0
  private var endOfOptions = false
  /// Whether the keyword of the argument at ``next`` was read.
  private var hasKeyword = false
  private var countForNext = 0

  init(signature: Signature, columns: [Column], allowsMetadata: Bool, words: WordLexer) {
    self.signature = signature
    self.columns = columns
    self.allowsMetadata = allowsMetadata
    self.words = words
  }

  mutating func parse(_ cursor: inout Cursor, after nameEnd: Int) throws(Diagnostic) {
    end = nameEnd
    while true {
      if let declared = declared, case .expression = declared.kind {
        try expression(&cursor, declared)
        break
      }
      guard let word = try words.next(&cursor) else { break }
      end = word.range.upperBound
      if try option(word, &cursor) { continue }
      try positional(word)
    }
    try checkMissing(cursor)
  }

  private var declared: ArgumentDeclaration? {
    signature.arguments.indices.contains(next) ? signature.arguments[next] : nil
  }

  // MARK: Options

  /// Reads an option; returns false where the word is none.
  private mutating func option(_ word: WordLexer.Word, _ cursor: inout Cursor) throws(Diagnostic) -> Bool {
    guard !endOfOptions, word.mayBeOption, word.text.utf8.first == UInt8(ascii: "-"),
      word.text != "-"
    else { return false }
    if word.text == "--" {
      endOfOptions = true
      return true
    }
    if let second = word.text.utf8.dropFirst().first, second >= UInt8(ascii: "0"), second <= UInt8(ascii: "9")
    {
      return false
    }
    // By bytes: `=` and an accent after it are one character.
    let parts = word.text.utf8.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    let written = parts.first ?? ""
    guard let option = signature.options.first(where: { "--\($0.name)" == written }) else {
      throw .unknownOption(written, of: signature, at: word.range)
    }
    guard options[option.name] == nil else { throw .repeatedOption(option.name, at: word.range) }
    guard option.kind != .flag else {
      guard parts.count == 1 else {
        throw .invalidValue("", .flag, of: option, at: word.range)
      }
      options[option.name] = .flag(true)
      return true
    }
    var text = parts.count == 2 ? parts[1] : nil
    var range = word.range
    if text == nil, let value = try words.next(&cursor) {
      text = value.text
      range = value.range
      end = range.upperBound
    }
    guard let text else { throw .missingValue(option, at: word.range) }
    do throws(InvalidValue) {
      options[option.name] = try option.value(of: text)
    } catch {
      throw .invalidValue(text, error, of: option, at: range)
    }
    return true
  }

  // MARK: Positional arguments

  private mutating func positional(_ word: WordLexer.Word) throws(Diagnostic) {
    guard let declared else { throw .extraArgument(word.text, of: signature, at: word.range) }
    if let keyword = declared.keyword, !hasKeyword {
      guard word.text == keyword, !word.isQuoted else {
        throw .missingKeyword(keyword, of: signature, at: word.range)
      }
      hasKeyword = true
      return
    }
    arguments.append(
      Argument(name: declared.name, value: try value(of: word, for: declared), range: word.range))
    countForNext += 1
    if declared.arity == .one || declared.arity == .optional {
      next += 1
      countForNext = 0
      hasKeyword = false
    }
  }

  private func value(
    of word: WordLexer.Word, for declared: ArgumentDeclaration
  ) throws(Diagnostic) -> Argument.Value {
    switch declared.kind {
    case .word, .path, .command: return .word(word.text)
    case .documents: return .documents(try documents(word))
    case .integer(let range):
      guard let number = Int(word.text), range.contains(number) else {
        throw .invalidInteger(declared, range, of: signature, at: word.range)
      }
      return .integer(number)
    case .choice(let choices):
      guard choices.contains(word.text) else {
        throw .invalidChoice(word.text, declared, choices, at: word.range)
      }
      return .word(word.text)
    case .column:
      // `select a, b` is a habit from SQL; the comma does no harm.
      let name = word.isQuoted || !word.text.hasSuffix(",") ? word.text : String(word.text.dropLast())
      guard let column = ExpressionParser.column(name, among: columns, allowsMetadata: allowsMetadata) else {
        throw .unknownColumn(name, at: word.range, known: columns.map(\.name))
      }
      return .column(column.name)
    case .expression: throw .expected("a condition", at: word.range, isAtEnd: false)
    }
  }

  /// `3`, `2-7`, or a name; a quoted word is always a name.
  private func documents(_ word: WordLexer.Word) throws(Diagnostic) -> DocumentPattern {
    let text = word.text
    guard !word.isQuoted, text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }), text != "-"
    else {
      guard !text.isEmpty else { throw .invalidDocuments(text, at: word.range) }
      return .glob(text)
    }
    if let number = Int(text), number > 0 { return .number(number) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], first > 0, first <= last else {
      throw .invalidDocuments(text, at: word.range)
    }
    return .range(first...last)
  }

  private mutating func expression(_ cursor: inout Cursor, _ declared: ArgumentDeclaration) throws(Diagnostic)
  {
    cursor.skipBlanks()
    let start = cursor.offset
    switch cursor.byte {
    case nil, UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "\n"):
      throw .missingArgument(declared, of: signature, at: cursor.scalarRange(before: end))
    default: break
    }
    var parser = ExpressionParser(
      columns: columns, allowsMetadata: allowsMetadata, variables: words.variables)
    let expression = try parser.parse(&cursor)
    arguments.append(
      Argument(name: declared.name, value: .expression(expression), range: start..<cursor.offset))
    end = cursor.offset
    next += 1
  }

  private func checkMissing(_ cursor: Cursor) throws(Diagnostic) {
    for (index, declared) in signature.arguments.enumerated().dropFirst(next) {
      let count = index == next ? countForNext : 0
      let isNeeded = declared.arity == .one || declared.arity == .some || (index == next && hasKeyword)
      if isNeeded, count == 0 {
        throw .missingArgument(declared, of: signature, at: cursor.scalarRange(before: end))
      }
    }
  }
}
