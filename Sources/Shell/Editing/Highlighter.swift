internal import Rendering
internal import Script

/// Colours a line while it is typed: commands, options, text, numbers, comments.
///
/// A light scan, not the parser: it must also make sense of half a line.
struct Highlighter {
  private let line: [UInt8]
  private let commands: Set<String>
  private var offset = 0
  private var runs: [(range: Range<Int>, style: Style)] = []

  /// Returns the styles of the line's parts, in order.
  ///
  /// - Complexity: O(*n*).
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
    var expectsCommand = true
    while offset < line.count {
      let start = offset
      switch line[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
      case UInt8(ascii: "\n"), UInt8(ascii: ";"):
        offset += 1
        expectsCommand = true
      case UInt8(ascii: "|"):
        offset += 1
        runs.append((start..<offset, .keyword))
        expectsCommand = true
      case UInt8(ascii: "#"):
        while offset < line.count, line[offset] != UInt8(ascii: "\n") { offset += 1 }
        runs.append((start..<offset, .comment))
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        passQuoted(line[offset])
        runs.append((start..<offset, .string))
        expectsCommand = false
      default:
        while offset < line.count, !" \t\n;|'\"#".utf8.contains(line[offset]) { offset += 1 }
        if offset == start { offset += 1 }
        if let style = style(of: start..<offset, isCommand: expectsCommand) {
          runs.append((start..<offset, style))
        }
        expectsCommand = false
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

  private func style(of range: Range<Int>, isCommand: Bool) -> Style? {
    let word = String(decoding: line[range], as: UTF8.self)
    if isCommand {
      if commands.contains(word) { return .command }
      // What may still become a command is not wrong yet.
      return commands.contains { $0.hasPrefix(word) } ? nil : .error
    }
    if word.hasPrefix("--") { return .option }
    if ["and", "or", "not", "in", "by", "null", "true", "false"].contains(word) { return .keyword }
    if Double(word) != nil { return .number }
    return nil
  }
}
