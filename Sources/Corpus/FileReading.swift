internal import Glibc

/// Reads whole files.
enum FileReading {
  /// How often a file that changes meanwhile is read again.
  private static let attempts = 3
  /// How much is read between two questions whether to go on.
  private static let piece = 16 << 20

  /// What tells that a file was written to.
  private struct State: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// Returns the bytes of a regular file as they stood at one moment.
  ///
  /// The file is opened without waiting, so that a FIFO or a device is named and never hangs the load. One that
  /// is written to while it is read would be half old, half new: it is read again.
  /// - Throws: ``Problem`` with the reason.
  static func bytes(
    of path: String, shownAs shown: String, limit: Int, isCancelled: () -> Bool = { false }
  ) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      // Opening a socket or a FIFO without a writer fails in its own way.
      throw errno == ENXIO ? .notRegular(shown) : .system(shown, errno)
    }
    defer { close(descriptor) }
    for _ in 0..<attempts {
      let before = try state(of: descriptor, shown)
      guard before.size <= limit else { throw .tooLarge(shown, before.size, limit: limit) }
      // The system's own files have a size of 0 and contents all the same.
      let bytes =
        before.size == 0
        ? try rest(of: descriptor, shownAs: shown, limit: limit, isCancelled: isCancelled)
        : try bytes(of: descriptor, size: before.size, shown, isCancelled)
      if try state(of: descriptor, shown) == before, before.size == 0 || bytes.count <= before.size {
        return bytes
      }
      lseek(descriptor, 0, SEEK_SET)
    }
    throw .changing(shown)
  }

  /// Returns everything that can be read from a descriptor.
  static func rest(
    of descriptor: Int32, shownAs shown: String, limit: Int, isCancelled: () -> Bool = { false }
  ) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      guard bytes.count <= limit else { throw .tooLarge(shown, bytes.count, limit: limit) }
      do throws(DescriptorReading.Failure) {
        let chunk = try DescriptorReading.chunk(
          from: descriptor, capacity: 1 << 16, isCancelled: isCancelled)
        if chunk.isEmpty { return bytes }
        bytes += chunk
      } catch {
        throw .system(shown, error.number)
      }
    }
  }

  /// Returns the bytes of a file of that size; one more, where the file has become longer.
  private static func bytes(
    of descriptor: Int32, size: Int, _ shown: String, _ isCancelled: () -> Bool
  ) throws(Problem) -> [UInt8] {
    guard isAvailable(size) else { throw .noMemory(shown, size) }
    var failure: DescriptorReading.Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      let whole = UnsafeMutableRawBufferPointer(buffer)
      do throws(DescriptorReading.Failure) {
        while count <= size {
          let room = UnsafeMutableRawBufferPointer(rebasing: whole[count..<min(count + piece, size + 1)])
          let got = try DescriptorReading.read(from: descriptor, into: room, isCancelled)
          if got == 0 { return }
          count += got
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw .system(shown, failure.number) }
    return bytes
  }

  private static func state(of descriptor: Int32, _ shown: String) throws(Problem) -> State {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(shown, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .system(shown, EISDIR)
    default: throw .notRegular(shown)
    }
    return State(
      size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Whether the system would give that much memory; an array that it does not give ends the process.
  private static func isAvailable(_ size: Int) -> Bool {
    guard size > 1 << 20 else { return true }
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      memory != MAP_FAILED
    else { return false }
    munmap(memory, size)
    return true
  }
}
