extension Problem {
  /// Single bytes are not of the encoding that the rest of the file is in.
  static func strayBytes(_ path: String, at offset: Int, count: Int) -> Problem {
    let others = count == 1 ? "" : ", nor \(count == 2 ? "is" : "are") \(count - 1) more"
    return Problem(
      path: path, code: "read.encoding",
      reason: "byte \(offset + 1) is not UTF-8\(others): read as Windows-1252",
      help: "see whether the characters there are right", isWarning: true)
  }

  /// Units of UTF-16 or UTF-32 are no characters.
  static func brokenCharacters(_ path: String, _ encoding: String, count: Int) -> Problem {
    Problem(
      path: path, code: "read.encoding",
      reason:
        "\(count) character\(count == 1 ? " is" : "s are") broken in this \(encoding) file: read as U+FFFD",
      help: "see whether the file was cut", isWarning: true)
  }

  /// Front matter begins and never ends.
  static func openHead(_ path: String, _ error: HeadError) -> Problem {
    Problem(
      path: path, code: "read.front-matter", reason: "line \(error.line): \(error.message)",
      help: "end it with the mark that it begins with, alone on a line", isWarning: true)
  }

  /// Front matter cannot be parsed.
  static func invalidHead(_ path: String, _ error: HeadError) -> Problem {
    Problem(
      path: path, code: "read.front-matter",
      reason: "line \(error.line): the front matter cannot be parsed: \(error.message)",
      help:
        "only its simple fields were read; put values with ': ', '#' or quotation marks in quotation marks",
      isWarning: true)
  }

  /// Front matter has more fields than are kept.
  static func longHead(_ path: String, limit: Int) -> Problem {
    Problem(
      path: path, code: "read.front-matter", reason: "the head has more than \(limit) fields",
      help: "the first \(limit) were read", isWarning: true)
  }

  /// The codes of everything that can be read otherwise than it was meant, taken from the warnings themselves.
  public static var warningCodes: [String] {
    [strayBytes("", at: 0, count: 1), longHead("", limit: 0)].map(\.code)
  }
}
