/// A reader of lines from a source of bytes, such as a descriptor.
public struct LineReader {
  private var buffer: LineBuffer
  private let read: () throws(SystemError) -> [UInt8]
  /// Why reading ended, until that is thrown.
  private var failure: SystemError?

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - limit: the longest line that is kept whole, in bytes.
  ///   - read: returns the next bytes, none at the end.
  public init(limit: Int = .max, read: @escaping () throws(SystemError) -> [UInt8]) {
    buffer = LineBuffer(limit: limit)
    self.read = read
  }

  /// Returns the next line; nil at the end.
  ///
  /// - Parameter beforeWaiting: called before more is read, so that answers are not held back.
  /// - Returns: the line.
  /// - Throws: ``SystemError``: a cancellation at once, and the next call goes on; any other once, after the lines that
  ///   came before it, and the next call is at the end.
  public mutating func next(beforeWaiting: () -> Void = {}) throws(SystemError) -> LineBuffer.Line? {
    while true {
      if let line = buffer.next() { return line }
      if buffer.isFinished {
        guard let failure else { return nil }
        self.failure = nil
        throw failure
      }
      beforeWaiting()
      do throws(SystemError) {
        let bytes = try read()
        if bytes.isEmpty { buffer.finish() } else { buffer.append(bytes) }
      } catch {
        if error.isCancellation { throw error }
        failure = error
        buffer.finish()
      }
    }
  }
}
