internal import Shell

/// What could stand at the end of some statements, for the completions of shells.
@MainActor
enum LanguageCompletion {
  /// Returns a line for each candidate: the statements with it, a tab, and what it is.
  ///
  /// Candidates with control characters are left out: no shell could show them on a line.
  static func text(after line: String, in session: Session) -> String {
    let completions = SessionAssistant(session: session).completions(line, cursor: line.utf8.count)
    let before = String(decoding: line.utf8.prefix(completions.range.lowerBound), as: UTF8.self)
    return completions.candidates.map { "\(before)\($0.text)\t\($0.help)" }
      .filter { line in line.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x09 } }
      .map { "\($0)\n" }.joined()
  }
}
