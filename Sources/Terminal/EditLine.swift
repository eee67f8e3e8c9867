/// A line that is being typed, and where its cursor stands; offsets are UTF-8 bytes.
struct EditLine: Equatable {
  var bytes: [UInt8] = []
  var cursor = 0

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }
  var cursorIsAtEnd: Bool { cursor >= bytes.count }

  /// The offset behind the character that follows the cursor.
  var nextCharacter: Int {
    let text = text
    let index = text.utf8.index(text.startIndex, offsetBy: min(cursor, bytes.count))
    guard index < text.endIndex else { return bytes.count }
    return text.utf8.distance(from: text.startIndex, to: text.index(after: index))
  }

  /// The offset of the character before the cursor.
  var previousCharacter: Int {
    let text = text
    let index = text.utf8.index(text.startIndex, offsetBy: min(cursor, bytes.count))
    guard index > text.startIndex else { return 0 }
    return text.utf8.distance(from: text.startIndex, to: text.index(before: index))
  }

  // MARK: Rows, as newlines divide them

  private static let newline = UInt8(ascii: "\n")

  /// The offset where the cursor's row begins.
  var rowStart: Int { bytes[..<cursor].lastIndex(of: Self.newline).map { $0 + 1 } ?? 0 }

  /// The offset where the cursor's row ends: its newline, or the line's end.
  var rowEnd: Int { bytes[cursor...].firstIndex(of: Self.newline) ?? bytes.count }

  /// The offset above the cursor, as near as the row above allows; nil in the first row.
  var above: Int? {
    guard rowStart > 0 else { return nil }
    let column = columns(rowStart..<cursor)
    let end = rowStart - 1
    let start = bytes[..<end].lastIndex(of: Self.newline).map { $0 + 1 } ?? 0
    return offset(of: column, in: start..<end)
  }

  /// The offset below the cursor, as near as the row below allows; nil in the last row.
  var below: Int? {
    guard rowEnd < bytes.count else { return nil }
    let column = columns(rowStart..<cursor)
    let start = rowEnd + 1
    let end = bytes[start...].firstIndex(of: Self.newline) ?? bytes.count
    return offset(of: column, in: start..<end)
  }

  private func columns(_ range: Range<Int>) -> Int {
    CellWidth.columns(String(decoding: bytes[range], as: UTF8.self))
  }

  private func offset(of column: Int, in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    var at = 0
    for character in String(decoding: bytes[range], as: UTF8.self) {
      let width = CellWidth.columns(String(character))
      if at + width > column { break }
      at += width
      offset += character.utf8.count
    }
    return offset
  }
}
