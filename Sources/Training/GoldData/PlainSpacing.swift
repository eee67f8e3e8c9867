internal import Records

/// Puts words and marks together as they are printed: no blank before `,`, none after `(`, clitics joined.
///
/// Straight quotation marks open and close in turn. Hyphens keep their blanks: whether a word was split there is
/// not known.
enum PlainSpacing {
  /// Returns the text, and where each word stands in it.
  static func join(_ words: [ArraySlice<UInt8>]) -> (text: [UInt8], spans: [TextSpan]) {
    var text: [UInt8] = []
    var spans: [TextSpan] = []
    /// Whether the last word takes the next one without a blank.
    var joins = true
    var isQuoted = false
    for word in words {
      let form = word.text
      let closesQuotation = form == "\"" && isQuoted
      if !joins, !closesQuotation, !closing.contains(form) { text.append(0x20) }
      spans.append(TextSpan(text.count, text.count + word.count))
      text += word
      joins = opening.contains(form) || form == "\"" && !isQuoted
      if form == "\"" { isQuoted.toggle() }
    }
    return (text, spans)
  }

  private static let opening: Set<String> = ["(", "[", "{", "“", "‘", "``", "$", "£", "€", "#"]
  private static let closing: Set<String> = [
    ".", ",", ";", ":", "!", "?", "%", ")", "]", "}", "”", "’", "''", "...", "…", "'", "'s", "’s", "n't",
    "n’t",
    "'m", "’m", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d",
  ]
}
