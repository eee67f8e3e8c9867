internal import Glibc

/// Writing to a descriptor: all bytes, however many calls that takes.
public enum DescriptorWriting {
  /// A failure after a part was written.
  public struct Failure: Error, Hashable, Sendable {
    /// How many bytes were written before.
    public let written: Int
    /// Why the rest was not.
    public let cause: SystemError
  }

  /// Writes all bytes, again after a signal; waits where a pipe or a terminal is full.
  ///
  /// - Throws: ``Failure``.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var failure: Failure?
    bytes.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          sent += count
          continue
        }
        switch errno {
        case EINTR: continue
        case EAGAIN:
          var end = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&end, 1, -1)
        default:
          failure = Failure(written: sent, cause: .last())
          return
        }
      }
    }
    if let failure { throw failure }
  }
}
