internal import Platform
internal import Records
internal import Text

/// A stretch of lines that belong together, before its role is known.
struct Paragraph {
  /// What the first line shows of its role.
  enum Form {
    case plain
    case heading
    case item
    /// A line of signs that separates: `***`, `-----`.
    case rule
    /// Markdown's front matter, or a fenced block of code: no running text.
    case matter
  }

  var span: TextSpan
  var form: Form
  var lineCount: Int
}

/// Joins the lines of a text to paragraphs.
struct ParagraphFinder {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  /// The width that lines were wrapped to, where they were.
  private let wrapWidth: Int?
  private let cancellation: Cancellation

  /// The closing fence's line for each opening one's.
  private var closingFence: [Int: Int] = [:]

  /// Whether the text begins with its body, so that front matter may still be in it.
  private let mayHaveFrontMatter: Bool

  /// Begins at the body of a text.
  init(_ text: SourceText, cancellation: Cancellation) throws(Cancelled) {
    bytes = text.bytes
    mayHaveFrontMatter = text.bodyStart == 0
    self.cancellation = cancellation
    lines = try TextLines.lines(of: bytes, from: text.bodyStart, cancellation: cancellation)
    wrapWidth = try Self.wrapWidth(bytes, lines, cancellation: cancellation)
    // A fence without another is no code: two are needed.
    let fences = lines.indices.filter { startsWithFence(lines[$0]) }
    try cancellation.check()
    for pair in stride(from: 0, to: fences.count - 1, by: 2) { closingFence[fences[pair]] = fences[pair + 1] }
  }

  func paragraphs() throws(Cancelled) -> [Paragraph] {
    var result: [Paragraph] = []
    result.reserveLarge(lines.count)
    var before: Int?  // the line just before, where it is not blank
    var matterEnd = -1  // the last line of front matter or code that was passed
    for (index, line) in lines.enumerated() where index > matterEnd {
      try cancellation.check(at: index)
      if line.isBlank {
        before = nil
        continue
      }
      if let end = matter(from: index, isFirst: result.isEmpty) {
        matterEnd = end
        before = nil
        result.append(
          Paragraph(
            span: line.span.union(lines[end].span), form: .matter, lineCount: end - index + 1))
        continue
      }
      var form = Paragraph.Form.plain
      var span = line.span
      if let start = quotedStart(line) { span.start = start }
      if let start = headingStart(line) {
        form = .heading
        span = TextSpan(start, headingEnd(line, from: start))
      } else if let upper = before, isUnderline(line), result[result.count - 1].lineCount == 1,
        result[result.count - 1].form == .plain, lines[upper].width <= 100
      {
        result[result.count - 1].form = .heading
        result[result.count - 1].lineCount += 1
        continue
      } else if isRule(line) {
        form = .rule
      } else if isItem(line) {
        form = .item
      } else if let upper = before, continues(upper, index), result[result.count - 1].form != .heading,
        result[result.count - 1].form != .rule
      {
        result[result.count - 1].span.end = span.end
        result[result.count - 1].lineCount += 1
        before = index
        continue
      }
      result.append(Paragraph(span: span, form: form, lineCount: 1))
      before = index
    }
    return result
  }

  /// Returns the last line of the front matter or the fenced code that begins at a line; nil where none does.
  ///
  /// Front matter stands at the very start, between lines of `---`, and holds a `key: value`; without a closing
  /// line within 200 lines it is none. Code goes to its closing fence.
  private func matter(from index: Int, isFirst: Bool) -> Int? {
    if isFirst, mayHaveFrontMatter, isLine(index, "---"), index + 2 < lines.count {
      let closing = (index + 1..<min(index + 200, lines.count)).first { isLine($0, "---") }
      guard let closing, bytes[lines[index + 1].span.range].contains(UInt8(ascii: ":")) else { return nil }
      return closing
    }
    guard startsWithFence(lines[index]) else { return nil }
    return closingFence[index]
  }

  private func isLine(_ index: Int, _ text: StaticString) -> Bool {
    let span = lines[index].span
    return span.count == text.utf8CodeUnitCount && startsWith(span, text)
  }

