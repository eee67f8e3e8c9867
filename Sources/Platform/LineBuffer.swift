/// A splitter of bytes that arrive in pieces into lines.
///
///     var buffer = LineBuffer()
///     buffer.append(Array("one\ntw".utf8))  // next(): "one", then nil
///     buffer.append(Array("o".utf8))
///     buffer.finish()                       // next(): "two", then nil
///
/// A newline ends a line; the last line may lack it. A byte order mark at the beginning is left out.
public struct LineBuffer {
  /// One line, without its newline.
  public struct Line: Equatable, Sendable {
    /// The line's bytes; of one that is too long only the first.
    public let bytes: [UInt8]
    /// The number of bytes before the line.
    public let offset: Int
    /// Whether the line is longer than the limit, so that its rest was dropped.
    public let isTooLong: Bool

    /// The bytes without a carriage return at the end.
    public var bytesWithoutCarriageReturn: ArraySlice<UInt8> {
      bytes.last == 0x0D ? bytes.dropLast() : bytes[...]
    }
  }

  /// Whether no more bytes come.
  public private(set) var isFinished = false
  private let limit: Int
  private var buffer: [UInt8] = []
  /// The beginning of the next line in the buffer.
  private var start = 0
  /// The place up to which no newline was found.
  private var searched = 0
  /// The number of bytes before the buffer.
  private var passed = 0
  private var isAtMark = true
  /// The beginning of a line that is too long, while its end is looked for.
  private var overlong: Line?

  /// How much of a line that is too long is kept, in bytes.
  private static let kept = 1 << 16
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Creates a buffer.
  ///
  /// - Parameter limit: the longest line that is kept whole, in bytes.
  public init(limit: Int = .max) { self.limit = limit }

  /// Adds the next bytes.
  public mutating func append(_ bytes: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      passed += start
      searched -= start
      start = 0
    }
    if buffer.isEmpty { buffer = bytes } else { buffer += bytes }
    skipMark()
  }

  /// Makes what is left the last line.
  public mutating func finish() {
    isFinished = true
    skipMark()
  }

  /// Returns the next line; nil where it is not whole yet, and at the end.
  public mutating func next() -> Line? {
    if let newline = buffer[searched...].firstIndex(of: 0x0A) { return take(to: newline, next: newline + 1) }
    searched = buffer.count
    if isFinished {
      guard start < buffer.count || overlong != nil else { return nil }
      return take(to: buffer.count, next: buffer.count)
    }
    if buffer.count - start > limit {
      overlong = overlong ?? beginning(to: buffer.count)
      passed += buffer.count
      buffer = []
      start = 0
      searched = 0
    }
    return nil
  }

  private mutating func take(to end: Int, next: Int) -> Line {
    defer { searched = start }
    if let line = overlong {
      overlong = nil
      start = next
      return line
    }
    let offset = passed + start
    if end - start > limit {
      let line = beginning(to: end)
      start = next
      return line
    }
    guard start == 0, end > Self.kept, buffer.count - next <= Self.kept else {
      let line = Array(buffer[start..<end])
      start = next
      return Line(bytes: line, offset: offset, isTooLong: false)
    }
    // A long line takes the buffer with it, and is in memory once.
    let rest = Array(buffer[next...])
    buffer.removeSubrange(end...)
    let line = buffer
    buffer = rest
    passed += next
    return Line(bytes: line, offset: offset, isTooLong: false)
  }

  private func beginning(to end: Int) -> Line {
    Line(bytes: Array(buffer[start..<end].prefix(Self.kept)), offset: passed + start, isTooLong: true)
  }

  private mutating func skipMark() {
    guard isAtMark, isFinished || !Self.byteOrderMark.starts(with: buffer) || buffer == Self.byteOrderMark
    else { return }
    isAtMark = false
    guard buffer.starts(with: Self.byteOrderMark) else { return }
    buffer.removeFirst(Self.byteOrderMark.count)
    searched = 0
    passed += Self.byteOrderMark.count
  }
}
