internal import Corpus
public import Rendering

extension Session {
  /// Tells what was opened: at the prompt always, elsewhere only where there are problems.
  public func reportOpened() {
    let problems = corpus.problems.count
    if output.isTerminal {
      output.notice(openedSummary, code: .opened)
    } else if problems > 0 {
      output.reportWarning(
        "\(problems) file\(problems == 1 ? " was" : "s were") not loaded", code: .notLoaded,
        help: "'problems' tells which and why")
    }
  }

  /// What is told where a session begins at the prompt: the version, and what is open.
  public var banner: StyledText {
    var banner = StyledText(identity.title, .command)
    banner.append(corpus.documents.isEmpty ? "." : " — \(openedSummary).")
    banner.append("  Type 'help' or press Tab.\n")
    return banner
  }

  /// The size of the corpus in words: `1 document, 388 words, 0 problems`.
  public var openedSummary: String {
    let words = corpus.wordCounts.reduce(0, +)
    return [
      Self.counted(corpus.documents.count, "document"), Self.counted(words, "word"),
      Self.counted(corpus.problems.count, "problem"),
    ].joined(separator: ", ")
  }

  /// Returns a number with its noun: `1,204 documents`.
  static func counted(_ count: Int, _ noun: String) -> String {
    var digits = Array(String(count))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return "\(String(digits)) \(noun)\(count == 1 ? "" : "s")"
  }
}
