/// The lines of the beginning of a file, one after another; ends are LF, CR and CRLF.
struct HeadLines {
  /// One line.
  struct Line {
    /// The bytes without the line's end.
    let bytes: ArraySlice<UInt8>
    /// The number of the line, from 1.
    let number: Int
    /// The offset after the line's end.
    let end: Int

    /// Whether nothing but blanks is in it.
    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// The bytes without blanks at the end.
    var trimmed: ArraySlice<UInt8> {
      var bytes = bytes
      while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
      return bytes
    }
  }

  /// The offset of the next line.
  private(set) var offset: Int
  /// The number of the next line, from 1.
  private(set) var number = 1
  /// All the bytes.
  let bytes: ArraySlice<UInt8>

  /// Begins at the first byte.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// The first byte of the next line; nil at the end.
  var byte: UInt8? { offset < bytes.endIndex ? bytes[offset] : nil }

  /// The next line; nil at the end.
  func peek() -> Line? {
    guard offset < bytes.endIndex else { return nil }
    var end = offset
    while end < bytes.endIndex, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let line = bytes[offset..<end]
    if end < bytes.endIndex {
      end += bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A ? 2 : 1
    }
    return Line(bytes: line, number: number, end: end)
  }

  /// Takes the next line; nil at the end.
  mutating func next() -> Line? {
    guard let line = peek() else { return nil }
    offset = line.end
    number += 1
    return line
  }
}
