internal import Records
internal import Text

/// The tokens of a stretch of a text as the finder of sentence boundaries sees them: of one block at least.
///
/// A class, since what looks at it shares it.
final class BoundaryText {
  /// The bytes of the whole text.
  let bytes: [UInt8]
  /// The tokens; their sentences are not known yet.
  let pieces: [Token]
  /// The tokens of each block.
  let blocks: [Range<Int>]
  /// The position of the first block among those of the text.
  let firstBlock: Int
  /// How many quotations open before, and close after, each token.
  let opened: [UInt8]
  let closed: [UInt8]
  /// The tokens at which something may happen: all but plain words, numbers and commas.
  let marks: [Int]
  let style: WritingStyle

  init(
    _ bytes: [UInt8], _ pieces: consuming [Token], blocks: [Range<Int>], firstBlock: Int, end: Int,
    quotations: inout QuotationEnds
  ) {
    self.bytes = bytes
    self.blocks = blocks
    self.firstBlock = firstBlock
    var pieces = pieces
    (opened, closed) = quotations.counts(pieces, end: end)
    var marks: [Int] = []
    marks.reserveCapacity(pieces.count / 4)
    for index in pieces.indices where !pieces[index].isPlain || opened[index] | closed[index] > 0 {
      marks.append(index)
      guard pieces[index].kind == .quote else { continue }
      pieces[index].form = Self.form(ofQuote: index, pieces, opened[index], closed[index])
    }
    self.pieces = pieces
    self.marks = marks
    style = WritingStyle(pieces, marks, blocks)
  }

  /// Says whether a quotation mark opens or closes.
  private static func form(
    ofQuote index: Int, _ pieces: [Token], _ opened: UInt8, _ closed: UInt8
  ) -> BoundaryClass {
    // As the layer of quotations knows.
    if opened > 0 { return .openingQuote }
    if closed > 0 { return .closingQuote }
    let isAfterBlank = index == 0 || pieces[index - 1].end < pieces[index].start
    let isBeforeBlank = index + 1 == pieces.count || pieces[index].end < pieces[index + 1].start
    if isAfterBlank != isBeforeBlank { return isAfterBlank ? .openingQuote : .closingQuote }
    return .quote
  }

  /// The marks among the tokens of a range.
  func marks(in range: Range<Int>) -> ArraySlice<Int> {
    let first = marks.partitioningIndex { $0 >= range.lowerBound }
    var last = first
    while last < marks.count, marks[last] < range.upperBound { last += 1 }
    return marks[first..<last]
  }

  /// Whether a blank stands between a token and the next one.
  @inline(__always)
  func isParted(after index: Int) -> Bool { pieces[index].end < pieces[index + 1].start }

  /// What stands between a token and the next one: 0 nothing, 1 a blank, 2 the end of a line.
  func gap(after index: Int) -> UInt32 {
    let start = pieces[index].end
    let end = pieces[index + 1].start
    if start == end { return 0 }
    // A gap may be long; what is in its first bytes says enough.
    for offset in start..<min(end, start + 8) where bytes[offset] == 0x0A || bytes[offset] == 0x0D {
      return 2
    }
    return 1
  }

  /// What the token at `index` is.
  @inline(__always)
  func boundaryClass(_ index: Int) -> BoundaryClass { pieces[index].form }

  /// Returns a number that stands for a token's letters, whatever their case.
  func hash(_ index: Int) -> UInt32 { hash(pieces[index].start, pieces[index].end) }

  /// Returns a number that stands for a token's last three bytes.
  func suffixHash(_ index: Int) -> UInt32 {
    hash(max(pieces[index].start, pieces[index].end - 3), pieces[index].end)
  }

  private func hash(_ start: Int, _ end: Int) -> UInt32 {
    var hash = FNV1a.seed32
    // Long words differ before their twentieth byte.
    for offset in start..<min(end, start + 20) {
      FNV1a.add(ASCII.lowercased(bytes[offset]), to: &hash)
    }
    return hash
  }
}
