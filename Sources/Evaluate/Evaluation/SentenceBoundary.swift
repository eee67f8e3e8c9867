internal import Records
internal import Text

/// The first boundary at which found sentences leave the gold ones.
struct SentenceBoundary {
  let gold: String
  let found: String
  /// The words around the boundary.
  let words: String

  init(_ error: SpanError, in text: SourceText) {
    let goldEnds = Set(error.gold.map(\.span.end))
    let foundEnds = Set(error.found.map(\.span.end))
    let boundary = goldEnds.symmetricDifference(foundEnds).min()
    let end = boundary ?? error.span.start
    let isGold = boundary.map(goldEnds.contains) ?? false
    let last = Self.lastPiece(text, before: end)
    let blank = Self.blank(text, after: end)
    let place = ErrorDescription.plain(text, last) + blank
    gold = isGold || boundary == nil ? "ends at \(place)" : "goes on"
    found = isGold || boundary == nil ? "goes on" : "ends at \(place)"
    let before = Self.word(text, before: end)
    let after = Self.word(text, after: end)
    words = ErrorDescription.plain(text, before) + blank + ErrorDescription.plain(text, after)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// The last word or mark: a run of letters and digits, or one character.
  private static func lastPiece(_ text: SourceText, before end: Int) -> TextSpan {
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || ASCII.isAlphanumeric(byte)
    }
    var start = end
    while start > 0, isLetter(text[start - 1]) { start -= 1 }
    if start == end, start > 0 { start -= 1 }
    return TextSpan(start, end)
  }

  private static func word(_ text: SourceText, before end: Int) -> TextSpan {
    var start = end
    while start > 0, !isBlank(text[start - 1]) { start -= 1 }
    return TextSpan(start, end)
  }

  private static func word(_ text: SourceText, after offset: Int) -> TextSpan {
    var start = offset
    while start < text.count, isBlank(text[start]) { start += 1 }
    var end = start
    while end < text.count, !isBlank(text[end]) { end += 1 }
    return TextSpan(start, end)
  }

  /// A line end where one follows, a blank otherwise.
  private static func blank(_ text: SourceText, after end: Int) -> String {
    var offset = end
    while offset < text.count, isBlank(text[offset]) {
      if text[offset] == 0x0A { return "⏎" }
      offset += 1
    }
    return offset == end ? "" : " "
  }
}
