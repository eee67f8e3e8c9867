internal import Glibc

/// Reads whole files.
enum FileReading {
  /// Returns the bytes of a regular file.
  ///
  /// The file is opened without waiting, so that a FIFO or a device is named and never hangs the load.
  /// - Throws: ``Problem`` with the reason.
  static func bytes(of path: String, shownAs shown: String, limit: Int) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      // Opening a socket or a FIFO without a writer fails in its own way.
      throw errno == ENXIO ? .notRegular(shown) : .system(shown, errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(shown, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .system(shown, EISDIR) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(shown) }
    guard status.st_size <= limit else { throw .tooLarge(shown, Int(status.st_size), limit: limit) }
    return try bytes(of: descriptor, expected: Int(status.st_size), shownAs: shown, limit: limit)
  }

  /// Returns everything that can be read from a descriptor.
  static func bytes(
    of descriptor: Int32, expected: Int, shownAs shown: String, limit: Int
  ) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = max(expected + 1, 4096)
    while true {
      // A file may grow while it is read; the limit holds all the same.
      guard bytes.count <= limit else { throw .tooLarge(shown, bytes.count, limit: limit) }
      let chunk: [UInt8]
      do throws(DescriptorReading.Failure) {
        chunk = try DescriptorReading.chunk(from: descriptor, capacity: capacity)
      } catch {
        throw .system(shown, error.number)
      }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      capacity = min(max(expected + 1 - bytes.count, 65_536), 1 << 22)
    }
  }
}
