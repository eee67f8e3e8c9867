internal import Rendering
internal import Script
internal import Text

/// Colours a line while it is typed: commands, options, text, numbers, comments.
///
/// A light scan, not the parser: it must also make sense of half a line.
struct Highlighter {
  private let line: [UInt8]
  private let commands: Set<String>
  private var offset = 0
  /// What the next word may be.
  private var expects = Expectation.command

  private enum Expectation {
    case command
    /// A command, or a column: nothing is wrong yet.
    case perhapsCommand
    case argument
  }

  private var runs: [(range: Range<Int>, style: Style)] = []

  private static let statements = Set(LanguageForm.statements.flatMap { [$0.name] + $0.otherNames })
  private static let words: Set = [
    "and", "or", "not", "in", "by", "null", "true", "false", "union", "intersect", "except", "error",
  ]

  /// Returns the styles of the line's parts, in order.
  ///
  /// - Complexity: O(*n*) for a line with few statements.
  static func highlight(_ line: String, commands: Set<String>) -> [(range: Range<Int>, style: Style)] {
    var highlighter = Highlighter(line: Array(line.utf8), commands: commands)
    highlighter.scan()
    return highlighter.runs
  }

  private init(line: [UInt8], commands: Set<String>) {
    self.line = line
    self.commands = commands
  }

  private mutating func scan() {
    while offset < line.count {
      let start = offset
      switch line[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
      case UInt8(ascii: "\n"), UInt8(ascii: ";"):
        offset += 1
        expects = .command
      case UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        offset += 1
        runs.append((start..<offset, .keyword))
        expects = .command
      case UInt8(ascii: "("):
        offset += 1
        expects = .perhapsCommand
      case UInt8(ascii: ")"), UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "="):
        offset += 1
        if isBinding { expects = .command }
      case UInt8(ascii: "$"):
        passVariable()
        runs.append((start..<offset, .option))
        expects = .argument
      case UInt8(ascii: "#"):
        while offset < line.count, line[offset] != UInt8(ascii: "\n") { offset += 1 }
        runs.append((start..<offset, .comment))
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        passQuoted(line[offset])
        runs.append((start..<offset, .string))
        expects = .argument
      default:
        while offset < line.count, !" \t\n;|'\"#(){}=$,".utf8.contains(line[offset]) { offset += 1 }
        if offset == start { offset += 1 }
        if let style = style(of: start..<offset) { runs.append((start..<offset, style)) }
      }
    }
  }

  private mutating func passQuoted(_ mark: UInt8) {
    offset += 1
    while offset < line.count, line[offset] != mark {
      offset += line[offset] == UInt8(ascii: "\\") && mark == UInt8(ascii: "\"") ? 2 : 1
    }
    offset = min(offset + 1, line.count)
  }

  /// `$name`, `${name}`, `$row.column`.
  private mutating func passVariable() {
    offset += 1
    while offset < line.count {
      switch line[offset] {
      case let byte where ASCII.isWordByte(byte) || ".@{".utf8.contains(byte): offset += 1
      case UInt8(ascii: "}"):
        offset += 1
        return
      default: return
      }
    }
  }

  /// Whether the statement so far is `let name`.
  private var isBinding: Bool {
    var start = offset - 1
    while start > 0, !"\n;{}|".utf8.contains(line[start - 1]) { start -= 1 }
    return line[start..<offset].drop { $0 <= 0x20 }.starts(with: "let ".utf8)
  }

  private mutating func style(of range: Range<Int>) -> Style? {
    let word = String(decoding: line[range], as: UTF8.self)
    let expected = expects
    expects = .argument
    if expected == .command, Self.statements.contains(word) {
      if word == "else" { expects = .command }
      return .keyword
    }
    if expected == .perhapsCommand, commands.contains(word) { return .command }
    if expected == .command {
      if commands.contains(word) { return .command }
      // What may still become a command is not wrong yet.
      return commands.contains { $0.hasPrefix(word) } || Self.statements.contains { $0.hasPrefix(word) }
        ? nil : .error
    }
    if word.hasPrefix("--") { return .option }
    if Self.words.contains(word) { return .keyword }
    if Double(word) != nil { return .number }
    return nil
  }
}
