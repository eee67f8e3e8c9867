internal import CommandOptions
internal import Script
internal import Text

/// The command line as a text, so that what is wrong with it is told like what is wrong with a script.
struct CommandLineSource {
  private let source: ScriptSource
  private let ranges: [Range<Int>]

  /// Writes the words as a shell would read them.
  init(_ arguments: [String]) {
    var text = "lede"
    var ranges: [Range<Int>] = []
    for argument in arguments {
      text += " "
      let start = text.utf8.count
      text += Self.quoted(argument)
      ranges.append(start..<text.utf8.count)
    }
    source = ScriptSource(name: "command line", text)
    self.ranges = ranges
  }

  /// Returns what is wrong, at its place.
  func located(_ error: UsageError) -> LocatedDiagnostic {
    LocatedDiagnostic(
      Diagnostic(error.code, error.message, at: range(of: error.place), help: error.help), in: source)
  }

  private func range(of place: UsageError.Place) -> Range<Int> {
    let end = source.bytes.count
    switch place {
    case .word(let index): return ranges.indices.contains(index) ? ranges[index] : end..<end
    case .words(let words):
      let words = words.clamped(to: ranges.indices)
      guard let first = words.first, let last = words.last else { return end..<end }
      return ranges[first].lowerBound..<ranges[last].upperBound
    case .end: return end..<end
    }
  }

  /// A word as it would be typed; on one line, whatever is in it.
  private static func quoted(_ word: String) -> String {
    String(String.UnicodeScalarView(Quoting.shellWord(word).unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }
}
