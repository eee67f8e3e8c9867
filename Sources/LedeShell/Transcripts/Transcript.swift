internal import Terminal

/// A file of statements with what each gives: what `lede test` runs, and `record` writes.
///
///     # Who is quoted?
///     $ lede seeds
///     ! Lede [..] — 1 document, 367 words, 0 problems.  [..]
///     seeds[1]> quotes | count
///      count
///          5
///     > show 99
///     ! error: there is no document 99
///     …
///     [1]
struct Transcript {
  /// The file.
  let path: String
  /// The lines of the file as they stand, without their newlines.
  let lines: [String]
  /// The statements and command lines, in order.
  let steps: [TranscriptStep]
}

/// One statement or command line of a transcript, with what is expected of it.
struct TranscriptStep {
  /// Who runs the text.
  enum Kind: Equatable {
    /// The session; the prompt is compared where it is written out.
    case statement(prompt: String)
    /// A program: `$ lede -c … seeds`.
    case commandLine
  }

  let kind: Kind
  /// What is run; of several lines where it goes on.
  let text: String
  /// The positions, in the file's lines, of the line with the prompt and those that go on from it.
  let head: Range<Int>
  /// The positions of the lines with what is expected.
  let body: Range<Int>
  /// What is expected, in the order of the lines.
  let expected: [ExpectedLine]
  /// The exit code that is expected.
  let code: Int32
  /// Where the exit code stands, if it does.
  let codeLine: Int?

  /// The number of the line with the prompt, from 1.
  var lineNumber: Int { head.lowerBound + 1 }
}

/// Where a line of output goes.
enum TranscriptStream: Hashable, CaseIterable {
  /// Standard output.
  case results
  /// Standard error; its lines begin with `! `.
  case errors
}

/// One line of output that is expected.
struct ExpectedLine {
  let stream: TranscriptStream
  let pattern: LinePattern
  /// The position in the file's lines.
  let position: Int
}

/// What a step gave.
struct TranscriptOutcome {
  /// One line of output.
  struct Line: Equatable {
    let stream: TranscriptStream
    let text: String
  }

  /// The prompt that was shown; nil for a command line.
  var prompt: String?
  /// The output, in its order, without empty lines at the end.
  var lines: [Line] = []
  /// The exit code.
  var code: Int32 = 0

  /// What was written to one of the streams at a time.
  typealias Piece = (stream: TranscriptStream, text: String)

  /// Puts the lines together of what was written in pieces, with control characters visible.
  mutating func append(_ pieces: [Piece]) {
    var open: [TranscriptStream: String] = [:]
    for piece in pieces {
      var parts = TranscriptText.split(VisibleText.make(piece.text))
      parts[0] = (open[piece.stream] ?? "") + parts[0]
      open[piece.stream] = parts.removeLast()
      lines += parts.map { Line(stream: piece.stream, text: $0) }
    }
    for stream in TranscriptStream.allCases {
      if let rest = open[stream], !rest.isEmpty { lines.append(Line(stream: stream, text: rest)) }
      while let last = lines.lastIndex(where: { $0.stream == stream }), lines[last].text.isEmpty {
        lines.remove(at: last)
      }
    }
  }
}

/// The lines of texts.
enum TranscriptText {
  /// Returns the lines between newlines: one more than there are newlines.
  static func split(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
