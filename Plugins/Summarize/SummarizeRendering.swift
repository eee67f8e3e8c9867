internal import Records

/// What a reader is shown of a sentence: its text with small, marked changes.
struct SummarizeRendering {
  private static let marks: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "‟"]

  private let source: SourceText
  private var start: Int
  private var isCut = false
  private let end: Int
  private var replaced: (span: TextSpan, text: String)?
  private var speaker: String?
  private var opening = ""
  private var closing = ""

  init(_ span: TextSpan, in source: SourceText) {
    self.source = source
    start = span.start
    end = span.end
  }

  /// Leaves out what stands before `offset`.
  mutating func cut(to offset: Int) {
    start = max(start, min(offset, end))
    isCut = true
  }
  /// Shows `text` in the place of `span`.
  mutating func replace(_ span: TextSpan, with text: String) { replaced = (span, text) }
  /// Shows the sentence as words of `name`.
  mutating func attribute(to name: String) { speaker = name }
  /// Opens a quotation that began before the sentence.
  mutating func open(with mark: String) { opening = mark }
  /// Closes a quotation that goes on after the sentence.
  mutating func close(with mark: String) { closing = mark }

  /// The changed text, on one line.
  var text: String {
    var text: String
    if let replaced, replaced.span.start >= start, replaced.span.end <= end {
      text =
        source[TextSpan(start, replaced.span.start)] + replaced.text
        + source[TextSpan(replaced.span.end, end)]
    } else {
      text = source[TextSpan(start, end)]
    }
    if isCut { text = capitalised(text) }
    text = opening + oneLine(text) + closing
    guard let speaker else { return text }
    return "\(speaker): “\(unquoted(text))”"
  }

  private func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first.isASCII else { return text }
    return String(first).uppercased() + String(text.unicodeScalars.dropFirst())
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  private func unquoted(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, Self.marks.contains(first) || first == " " { scalars.removeFirst() }
    while let last = scalars.last, Self.marks.contains(last) || last == " " { scalars.removeLast() }
    // `talk”.` keeps its period and loses its mark.
    if let last = scalars.last, last == "." {
      var head = scalars.dropLast()
      while let mark = head.last, Self.marks.contains(mark) || mark == " " { head.removeLast() }
      return String(head) + "."
    }
    return String(scalars)
  }
}
