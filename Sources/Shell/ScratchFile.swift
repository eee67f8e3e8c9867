internal import Corpus
internal import Glibc

/// A file without a name: what another program reads or writes, gone when it is closed.
public final class ScratchFile {
  /// Why there is none: an `errno`.
  public struct Failure: Error {
    /// The system's error number.
    public let number: Int32
  }

  /// The open file.
  public let descriptor: Int32

  /// Makes a file with this text, to be read from its beginning.
  ///
  /// - Throws: ``Failure`` where the system refuses.
  public init(holding text: String = "") throws(Failure) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/lede-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    let failure = OutputFile.writeAll(text, to: descriptor)
    guard failure == 0 else { throw Failure(number: failure) }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Returns the bytes from an offset to the end; none where the file cannot be read.
  public func bytes(from start: Int = 0) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) > start else { return [] }
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size) - start) { buffer, count in
      while count < buffer.count {
        let result = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count, start + count)
        if result < 0, errno == EINTR { continue }
        guard result > 0 else { return }
        count += result
      }
    }
  }
}
