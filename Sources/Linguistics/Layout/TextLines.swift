internal import Platform
internal import Records

/// One line of a text, without its end and without surrounding blanks.
struct TextLine {
  let span: TextSpan
  /// How many scalars it shows.
  let width: Int
  /// How many blanks stand before its first character.
  let indent: Int
  var isBlank: Bool { span.isEmpty }
}

/// The lines of a text: ends are LF, CR, CRLF, form feed, NEL, U+2028 and U+2029.
enum TextLines {
  static func lines(
    of bytes: [UInt8], from first: Int, cancellation: Cancellation
  ) throws(Cancelled) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveLarge(bytes.count / 64)
    var start = first
    var offset = first
    var step = 0
    while true {
      offset = ByteSearch.first(in: bytes.span, from: offset, to: bytes.count) {
        $0.below(0x0E) | $0.equal(0xC2) | $0.equal(0xE2)
      }
      guard offset < bytes.count else { break }
      try cancellation.check(at: step)
      step += 1
      let length = lineEnd(bytes, offset)
      if length == 0 {
        offset += 1
        continue
      }
      lines.append(line(bytes, start, offset))
      offset += length
      start = offset
    }
    if start < bytes.count { lines.append(line(bytes, start, bytes.count)) }
    return lines
  }

  /// Returns how many bytes the line end at `offset` has; 0 where there is none.
  private static func lineEnd(_ bytes: [UInt8], _ offset: Int) -> Int {
    switch bytes[offset] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
      return bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  private static func line(_ bytes: [UInt8], _ from: Int, _ to: Int) -> TextLine {
    let start = ByteText.skipBlanks(bytes, from, to)
    guard start < to else { return TextLine(span: TextSpan(from, from), width: 0, indent: 0) }
    let end = ByteText.trimBlanks(bytes, start, to)
    let width = ByteSearch.scalarCount(in: bytes.span, from: start, to: end)
    return TextLine(span: TextSpan(start, end), width: width, indent: start - from)
  }
}
