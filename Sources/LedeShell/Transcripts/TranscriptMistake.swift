/// Why a file is no transcript: the line, and the way out.
struct TranscriptMistake: Error, Equatable {
  /// The number of the line, from 1.
  let line: Int
  /// One sentence without a period.
  let message: String
  /// What to do about it.
  let help: String

  /// Output that belongs to nothing.
  static func strayOutput(at line: Int) -> TranscriptMistake {
    TranscriptMistake(
      line: line, message: "no statement stands before this line",
      help: "write a statement after '> ', a command line after '$ ', or a comment after '#'")
  }

  /// A line that goes on from none.
  static func strayContinuation(at line: Int) -> TranscriptMistake {
    TranscriptMistake(
      line: line, message: "this line goes on, but no statement stands before it",
      help: "put it under its statement; output that begins so is written '\\… '")
  }

  /// A prompt with nothing after it.
  static func nothingToRun(at line: Int) -> TranscriptMistake {
    TranscriptMistake(
      line: line, message: "nothing stands after the prompt",
      help: "write a statement; output that begins so is written with a backslash before it")
  }

  /// A block that goes on to the end of the page.
  static func openFence(at line: Int) -> TranscriptMistake {
    TranscriptMistake(line: line, message: "this block is never closed", help: "close it with ```")
  }

  /// A file in which nothing is run.
  static func nothingInIt(isPage: Bool) -> TranscriptMistake {
    TranscriptMistake(
      line: 1, message: "there is nothing to run in this file",
      help: isPage ? "mark blocks with ```ledet" : "write statements after '> ', command lines after '$ '")
  }
}
