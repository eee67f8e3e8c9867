internal import Records

/// Finds the quotations of a text from its marks, and repairs marks that are missing or wrong.
///
///     He said: “Stay calm.       a quotation over two paragraphs: one ``Quotation``, two pieces
///
///     “We will win.”
///
/// Nothing is thrown away: a mark without a partner still makes a quotation, which says that it was
/// repaired. Apostrophes, feet, inches and quoted values after `=` are no quotation marks.
struct QuotationScanner {
  private let bytes: [UInt8]
  private let layout: Layout
  private let stop: StopCheck

  /// Creates the scanner of a text.
  init(_ text: SourceText, layout: Layout, stop: StopCheck) {
    self.stop = stop
    bytes = text.bytes
    self.layout = layout
  }

  /// Returns the quotations, ordered by where they open.
  ///
  /// - Complexity: O(*n*) in the text's length, and O(*q* log *q*) in the number of quotations.
  func quotations() throws(Stopped) -> [Quotation] {
    var paragraphs: [Paragraph] = []
    for block in layout.blocks where block.role != .furniture { paragraphs += try self.paragraphs(of: block) }
    let reader = QuotationMarkReader(bytes: bytes, stop: stop)
    var marks: [[QuotationMark]] = []
    for (index, paragraph) in paragraphs.enumerated() {
      try stop.check(at: index)
      marks.append(try reader.marks(in: paragraph.span))
    }
    var pairing = QuotationPairing(bytes, stop: stop)
    for index in paragraphs.indices where !marks[index].isEmpty {
      try stop.check(at: index)
      var following: QuotationMark?
      if index + 1 < paragraphs.count, paragraphs[index].isRunning, paragraphs[index + 1].isRunning,
        let first = marks[index + 1].first, first.start == paragraphs[index + 1].span.start
      {
        following = first
      }
      try pairing.read(paragraphs[index].span, marks: marks[index], following: following)
    }
    return pairing.quotations()
  }

  private struct Paragraph {
    let span: TextSpan
    /// Whether a quotation may go on from it into the next.
    let isRunning: Bool
  }

  /// Splits a block at its blank lines, if it has any.
  private func paragraphs(of block: Block) throws(Stopped) -> [Paragraph] {
    let isRunning = block.role.isRunningText
    var result: [Paragraph] = []
    var start = block.span.start
    var lastInk = start
    var newlines = 0
    var offset = start
    while offset < block.span.end {
      try stop.check(at: offset)
      let width = QuotationBytes.blankWidth(bytes, at: offset)
      if width == 0 {
        if newlines > 1, lastInk > start {
          result.append(Paragraph(span: TextSpan(start, lastInk), isRunning: isRunning))
        }
        if newlines > 1 || lastInk == start { start = offset }
        newlines = 0
        offset += 1
        lastInk = offset
      } else {
        if bytes[offset] == 0x0A
          || (bytes[offset] == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A))
        {
          newlines += 1
        }
        offset += width
      }
    }
    if lastInk > start { result.append(Paragraph(span: TextSpan(start, lastInk), isRunning: isRunning)) }
    return result
  }
}
