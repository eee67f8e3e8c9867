/// Reads transcripts: whole files, or the blocks of a Markdown page that are marked `ledet`.
struct TranscriptParser {
  private let lines: [String]
  private var steps: [TranscriptStep] = []

  /// Reads a file; one whose name ends with `.md` is a page.
  ///
  /// - Throws: ``TranscriptMistake`` for the first line that has no place.
  static func parse(_ text: String, path: String) throws(TranscriptMistake) -> Transcript {
    var lines = TranscriptText.split(text)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var parser = TranscriptParser(lines: lines)
    let isPage = path.hasSuffix(".md") || path.hasSuffix(".markdown")
    for block in isPage ? try MarkdownBlocks.find(in: lines) : [lines.indices] {
      try parser.read(block)
    }
    guard !parser.steps.isEmpty else { throw .nothingInIt(isPage: isPage) }
    return Transcript(path: path, lines: lines, steps: parser.steps)
  }

  private init(lines: [String]) { self.lines = lines }

  private mutating func read(_ block: Range<Int>) throws(TranscriptMistake) {
    var position = block.lowerBound
    while position < block.upperBound {
      switch line(position) {
      case .blank, .comment: position += 1
      case .statement(let prompt, let text):
        position = try read(.statement(prompt: prompt), text, from: position, in: block)
      case .commandLine(let text): position = try read(.commandLine, text, from: position, in: block)
      case .continuation: throw .strayContinuation(at: position + 1)
      case .code, .output: throw .strayOutput(at: position + 1)
      }
    }
  }

  /// Reads a step, and returns the position after it.
  private mutating func read(
    _ kind: TranscriptStep.Kind, _ text: String, from start: Int, in block: Range<Int>
  ) throws(TranscriptMistake) -> Int {
    var text = text
    var position = start + 1
    while position < block.upperBound, case .continuation(let more) = line(position) {
      text += "\n" + more
      position += 1
    }
    guard !text.utf8.allSatisfy({ $0 <= 0x20 }) else { throw .nothingToRun(at: start + 1) }
    let bodyStart = position
    var end = position
    body: while position < block.upperBound {
      switch line(position) {
      case .statement, .commandLine, .comment: break body
      case .blank: position += 1  // Empty lines at the end are layout.
      case .code, .output, .continuation:
        position += 1
        end = position
      }
    }
    steps.append(step(kind, text, head: start..<bodyStart, body: bodyStart..<end))
    return position
  }

  private func step(
    _ kind: TranscriptStep.Kind, _ text: String, head: Range<Int>, body: Range<Int>
  ) -> TranscriptStep {
    var expected: [ExpectedLine] = []
    var code: Int32 = 0
    var codeLine: Int?
    for position in body {
      switch line(position) {
      case .code(let found) where position == body.upperBound - 1:
        code = found
        codeLine = position
      case .output(let stream, let pattern):
        expected.append(ExpectedLine(stream: stream, pattern: pattern, position: position))
      case .blank:
        expected.append(ExpectedLine(stream: .results, pattern: LinePattern(""), position: position))
      default:
        let text = LinePattern(text: Array(content(position).utf8))
        expected.append(ExpectedLine(stream: .results, pattern: text, position: position))
      }
    }
    // Empty lines before the exit code are layout too.
    while let last = expected.last, last.stream == .results, last.pattern == LinePattern("") {
      expected.removeLast()
    }
    return TranscriptStep(
      kind: kind, text: text, head: head, body: body, expected: expected, code: code, codeLine: codeLine)
  }

  private func line(_ position: Int) -> TranscriptLine { TranscriptLine(content(position)) }

  /// A line without the return that some editors put at its end.
  private func content(_ position: Int) -> Substring {
    lines[position].hasSuffix("\r") ? lines[position].dropLast() : lines[position][...]
  }
}
