/// A place in a script's bytes, and the ways to move on that every lexical mode shares.
struct Cursor {
  let source: ScriptSource
  var offset = 0

  var bytes: [UInt8] { source.bytes }
  var isAtEnd: Bool { offset >= source.bytes.count }
  /// The byte at the cursor; nil at the end.
  var byte: UInt8? { peek(0) }

  func peek(_ distance: Int) -> UInt8? {
    let index = offset + distance
    return index >= 0 && index < source.bytes.count ? source.bytes[index] : nil
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte, UInt32(byte) == character.value else { return false }
    offset += 1
    return true
  }

  /// Whether the bytes at the cursor are those of `text`.
  func hasPrefix(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= source.bytes.count else { return false }
    for index in 0..<count where source.bytes[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Passes blanks, line continuations and, where a token may begin, a comment.
  mutating func skipBlanks() {
    while let byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
      case 0xC2 where peek(1) == 0xA0: offset += 2
      case UInt8(ascii: "#"): skipToLineEnd()
      default: return
      }
    }
  }

  /// Passes blanks, comments and newlines.
  mutating func skipBlanksAndNewlines() {
    skipBlanks()
    while take("\n") { skipBlanks() }
  }

  mutating func skipToLineEnd() {
    while let byte, byte != 0x0A { offset += 1 }
  }

  /// The range of the scalar at the cursor; empty at the end.
  var scalarRange: Range<Int> {
    guard !isAtEnd else { return offset..<offset }
    var end = offset + 1
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  /// The range of the scalar that ends at `end`; empty at the start.
  func scalarRange(before end: Int) -> Range<Int> {
    var start = max(0, end - 1)
    while start > 0, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start..<end
  }
}
