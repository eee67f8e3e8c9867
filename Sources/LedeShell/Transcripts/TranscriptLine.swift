internal import Text

/// What one line of a transcript is: the format, read and written.
enum TranscriptLine: Equatable {
  /// Nothing stands there.
  case blank
  /// `# …`.
  case comment
  /// `> docs`, or with the prompt as it is shown: `seeds[1]> docs`.
  case statement(prompt: String, text: String)
  /// `$ lede -c docs seeds`.
  case commandLine(String)
  /// `… count`: the line before goes on.
  case continuation(String)
  /// `[1]`: an exit code.
  case code(Int32)
  /// A line of output.
  case output(TranscriptStream, LinePattern)

  /// Reads a line.
  init(_ line: some StringProtocol) {
    if line.utf8.allSatisfy({ $0 == 0x20 }) {
      self = .blank
    } else if line.hasPrefix("\\") {
      self = .output(.results, LinePattern(line))
    } else if line.hasPrefix("#") {
      self = .comment
    } else if line == "$" || line.hasPrefix("$ ") {
      self = .commandLine(String(line.dropFirst(2)))
    } else if line == "!" || line.hasPrefix("! ") {
      self = .output(.errors, LinePattern(line.dropFirst(2)))
    } else if line.hasPrefix("… ") {
      self = .continuation(String(line.dropFirst(2)))
    } else if let code = Self.code(line) {
      self = .code(code)
    } else if let (prompt, text) = Self.statement(line) {
      self = .statement(prompt: prompt, text: text)
    } else {
      self = .output(.results, LinePattern(line))
    }
  }

  /// Returns a line of output as it is written: marked, and with a backslash where it would be read as
  /// something else.
  static func written(_ line: TranscriptOutcome.Line) -> String {
    let literal = LinePattern(text: Array(line.text.utf8))
    switch line.stream {
    case .errors:
      guard !line.text.isEmpty else { return "!" }
      return "! " + (LinePattern(line.text) == literal ? line.text : "\\" + line.text)
    case .results:
      let isPlain =
        line.text.isEmpty || TranscriptLine(line.text) == .output(.results, literal) && !isFence(line.text)
      return isPlain ? line.text : "\\" + line.text
    }
  }

  /// Returns an exit code as it is written.
  static func written(code: Int32) -> String { "[\(code)]" }

  /// Whether a line would end a block of Markdown.
  private static func isFence(_ line: String) -> Bool {
    let rest = line.drop { $0 == " " }
    return rest.hasPrefix("```") || rest.hasPrefix("~~~")
  }

  private static func code(_ line: some StringProtocol) -> Int32? {
    guard line.hasPrefix("["), line.hasSuffix("]"), line.utf8.count <= 5 else { return nil }
    let digits = line.utf8.dropFirst().dropLast()
    return digits.allSatisfy(ASCII.isDigit)
      ? Int32(String(decoding: digits, as: UTF8.self)) : nil
  }

  /// A prompt is nothing, `lede`, or ends with a number of documents; then `> ` follows.
  private static func statement(_ line: some StringProtocol) -> (prompt: String, text: String)? {
    let bytes = Array(line.utf8)
    guard
      let end = bytes.indices.first(where: {
        bytes[$0] == UInt8(ascii: ">") && ($0 + 1 == bytes.count || bytes[$0 + 1] == 0x20)
      })
    else { return nil }
    let prompt = bytes[..<end]
    guard prompt.isEmpty || prompt.elementsEqual("lede".utf8) || endsWithCount(prompt) else { return nil }
    return (
      String(decoding: prompt, as: UTF8.self), String(decoding: bytes.dropFirst(end + 2), as: UTF8.self)
    )
  }

  private static func endsWithCount(_ prompt: ArraySlice<UInt8>) -> Bool {
    guard prompt.last == UInt8(ascii: "]") else { return false }
    let name = prompt.dropLast().reversed().drop { ASCII.isDigit($0) }
    return name.first == UInt8(ascii: "[") && name.count > 1 && name.count < prompt.count - 1
  }
}
