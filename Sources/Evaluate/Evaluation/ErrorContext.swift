internal import Records

/// An error in its text: `[gold]` and `{found}` among the words around, long stretches left out.
enum ErrorContext {
  /// How much is shown on either side of a mark, in bytes.
  private static let reach = 32

  static func line(_ error: SpanError, in text: SourceText) -> String {
    let marks = self.marks(error)
    var line = ""
    var offset = max(0, (marks.first?.offset ?? 0) - reach)
    offset = boundary(offset, text)
    if offset > 0 { line += "…" }
    for mark in marks {
      if mark.offset - offset > 2 * reach, mark.offset > (marks.first?.offset ?? 0) {
        line += text[TextSpan(offset, boundary(offset + reach, text))] + " … "
        offset = boundary(mark.offset - reach, text)
      }
      line += text[TextSpan(offset, mark.offset)] + mark.sign
      offset = mark.offset
    }
    let end = boundary(min(text.count, offset + reach), text)
    line += text[TextSpan(offset, end)]
    if end < text.count { line += "…" }
    return PrintableText.line(line)
  }

  private typealias Mark = (offset: Int, order: Int, sign: String)

  /// The brackets in the order in which they are written: at one place those that close come first.
  private static func marks(_ error: SpanError) -> [Mark] {
    let gold = error.gold.map(\.span).flatMap { [($0.start, 2, "["), ($0.end, 1, "]")] as [Mark] }
    let found = error.found.map(\.span).flatMap { [($0.start, 3, "{"), ($0.end, 0, "}")] as [Mark] }
    return (gold + found).sorted { ($0.offset, $0.order) < ($1.offset, $1.order) }
  }

  /// Returns the nearest offset at or before `offset` where a character begins.
  private static func boundary(_ offset: Int, _ text: SourceText) -> Int {
    var place = min(offset, text.count)
    while place > 0, !text.isScalarBoundary(place) { place -= 1 }
    return place
  }
}

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
