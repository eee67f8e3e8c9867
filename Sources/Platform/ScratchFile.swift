internal import Glibc

/// A file without a name: what another program reads or writes, gone when it is closed.
public final class ScratchFile {
  /// The open file.
  public let descriptor: Int32

  /// Makes a file with this text, to be read from its beginning.
  ///
  /// - Throws: ``SystemError``.
  public init(holding text: String = "") throws(SystemError) {
    let folder = ProcessEnvironment.current.temporaryFolder
    var template = Array("\(folder)/lede-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .last(path: folder) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    do throws(DescriptorWriting.Failure) {
      try DescriptorWriting.write(Array(text.utf8), to: descriptor)
    } catch {
      throw SystemError(error.cause.number, path: folder)
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Returns the bytes from an offset to the end; none where the file cannot be read.
  public func bytes(from start: Int = 0) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) > start else { return [] }
    let count = Int(status.st_size) - start
    return (try? DescriptorReading.bytes(of: descriptor, from: start, count: count)) ?? []
  }
}
