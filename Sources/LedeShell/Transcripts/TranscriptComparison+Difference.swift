internal import Rendering

/// The difference for people: what was expected, what was found, and some of what is the same around it.
///
///     brief.ledet:7: quotes | count
///         count
///       -     5
///       +     6
extension TranscriptComparison {
  /// A line of the difference.
  struct DifferenceLine: Equatable {
    enum Side: String {
      case same = " "
      case expected = "-"
      case found = "+"
    }

    let side: Side
    let text: String
  }

  /// How many lines that are the same are shown before and after a change.
  private static let context = 2
  /// More changed lines than this are only counted.
  private static let mostLines = 60

  /// The difference as text, with the place before it.
  var difference: StyledText {
    let first = step.text.split(separator: "\n").first ?? ""
    var text = StyledText("\(transcript.path):\(step.lineNumber):", .heading)
    text.append(" \(first)\n")
    let lines = Self.shown(differenceLines)
    for line in lines.prefix(Self.mostLines) {
      let style: Style =
        switch line.side {
        case .same: .dim
        case .expected: .error
        case .found: .help
        }
      text.append("  \(line.side.rawValue) \(Self.withVisibleEnd(line))\n", style)
    }
    if lines.count > Self.mostLines {
      text.append("  … and \(lines.count - Self.mostLines) more lines\n", .dim)
    }
    return text
  }

  /// All lines, in the order of the transcript's format: prompt, output, messages, exit code.
  var differenceLines: [DifferenceLine] {
    var lines: [DifferenceLine] = []
    if !promptIsRight {
      lines.append(DifferenceLine(side: .expected, text: transcript.lines[step.head.lowerBound]))
      lines.append(DifferenceLine(side: .found, text: promptLine))
    }
    for stream in TranscriptStream.allCases { lines += differenceLines(stream) }
    if outcome.code != step.code {
      if step.codeLine != nil {
        lines.append(DifferenceLine(side: .expected, text: TranscriptLine.written(code: step.code)))
      }
      if outcome.code != 0 {
        lines.append(DifferenceLine(side: .found, text: TranscriptLine.written(code: outcome.code)))
      }
    }
    return lines
  }

  private func differenceLines(_ stream: TranscriptStream) -> [DifferenceLine] {
    let (expected, found) = (expected(stream), found(stream))
    func written(_ index: Int) -> String { transcript.lines[expected[index].position] }
    var lines: [DifferenceLine] = []
    var additions: [DifferenceLine] = []
    for change in alignment(stream) {
      switch change {
      case .kept(let index, _):
        lines += additions + [DifferenceLine(side: .same, text: written(index))]
        additions = []
      // What was expected stands before what was found in its place.
      case .dropped(let index): lines.append(DifferenceLine(side: .expected, text: written(index)))
      case .added(let index):
        let line = TranscriptOutcome.Line(stream: stream, text: found[index])
        additions.append(DifferenceLine(side: .found, text: TranscriptLine.written(line)))
      }
    }
    return lines + additions
  }

  /// Leaves out what is the same far from any change.
  private static func shown(_ lines: [DifferenceLine]) -> [DifferenceLine] {
    let changes = lines.indices.filter { lines[$0].side != .same }
    var next = 0
    return lines.indices.filter { index in
      while next < changes.count, changes[next] + context < index { next += 1 }
      return next < changes.count && changes[next] - context <= index
    }.map { lines[$0] }
  }

  /// Blanks at the end of a line that differs would not be seen.
  private static func withVisibleEnd(_ line: DifferenceLine) -> String {
    let bytes = Array(line.text.utf8)
    let end = (bytes.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? -1) + 1
    guard line.side != .same, end < bytes.count else { return line.text }
    return String(decoding: bytes[..<end], as: UTF8.self)
      + bytes[end...].map { $0 == 0x20 ? "␠" : "␉" }.joined()
  }
}
