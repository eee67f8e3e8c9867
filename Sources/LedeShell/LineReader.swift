internal import Corpus

/// Reads lines from a descriptor; a line's length is bounded.
struct LineReader {
  /// One line, without its newline.
  struct Line {
    /// The line's bytes; of one that is too long only the first.
    let bytes: [UInt8]
    /// Whether the line was longer than is read, and the rest was dropped.
    let isTooLong: Bool
  }

  /// The system's error number where reading failed.
  private(set) var failure: Int32?
  private let descriptor: Int32
  private let limit: Int
  private let isCancelled: () -> Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var scanned = 0
  private var isAtEnd = false
  private var isAtStart = true
  /// The beginning of a line that is too long, while its end is looked for.
  private var overlong: [UInt8]?

  private static let chunk = 1 << 16
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - descriptor: what to read.
  ///   - limit: the longest line that is kept whole, in bytes.
  ///   - isCancelled: asked while nothing comes; then the input ends, with ``failure``.
  init(descriptor: Int32, limit: Int, isCancelled: @escaping () -> Bool) {
    self.descriptor = descriptor
    self.limit = limit
    self.isCancelled = isCancelled
  }

  /// Returns the next line; nil at the end.
  ///
  /// - Parameter beforeWaiting: called before the descriptor is read, so that answers are not held back.
  /// - Returns: the line.
  mutating func next(beforeWaiting: () -> Void) -> Line? {
    while true {
      if let newline = buffer[scanned...].firstIndex(of: 0x0A) { return take(to: newline, next: newline + 1) }
      scanned = buffer.count
      if isAtEnd {
        guard start < buffer.count || overlong != nil else { return nil }
        return take(to: buffer.count, next: buffer.count)
      }
      if buffer.count - start > limit {
        overlong = overlong ?? Array(buffer[start...].prefix(Self.chunk))
        buffer = []
        start = 0
        scanned = 0
      }
      beforeWaiting()
      fill()
    }
  }

  private mutating func take(to end: Int, next: Int) -> Line {
    defer { scanned = start }
    if let beginning = overlong {
      overlong = nil
      start = next
      return Line(bytes: beginning, isTooLong: true)
    }
    if end - start > limit {
      let beginning = Array(buffer[start..<end].prefix(Self.chunk))
      start = next
      return Line(bytes: beginning, isTooLong: true)
    }
    guard start == 0, end > Self.chunk, buffer.count - next <= Self.chunk else {
      let line = Array(buffer[start..<end])
      start = next
      return Line(bytes: line, isTooLong: false)
    }
    // A long line takes the buffer with it, and is in memory once.
    let rest = Array(buffer[next...])
    buffer.removeSubrange(end...)
    let line = buffer
    buffer = rest
    start = 0
    return Line(bytes: line, isTooLong: false)
  }

  private mutating func fill() {
    if start > 0 {
      buffer.removeFirst(start)
      scanned -= start
      start = 0
    }
    do throws(DescriptorReading.Failure) {
      let chunk = try DescriptorReading.chunk(
        from: descriptor, capacity: Self.chunk, isCancelled: isCancelled)
      if chunk.isEmpty { isAtEnd = true } else { buffer += chunk }
    } catch {
      failure = error.number
      isAtEnd = true
    }
    guard isAtStart, isAtEnd || buffer.count >= Self.byteOrderMark.count else { return }
    isAtStart = false
    if buffer.starts(with: Self.byteOrderMark) { buffer.removeFirst(Self.byteOrderMark.count) }
  }
}
