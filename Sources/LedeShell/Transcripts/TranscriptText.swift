/// The lines of texts.
enum TranscriptText {
  /// Returns what stands between newlines; one more piece than there are newlines.
  static func split(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
