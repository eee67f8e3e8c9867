/// What a step gave beside what was expected of it.
struct TranscriptComparison {
  let transcript: Transcript
  let step: TranscriptStep
  let outcome: TranscriptOutcome

  /// Whether everything is as expected: both streams, each for itself, the exit code, and the prompt where it is
  /// written out.
  var isMatch: Bool {
    promptIsRight && outcome.code == step.code
      && TranscriptStream.allCases.allSatisfy { stream in
        LineAlignment.matches(patterns(stream), found(stream))
      }
  }

  /// Whether the prompt is as it is written.
  var promptIsRight: Bool {
    guard case .statement(let prompt) = step.kind, !prompt.isEmpty else { return true }
    return outcome.prompt == "\(prompt)> "
  }

  /// The line with the prompt, as it should be.
  var promptLine: String {
    let line = transcript.lines[step.head.lowerBound]
    guard case .statement(let prompt) = step.kind, let shown = outcome.prompt, !promptIsRight else {
      return line
    }
    return shown + String(decoding: line.utf8.dropFirst(prompt.utf8.count + 2), as: UTF8.self)
  }

  /// How the expected lines of a stream and those found go together.
  func alignment(_ stream: TranscriptStream) -> [LineAlignment.Change] {
    LineAlignment.changes(patterns(stream), found(stream))
  }

  /// The expected lines of a stream.
  func expected(_ stream: TranscriptStream) -> [ExpectedLine] {
    step.expected.filter { $0.stream == stream }
  }

  /// The lines of a stream that came out.
  func found(_ stream: TranscriptStream) -> [String] {
    outcome.lines.filter { $0.stream == stream }.map(\.text)
  }

  private func patterns(_ stream: TranscriptStream) -> [LinePattern] { expected(stream).map(\.pattern) }
}
