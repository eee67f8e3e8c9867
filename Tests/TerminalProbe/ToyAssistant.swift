internal import Rendering
internal import Shell

/// A language of words: the first is a command, a double quotation mark waits for its partner.
@MainActor
final class ToyAssistant: LineAssistant {
  private let commands = ["find", "finish", "load", "quotes"]
  private let history: any HistoryStore

  init(history: any HistoryStore) { self.history = history }

  func highlight(_ line: String) -> [(range: Range<Int>, style: Style)] {
    let word = line.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    guard !word.isEmpty else { return [] }
    let isKnown = commands.contains(String(Substring(word)))
    return [(0..<word.count, isKnown ? .command : .error)]
  }

  func completions(_ line: String, cursor: Int) -> Completions {
    let before = line.utf8.prefix(cursor)
    let start =
      before.lastIndex(of: UInt8(ascii: " ")).map { before.distance(from: before.startIndex, to: $0) + 1 }
      ?? 0
    let word = String(decoding: before.dropFirst(start), as: UTF8.self)
    let candidates =
      start == 0
      ? commands.map { Completions.Candidate($0, help: "the command \($0)") }
      : ["alpha", "evil\u{1B}[31m", "événement"].map { Completions.Candidate($0) }
    return Completions(range: start..<cursor, candidates: candidates.filter { $0.text.hasPrefix(word) })
  }

  func suggestion(_ line: String) -> String? {
    history.newest(100).last { $0.hasPrefix(line) && $0 != line }.map { String($0.dropFirst(line.count)) }
  }

  func idle() -> Bool { false }

  func isComplete(_ line: String) -> Bool { line.utf8.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2) }
}
