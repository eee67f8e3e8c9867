internal import GoldData
internal import Records

/// How an error is told: what the gold has, what was found, and in which words.
struct ErrorDescription {
  let gold: String
  let found: String
  let words: String

  init(_ error: SpanError, of measure: Measure, in text: SourceText) {
    switch measure {
    case .tokens:
      gold = Self.pieces(error.gold, text)
      found = Self.pieces(error.found, text)
      words = Self.plain(text, error.span)
    case .sentences:
      let boundary = SentenceBoundary(error, in: text)
      gold = boundary.gold
      found = boundary.found
      words = boundary.words
    case .upos, .xpos, .lemmas, .names:
      gold = Self.labels(error.gold)
      found = Self.labels(error.found)
      words = Self.plain(text, error.span)
    }
  }

  private static func labels(_ spans: [LabelledSpan]) -> String {
    spans.isEmpty ? "–" : spans.map(\.label).joined(separator: " + ")
  }

  private static func pieces(_ spans: [LabelledSpan], _ text: SourceText) -> String {
    spans.isEmpty ? "–" : spans.map { plain(text, $0.span) }.joined(separator: " | ")
  }

  /// Returns a stretch of text that is short and disturbs no terminal.
  static func plain(_ text: SourceText, _ span: TextSpan, limit: Int = 30) -> String {
    let shown = PrintableText.line(text[span])
    return shown.unicodeScalars.count <= limit
      ? shown : String(String.UnicodeScalarView(shown.unicodeScalars.prefix(limit - 1))) + "…"
  }
}
