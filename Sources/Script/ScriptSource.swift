/// The text of a script, a line typed at the prompt, or the argument of `-c`, with its name.
public struct ScriptSource: Hashable, Sendable {
  /// The file's name, or a word such as `command line`.
  public let name: String
  /// The UTF-8 bytes.
  public let bytes: [UInt8]
  /// The offset of each line's first byte.
  private let lineStarts: [Int]
  /// The number of the first line, where the text is a part of a longer input.
  public let firstLine: Int

  /// Creates a source.
  public init(name: String, _ text: String, firstLine: Int = 1) {
    self.name = name
    self.firstLine = firstLine
    bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// The number of lines.
  public var lineCount: Int { lineStarts.count }

  /// Returns the line and column (from 1) of a byte; columns count Unicode scalars.
  ///
  /// - Complexity: O(log *lines* + the line's length).
  public func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = bytes[lineStarts[low]..<min(offset, bytes.count)]
    return (low + firstLine, before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// Returns the text of a line, by its number, and the offset of its first byte.
  public func line(_ number: Int) -> (text: String, start: Int) {
    let index = number - firstLine
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return (self[start..<end], start)
  }

  /// The text of a range of bytes.
  public subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
