/// Text of documents as it may be printed: no control characters, nothing that turns the direction of writing.
enum PrintableText {
  /// Returns `text` on one line: line ends as `⏎`, other controls as blanks.
  static func line(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case _ where scalar == "\n": shown.append("⏎")
      case .control, .format, .lineSeparator, .paragraphSeparator: shown.append(" ")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
