internal import Glibc

/// Reading from a descriptor: again after a signal, and no longer than the caller waits.
public enum DescriptorReading {
  /// How often the caller is asked whether it still waits, in milliseconds.
  private static let interval: Int32 = 100

  /// Returns the next bytes, at most `capacity`; none at the end.
  ///
  /// - Parameters:
  ///   - descriptor: what to read.
  ///   - capacity: how much at most.
  ///   - cancellation: asked from time to time while nothing comes, so that a pipe into which nobody writes can be
  ///     left.
  /// - Returns: the bytes.
  /// - Throws: ``SystemError``; the number `ECANCELED` where the work should stop.
  public static func chunk(
    from descriptor: Int32, capacity: Int = 1 << 16, cancellation: Cancellation = .never
  ) throws(SystemError) -> [UInt8] {
    try filled(capacity) { (room) throws(SystemError) in try read(from: descriptor, into: room, cancellation)
    }
  }

  /// Returns `count` bytes from an offset of a file on, less where the file is shorter; the descriptor's own position
  /// stays.
  ///
  /// - Throws: ``SystemError``.
  public static func bytes(of descriptor: Int32, from start: Int, count: Int) throws(SystemError) -> [UInt8] {
    try filled(count) { (room) throws(SystemError) in
      var filled = 0
      while filled < room.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
        let got = pread(descriptor, rest.baseAddress, rest.count, start + filled)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw .last() }
        if got == 0 { break }
        filled += got
      }
      return filled
    }
  }

  /// Reads into a buffer, and returns the number of bytes; 0 at the end.
  static func read(
    from descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, _ cancellation: Cancellation
  ) throws(SystemError) -> Int {
    while true {
      // What cannot be waited for is an error of read().
      var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&end, 1, interval)
      if cancellation.isCancelled { throw SystemError(ECANCELED) }
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR && errno != EAGAIN { throw .last() }
    }
  }

  /// Returns an array of at most `capacity` bytes, which `fill` writes and counts.
  static func filled(
    _ capacity: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      do throws(SystemError) {
        count = try fill(
          UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<capacity]))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
