/// The lines of texts.
enum TranscriptText {
  /// Returns the lines of a text without their newlines, and without empty ones at the end.
  static func lines(_ text: String) -> [String] {
    var lines = split(text)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Returns what stands between newlines; one more piece than there are newlines.
  static func split(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
