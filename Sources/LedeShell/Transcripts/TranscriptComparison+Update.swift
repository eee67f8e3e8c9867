/// The lines of a step as they should be: what still fits stays as it is written.
extension TranscriptComparison {
  /// A line that stands in the transcript from now on, and which lines of its stream's output it is for.
  private struct Entry {
    let text: String
    let found: Range<Int>
  }

  /// The prompt, the text, the output and the exit code as they should be.
  var updatedLines: [String] {
    let head = [promptLine] + transcript.lines[step.head].dropFirst()
    var pending = Dictionary(
      uniqueKeysWithValues: TranscriptStream.allCases.map { ($0, entries($0)[...]) })
    var counts: [TranscriptStream: Int] = [:]
    var body: [String] = []
    // Output and messages stand in the order in which they came.
    for line in outcome.lines {
      let index = counts[line.stream, default: 0]
      counts[line.stream] = index + 1
      while let entry = pending[line.stream]?.first, entry.found.lowerBound <= index {
        body.append(entry.text)
        pending[line.stream]?.removeFirst()
      }
    }
    for stream in TranscriptStream.allCases { body += (pending[stream] ?? []).map(\.text) }
    if outcome.code == step.code, let position = step.codeLine {
      body.append(transcript.lines[position])
    } else if outcome.code != 0 {
      body.append(lineEnded(TranscriptLine.written(code: outcome.code)))
    }
    return head + body
  }

  private func entries(_ stream: TranscriptStream) -> [Entry] {
    let (expected, found) = (expected(stream), found(stream))
    return alignment(stream).compactMap { change in
      switch change {
      case .kept(let index, let lines):
        return Entry(text: transcript.lines[expected[index].position], found: lines)
      case .dropped: return nil
      case .added(let index):
        let line = TranscriptOutcome.Line(stream: stream, text: found[index])
        return Entry(text: lineEnded(TranscriptLine.written(line)), found: index..<(index + 1))
      }
    }
  }

  /// New lines end as the one with the prompt does.
  private func lineEnded(_ line: String) -> String {
    transcript.lines[step.head.lowerBound].hasSuffix("\r") ? line + "\r" : line
  }
}

extension Transcript {
  /// The text of the file with the lines of these steps as they should be, and all others as they are.
  func updated(_ comparisons: [TranscriptComparison]) -> String {
    var updated: [String] = []
    var position = 0
    for comparison in comparisons where !comparison.isMatch {
      let step = comparison.step
      updated += lines[position..<step.head.lowerBound] + comparison.updatedLines
      position = max(step.body.upperBound, step.head.upperBound)
    }
    return (updated + lines[position...]).map { $0 + "\n" }.joined()
  }
}
