/// Searches in bytes that look at eight of them in one step.
enum ByteSearch {
  /// Returns the offset of the first byte from `start` on that `find` finds; `end` where there is none.
  @inline(__always)
  static func first(
    in bytes: Span<UInt8>, from start: Int, to end: Int, _ find: (EightBytes) -> UInt64
  ) -> Int {
    let raw = bytes.bytes
    var offset = start
    while offset + 8 <= raw.byteCount {
      if offset >= end { return end }
      let found = find(EightBytes(raw, at: offset))
      if found != 0 { return min(end, offset + found.trailingZeroBitCount >> 3) }
      offset += 8
    }
    while offset < end, find(EightBytes(repeating: bytes[offset])) == 0 { offset += 1 }
    return min(offset, end)
  }

  /// Returns the end of the ASCII letters from `start` on; it may lie after the end of a block.
  @inline(__always)
  static func lettersEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start, to: bytes.count) { $0.noLetters }
  }

  /// Returns how many scalars begin in a range.
  static func scalarCount(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let raw = bytes.bytes
    var continuations = 0
    var offset = start
    while offset + 8 <= end {
      continuations += EightBytes(raw, at: offset).continuations
      offset += 8
    }
    while offset < end {
      if bytes[offset] & 0xC0 == 0x80 { continuations += 1 }
      offset += 1
    }
    return end - start - continuations
  }
}