  private func startsWith(_ span: TextSpan, _ text: StaticString) -> Bool {
    guard span.count >= text.utf8CodeUnitCount else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[span.start + $0] == text.utf8Start[$0] }
  }

  private func startsWithFence(_ line: TextLine) -> Bool {
    startsWith(line.span, "```") || startsWith(line.span, "~~~")
  }

  /// Returns where a line of a Markdown quotation (`> …`) begins after its mark; nil for other lines.
  private func quotedStart(_ line: TextLine) -> Int? {
    let span = line.span
    guard span.count > 2, bytes[span.start] == UInt8(ascii: ">"), bytes[span.start + 1] == 0x20 else {
      return nil
    }
    return span.start + 2
  }

  /// Returns whether the line at `index` goes on with the paragraph that the line `before` belongs to.
  private func continues(_ before: Int, _ index: Int) -> Bool {
    let upper = lines[before]
    let lower = lines[index]
    let endsSentence = Self.endsSentence(bytes, upper.span)
    if let wrapWidth, upper.width <= wrapWidth {
      if upper.width + 1 + firstWordWidth(lower) > wrapWidth { return true }
      return !endsSentence && upper.width * 2 > wrapWidth
        && ByteText.startsLower(bytes, lower.span.start, lower.span.end)
    }
    // Two wrapped lines in a text that shows no width: the second is in small letters and ends a sentence.
    return !endsSentence && (45...100).contains(upper.width) && lower.width <= 100
      && ByteText.startsLower(bytes, lower.span.start, lower.span.end)
      && Self.endsSentence(bytes, lower.span)
  }

  private func firstWordWidth(_ line: TextLine) -> Int {
    var width = 0
    var offset = line.span.start
    while offset < line.span.end, width < 40, bytes[offset] > 0x20 {
      if bytes[offset] & 0xC0 != 0x80 { width += 1 }
      offset += 1
    }
    return width
  }

  /// Finds the width that lines were wrapped to: lines of 40 to 100 characters that stop within a sentence,
  /// at least two of them, and more than there are long lines.
  private static func wrapWidth(
    _ bytes: [UInt8], _ lines: [TextLine], cancellation: Cancellation
  ) throws(Cancelled) -> Int? {
    var counts = [Int](repeating: 0, count: 101)
    var wrapped = 0
    var long = 0
    for (index, line) in lines.enumerated() {
      try cancellation.check(at: index)
      if line.width > 120 { long += 1 }
      guard (40...100).contains(line.width), index + 1 < lines.count else { continue }
      let next = lines[index + 1].span
      guard !next.isEmpty, !endsSentence(bytes, line.span), ByteText.startsLower(bytes, next.start, next.end)
      else { continue }
      wrapped += 1
      counts[line.width] += 1
    }
    guard wrapped >= 2, wrapped > long else { return nil }
    // One line in twenty may be longer than the width: a long address, a table.
    var spare = wrapped / 20
    for width in stride(from: 100, through: 40, by: -1) where counts[width] > 0 {
      if spare < counts[width] { return width }
      spare -= counts[width]
    }
    return nil
  }

  /// Returns whether a sentence mark stands at the end, before closing quotation marks and brackets.
  static func endsSentence(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    var offset = span.end
    while offset > span.start {
      let byte = bytes[offset - 1]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x20: offset -= 1
      case 0x80...0xBF:
        guard offset - span.start >= 3, bytes[offset - 3] == 0xE2, bytes[offset - 2] == 0x80 else {
          return false
        }
        if byte == 0xA6 { return true }  // …
        guard (0x98...0x9F).contains(byte) else { return false }  // ‘’“”
        offset -= 3
      default: return false
      }
    }
    return false
  }

  // MARK: - Markup

  private func headingStart(_ line: TextLine) -> Int? {
    var offset = line.span.start
    while offset < line.span.end, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    let level = offset - line.span.start
    guard (1...6).contains(level), offset < line.span.end, bytes[offset] == 0x20 || bytes[offset] == 0x09
    else {
      return nil
    }
    let start = ByteText.skipBlanks(bytes, offset, line.span.end)
    // `# 5` is a number, not a heading.
    return start < line.span.end && !ASCII.isDigit(bytes[start]) ? start : nil
  }

  private func headingEnd(_ line: TextLine, from start: Int) -> Int {
    var end = line.span.end
    while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    guard end < line.span.end, end > start, bytes[end - 1] == 0x20 else { return line.span.end }
    return ByteText.trimBlanks(bytes, start, end)
  }

  /// `====` or `----` under a heading.
  private func isUnderline(_ line: TextLine) -> Bool {
    let first = bytes[line.span.start]
    guard line.span.count >= 3, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
    return line.span.range.allSatisfy { bytes[$0] == first }
  }

  private func isRule(_ line: TextLine) -> Bool {
    guard line.span.count >= 3 else { return false }
    var signs = 0
    for offset in line.span.range {
      switch bytes[offset] {
      case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "~"),
        UInt8(ascii: "#"), UInt8(ascii: "+"):
        signs += 1
      case 0x20, 0x09: break
      default: return false
      }
    }
    return signs >= 3
  }

  /// `- item`, `• item`, `1. item`, `(2) item`, `a) item`.
  private func isItem(_ line: TextLine) -> Bool {
    let end = line.span.end
    var offset = line.span.start
    func blankAfter(_ offset: Int) -> Bool {
      offset < end && (bytes[offset] == 0x20 || bytes[offset] == 0x09) && offset + 1 < end
    }
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return blankAfter(offset + 1)
    case 0xE2:
      let value = ByteText.scalar(bytes, offset, end).value
      let bullets: [UInt32] = [0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25A0, 0x25E6, 0x27A2, 0x2713]
      return bullets.contains(value) && offset + 3 < end
    case 0xC2: return ByteText.scalar(bytes, offset, end).value == 0xB7 && blankAfter(offset + 2)
    default: break
    }
    let open = bytes[offset] == UInt8(ascii: "(")
    if open { offset += 1 }
    let start = offset
    while offset < end, offset - start < 3, ASCII.isDigit(bytes[offset]) { offset += 1 }
    if offset == start, offset < end, ASCII.isLower(bytes[offset]) { offset += 1 }
    guard offset > start, offset < end else { return false }
    let digits = ASCII.isDigit(bytes[start])
    if bytes[offset] == UInt8(ascii: ")") { return blankAfter(offset + 1) }
    return !open && digits && bytes[offset] == UInt8(ascii: ".") && blankAfter(offset + 1)
  }
}
