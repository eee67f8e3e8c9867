/// A hashed table of a model, read in place: everything about a key lies in one cache line.
///
///     line:  8 × mark of a key (16 bits), then 8 × 6 bytes of value; a mark 0 is a free place
///
/// The upper half of a key's hash says its line, the lower 16 bits its mark. Several values of one key stand at
/// several places of its line.
package struct ModelTable: Sendable {
  package static let lineSize = 64
  package static let places = 8
  package static let valueSize = 6

  private let bytes: EmbeddedBytes
  private let lines: UInt64

  /// Creates a table over a multiple of 64 bytes, or nil where they are none.
  package init?(_ bytes: EmbeddedBytes) {
    guard bytes.count >= Self.lineSize, bytes.count % Self.lineSize == 0 else { return nil }
    self.bytes = bytes
    lines = UInt64(bytes.count / Self.lineSize)
  }

  /// Returns the line of a key in a table of so many lines.
  @inline(__always)
  package static func line(_ hash: UInt64, of lines: UInt64) -> Int { Int(((hash >> 32) &* lines) >> 32) }

  /// Returns the mark of a key; never 0.
  @inline(__always)
  package static func mark(_ hash: UInt64) -> UInt16 { max(UInt16(truncatingIfNeeded: hash), 1) }

  /// Calls `body` with each value of a key: six bytes, the first one lowest.
  @inline(__always)
  func forEach(_ hash: UInt64, _ body: (UInt64) -> Void) {
    let line = Self.line(hash, of: lines) &* Self.lineSize
    let mark = UInt64(Self.mark(hash)) &* Self.ones
    scan(line, 0, mark, body)
    scan(line, 4, mark, body)
  }

  private static let ones: UInt64 = 0x0001_0001_0001_0001
  private static let tops: UInt64 = 0x8000_8000_8000_8000

  /// Looks at four marks at once: where a lane of the difference is 0, its top bit is set in `found`.
  ///
  /// A lane of 1 right above a lane of 0 is found too, by the borrow; so what is found is looked at again.
  @inline(__always)
  private func scan(
    _ line: Int, _ first: Int, _ mark: UInt64, _ body: (UInt64) -> Void
  ) {
    let lanes = bytes.load(at: line &+ first &* 2, as: UInt64.self) ^ mark
    var found = (lanes &- Self.ones) & ~lanes & Self.tops
    while found != 0 {
      let lane = found.trailingZeroBitCount >> 4
      found &= found &- 1
      if UInt16(truncatingIfNeeded: lanes >> UInt64(lane << 4)) == 0 {
        // Eight bytes that end with the value: two others come before it, at least those of a mark.
        body(bytes.load(at: line &+ 14 &+ (first &+ lane) &* Self.valueSize, as: UInt64.self) >> 16)
      }
    }
  }

  /// Returns the first value of a key.
  @inline(__always)
  func first(_ hash: UInt64) -> UInt64? {
    var result: UInt64?
    forEach(hash) { if result == nil { result = $0 } }
    return result
  }
}
