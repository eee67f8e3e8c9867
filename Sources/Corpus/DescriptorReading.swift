internal import Glibc

/// Reads from a descriptor, again where a signal came between, and no longer than somebody waits.
public enum DescriptorReading {
  /// The system's number of an error.
  public struct Failure: Error, Hashable, Sendable {
    /// The number, as `errno` had it; `ECANCELED` where nobody waits any more.
    public let number: Int32
  }

  /// How often somebody is asked whether they still wait, in milliseconds.
  private static let interval: Int32 = 100

  /// Returns the next bytes, at most `capacity`; none at the end.
  ///
  /// - Parameters:
  ///   - descriptor: what to read.
  ///   - capacity: how much at most.
  ///   - isCancelled: asked from time to time while nothing comes, so that a pipe into which nobody writes can be
  ///     left.
  /// - Returns: the bytes.
  /// - Throws: ``Failure`` where the system refuses, or nobody waits any more.
  public static func chunk(
    from descriptor: Int32, capacity: Int, isCancelled: () -> Bool = { false }
  ) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      do throws(Failure) {
        count = try read(from: descriptor, into: UnsafeMutableRawBufferPointer(buffer), isCancelled)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return chunk
  }

  /// Reads into a buffer; returns how many bytes came, 0 at the end.
  static func read(
    from descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, _ isCancelled: () -> Bool
  ) throws(Failure) -> Int {
    while true {
      // What cannot be waited for is told by read().
      var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&end, 1, interval)
      if isCancelled() { throw Failure(number: ECANCELED) }
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR && errno != EAGAIN { throw Failure(number: errno) }
    }
  }
}
