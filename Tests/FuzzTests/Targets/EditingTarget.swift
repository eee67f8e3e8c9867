import Analyzers
import Script
import Shell
import ShellTestSupport
import TerminalTestSupport

@testable import Shell

/// What the line editor asks while a line is typed: colours, completions, suggestions.
@MainActor
enum EditingTarget {
  nonisolated static let target = FuzzTarget(
    name: "editing", seeds: { Seeds.scripts }, words: Seeds.scriptWords, check: check)

  private static let assistant = SessionAssistant(session: ScriptTarget.shell.session)

  static func check(_ bytes: [UInt8]) throws {
    let line = text(of: bytes)
    let utf8 = Array(line.utf8)
    var end = 0
    for (range, _) in assistant.highlight(line) {
      try law(isWhole(range, in: utf8) && !range.isEmpty, "the colour \(range) cuts a character")
      try law(range.lowerBound >= end, "the colour \(range) comes before \(end)")
      end = range.upperBound
    }
    var random = SplitMix(of: bytes)
    var cursors = [0, utf8.count]
    for _ in 0..<4 { cursors.append(Int.random(in: 0...utf8.count, using: &random)) }
    for cursor in cursors where isWhole(cursor..<cursor, in: utf8) {
      let completions = assistant.completions(line, cursor: cursor)
      try law(
        isWhole(completions.range, in: utf8) && completions.range.upperBound <= cursor,
        "at \(cursor) a completion replaces \(completions.range)")
      try law(completions.candidates.allSatisfy { !$0.text.isEmpty }, "at \(cursor) a candidate is empty")
    }
    _ = assistant.suggestion(line)
    _ = assistant.isComplete(line)
    try checkQuoting(String(line.prefix(80)))
  }

  /// A completed document's name is read as that name.
  private static func checkQuoting(_ name: String) throws {
    guard !name.isEmpty else { return }
    let written = "docs " + Completer.quoted(name)
    guard
      case .success(let script) = parse(
        ScriptSource(name: "fuzz", written), commands: ScriptTarget.shell.session.commandTable)
    else { throw BrokenLaw(description: "the completion \(written) of a name does not parse") }
    let patterns = script.statements.flatMap(\.pipelines).flatMap(\.stages).flatMap(\.arguments).map(\.value)
    guard patterns.count == 1, case .documents(.glob(let glob)) = patterns[0] else {
      throw BrokenLaw(description: "the completion \(written) is no single name")
    }
    try law(Array(glob.utf8) == Array(name.utf8), "the completion \(written) is read as \(glob)")
  }
}
