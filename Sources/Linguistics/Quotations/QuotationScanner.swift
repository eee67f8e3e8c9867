internal import Platform
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
  private let cancellation: Cancellation

  /// Creates the scanner of a text.
  init(_ text: SourceText, layout: Layout, cancellation: Cancellation) {
    self.cancellation = cancellation
    bytes = text.bytes
    self.layout = layout
  }

  /// Returns the quotations, ordered by where they open.
  ///
  /// - Complexity: O(*n*) in the text's length, and O(*q* log *q*) in the number of quotations.
  func quotations() throws(Cancelled) -> [Quotation] {
    let reader = QuotationMarkReader(bytes: bytes, cancellation: cancellation)
    var pairing = QuotationPairing(bytes, cancellation: cancellation)
    // What follows a paragraph says where its quotations end: each is paired when the next one's marks are known.
    var last: Paragraph?
    for block in layout.blocks where block.role != .furniture && block.role.hasTokens {
      try visitParagraphs(of: block) { (span) throws(Cancelled) in
        let next = Paragraph(
          span: span, isRunning: block.role.isRunningText, marks: try reader.marks(in: span))
        if let last { try Self.pair(last, before: next, &pairing) }
        last = next
      }
    }
    if let last { try Self.pair(last, before: nil, &pairing) }
    return pairing.quotations()
  }

  private struct Paragraph {
    let span: TextSpan
    /// Whether a quotation may go on from it into the next.
    let isRunning: Bool
    let marks: [QuotationMark]
  }

  private static func pair(
    _ paragraph: Paragraph, before next: Paragraph?, _ pairing: inout QuotationPairing
  ) throws(Cancelled) {
    guard !paragraph.marks.isEmpty else { return }
    var following: QuotationMark?
    if let next, paragraph.isRunning, next.isRunning, let first = next.marks.first,
      first.start == next.span.start
    {
      following = first
    }
    try pairing.read(paragraph.span, marks: paragraph.marks, following: following)
  }

  /// Splits a block at its blank lines, if it has any.
  private func visitParagraphs(
    of block: Block, _ found: (TextSpan) throws(Cancelled) -> Void
  ) throws(Cancelled) {
    let end = block.span.end
    var start = blanksEnd(block.span.start, end)
    var place = start
    var step = 0
    while start < end {
      try cancellation.check(at: step)
      step += 1
      let lineEnd = ByteSearch.first(in: bytes.span, from: place, to: end) { $0.equal(0x0A) | $0.equal(0x0D) }
      place = lineEnd
      var newlines = 0
      while place < end {
        let width = QuotationBytes.blankWidth(bytes, at: place)
        if width == 0 { break }
        if bytes[place] == 0x0A
          || (bytes[place] == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A))
        {
          newlines += 1
        }
        place += width
      }
      if newlines > 1 || place >= end {
        try found(TextSpan(start, inkEnd(start, lineEnd)))
        start = place
      }
    }
  }

  private func blanksEnd(_ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      let width = QuotationBytes.blankWidth(bytes, at: offset)
      if width == 0 { break }
      offset += width
    }
    return offset
  }

  /// Returns where the last character before `end` that is no blank ends; one stands at `start`.
  private func inkEnd(_ start: Int, _ end: Int) -> Int {
    var offset = end
    while offset > start {
      let width = QuotationBytes.blankWidth(bytes, before: offset)
      if width == 0 { break }
      offset -= width
    }
    return offset
  }
}
