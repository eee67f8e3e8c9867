internal import Records

/// Parses and checks a whole script against the commands of `commands`.
///
///     let result = parse(ScriptSource(name: "prompt", "quotes | head 3"), commands: table)
///
/// Pure and total: every input gives a script or diagnostics, in time linear in its length.
/// - Parameters:
///   - source: the script.
///   - commands: what may be used.
/// - Returns: the statements in order, or the first diagnostic of every statement that has one.
public func parse(_ source: ScriptSource, commands: CommandTable) -> Result<Script, ScriptErrors> {
  var parser = Parser(source: source, commands: commands)
  let statements = parser.statements()
  guard parser.diagnostics.isEmpty else {
    return .failure(ScriptErrors(source: source, diagnostics: parser.diagnostics))
  }
  return .success(Script(source: source, statements: statements))
}

/// What is wrong with a script.
public struct ScriptErrors: Error, Hashable, Sendable {
  /// The script.
  public let source: ScriptSource
  /// The first diagnostic of each statement that has one, in order; never empty.
  public let diagnostics: [Diagnostic]
  /// Whether more input could still mend the script.
  public var isIncomplete: Bool { diagnostics.last?.isIncomplete ?? false }
}

/// Statements, pipelines and stages.
struct Parser {
  private(set) var diagnostics: [Diagnostic] = []
  private let commands: CommandTable
  private var cursor: Cursor

  init(source: ScriptSource, commands: CommandTable) {
    self.commands = commands
    cursor = Cursor(source: source)
    // `#!/usr/bin/env lede` is a comment like any other: `#` begins one at the start of a line.
    if cursor.hasPrefix("\u{FEFF}") { cursor.offset = 3 }
  }

  mutating func statements() -> [Pipeline] {
    var statements: [Pipeline] = []
    while true {
      cursor.skipBlanksAndNewlines()
      if cursor.isAtEnd { return statements }
      if cursor.take(";") { continue }
      do throws(Diagnostic) {
        statements.append(try pipeline())
      } catch {
        diagnostics.append(error)
        skipStatement()
      }
    }
  }

  /// Goes to the next line after an error, past nothing that is quoted: simple, and never far off.
  private mutating func skipStatement() {
    while let byte = cursor.byte, byte != UInt8(ascii: "\n") { cursor.offset += 1 }
  }

  private mutating func pipeline() throws(Diagnostic) -> Pipeline {
    let start = cursor.offset
    var stages: [Stage] = []
    while true {
      let stage = try stage(after: stages.last)
      stages.append(stage)
      cursor.skipBlanks()
      if cursor.take("|") {
        cursor.skipBlanksAndNewlines()
        continue
      }
      let range = start..<stage.range.upperBound
      switch cursor.byte {
      case nil: break
      case UInt8(ascii: ";"), UInt8(ascii: "\n"): cursor.offset += 1
      default: throw .afterExpression(at: cursor.scalarRange)
      }
      return Pipeline(stages: stages, range: range)
    }
  }

  private mutating func stage(after previous: Stage?) throws(Diagnostic) -> Stage {
    let words = WordLexer(variables: commands.variables)
    guard let name = try words.next(&cursor) else {
      throw .expectedCommand(at: cursor.scalarRange, isAtEnd: cursor.isAtEnd && previous != nil)
    }
    guard !name.isQuoted, let signature = commands.signatures[name.text] else {
      throw .unknownCommand(name.text, at: name.range, known: commands.names)
    }
    let input = try StageTypes.input(of: signature, after: previous?.output, at: name.range)
    let columns = StageTypes.columns(of: input, signature: signature, commands: commands)
    var arguments = ArgumentParser(
      signature: signature, columns: columns.columns, allowsMetadata: columns.areDocuments, words: words)
    try arguments.parse(&cursor, after: name.range.upperBound)
    let range = name.range.lowerBound..<arguments.end
    return Stage(
      command: signature.name, nameRange: name.range, range: range, arguments: arguments.arguments,
      options: arguments.options, input: input,
      output: StageTypes.output(
        of: signature, input: input, arguments: arguments.arguments, columns: columns.columns))
  }
}
