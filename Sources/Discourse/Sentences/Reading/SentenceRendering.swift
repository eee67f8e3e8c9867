internal import Records

/// What a reader is shown of a sentence: its text with small, marked changes.
struct SentenceRendering {
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

  /// Leaves out what is before `offset`.
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

  /// How many words of blank-separated text it has.
  var words: Int { text.utf8.split(separator: 0x20).count }

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
    text = opening + balanced(oneLine(text)) + closing
    guard let speaker else { return text }
    return "\(speaker): “\(unquoted(text))”"
  }

  /// Leaves out a bracket whose partner is in another sentence, and closes a quotation that nobody closed.
  private func balanced(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let (open, close, mark) = (UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""))
    if bytes.last == close, !bytes.contains(open) { bytes.removeLast() }
    if bytes.first == open, !bytes.contains(close) { bytes.removeFirst() }
    if opening.isEmpty, closing.isEmpty, let last = bytes.lastIndex(of: mark),
      !bytes.count(where: { $0 == mark }).isMultiple(of: 2), last + 1 < bytes.count,
      last == 0 || bytes[last - 1] == 0x20
    {
      bytes.append(mark)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first.isASCII else { return text }
    return String(first).uppercased() + String(text.unicodeScalars.dropFirst())
  }

  /// Line breaks and runs of blanks become single blanks.
  private func oneLine(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let all = Array(text.utf8)
    var offset = 0
    while offset < all.count {
      let length = Self.blankLength(all, offset)
      if length == 0 {
        bytes.append(all[offset])
        offset += 1
      } else {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
        offset += length
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many bytes the blank at `offset` has; 0 where there is none.
  private static func blankLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    switch bytes[offset] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2:
      return offset + 1 < bytes.count && (bytes[offset + 1] == 0x85 || bytes[offset + 1] == 0xA0) ? 2 : 0
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
      let last = bytes[offset + 2]
      return last >= 0x80 && last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
    case 0xE3:
      let isIdeographic =
        offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80
      return isIdeographic ? 3 : 0
    default: return 0
    }
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
