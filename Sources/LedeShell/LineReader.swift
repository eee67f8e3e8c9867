internal import Corpus

/// Reads lines from a descriptor; a line's length is bounded only by memory.
struct LineReader {
  /// The system's error number where reading failed.
  private(set) var failure: Int32?
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var scanned = 0
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Returns the next line without its newline; nil at the end.
  ///
  /// - Parameter beforeWaiting: called before the descriptor is read, so that answers are not held back, and somebody
  ///   who does not want to wait can say so by throwing.
  /// - Returns: the line's bytes.
  mutating func next(beforeWaiting: () throws -> Void) rethrows -> [UInt8]? {
    while true {
      if let newline = buffer[scanned...].firstIndex(of: 0x0A) {
        let line = Array(buffer[start..<newline])
        start = newline + 1
        scanned = start
        return line
      }
      scanned = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
      }
      try beforeWaiting()
      fill()
    }
  }

  private mutating func fill() {
    if start > 0 {
      buffer.removeFirst(start)
      scanned -= start
      start = 0
    }
    do throws(DescriptorReading.Failure) {
      let chunk = try DescriptorReading.chunk(from: descriptor, capacity: 1 << 16)
      if chunk.isEmpty { isAtEnd = true } else { buffer += chunk }
    } catch {
      failure = error.number
      isAtEnd = true
    }
  }
}
