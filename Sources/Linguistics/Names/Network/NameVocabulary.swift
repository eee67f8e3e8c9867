/// The words and word pieces that have a vector of their own, found by hash.
///
///     header:  slots (a power of two), rows, each 32 bits, little endian
///     slots:   32 bits each: 15 bits that tell a word from others, then its row plus one in 17; 0 is free
///
/// No word is stored: an unknown word is taken for a known one about once in 20,000 times. Only the training
/// decides what a row means.
package struct NameVocabulary: Sendable {
  /// The largest number of pieces that an unknown word is cut into.
  private static let maximumPieces = 8
  /// The longest piece, in bytes.
  private static let longestPiece = 24

  private let slots: EmbeddedBytes
  private let mask: UInt32
  /// The number of rows.
  let rows: Int

  /// The number of bytes before the slots.
  private static let headerSize = 8

  /// Creates a vocabulary that is read in place; nil where the bytes are not one.
  package init?(_ bytes: EmbeddedBytes) {
    guard bytes.count >= Self.headerSize else { return nil }
    let count = Int(bytes.load(at: 0, as: UInt32.self))
    let rows = Int(bytes.load(at: 4, as: UInt32.self))
    guard count > 0, count & (count - 1) == 0, count <= 1 << 20, rows < count, rows < 1 << 17,
      let slots = bytes.slice(Self.headerSize, count: count * 4)
    else { return nil }
    self.slots = slots
    mask = UInt32(count - 1)
    self.rows = rows
  }

  /// Returns the row of the word with this hash.
  func row(_ hash: UInt32) -> Int? {
    let mixed = NameHash.spread(hash)
    var slot = mixed & mask
    let mark = mixed >> 17
    // At most half of the slots are taken, so a free one ends the search.
    for _ in 0...mask {
      let found = slots.load(at: Int(slot) * 4, as: UInt32.self)
      if found == 0 { return nil }
      if found >> 17 == mark {
        let row = Int(found & 0x1_FFFF) - 1
        return row < rows ? row : nil
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Appends the rows of the pieces of a word, the longest first piece first; nothing where it cannot be cut.
  func appendPieces(of word: ArraySlice<UInt8>, to pieces: inout [Int32]) {
    let bytes = word.prefix(64)
    let first = pieces.count
    var start = bytes.startIndex
    while start < bytes.endIndex, pieces.count - first < Self.maximumPieces {
      var hash = start == bytes.startIndex ? NameHash.start : NameHash.continuation
      var best: (row: Int, end: Int)?
      var place = start
      while place < bytes.endIndex, place - start < Self.longestPiece {
        hash = NameHash.append(bytes[place], to: hash)
        place += 1
        if let row = row(hash) { best = (row, place) }
      }
      guard let best else {
        pieces.removeLast(pieces.count - first)
        return
      }
      pieces.append(Int32(best.row))
      start = best.end
    }
  }
}
