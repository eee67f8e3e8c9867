internal import Glibc

/// Reads from a descriptor, again where a signal came between.
public enum DescriptorReading {
  /// The system's number of an error.
  public struct Failure: Error, Hashable, Sendable {
    /// The number, as `errno` had it.
    public let number: Int32
  }

  /// Returns the next bytes, at most `capacity`; none at the end.
  ///
  /// - Throws: ``Failure`` where the system refuses.
  public static func chunk(from descriptor: Int32, capacity: Int) throws(Failure) -> [UInt8] {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while true {
        let result = read(descriptor, buffer.baseAddress, buffer.count)
        if result >= 0 {
          count = result
          return
        }
        if errno == EINTR { continue }
        failure = errno
        return
      }
    }
    guard failure == 0 else { throw Failure(number: failure) }
    return chunk
  }
}
