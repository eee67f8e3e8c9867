internal import Glibc

/// Reading of whole files.
public enum FileReading {
  /// Why a file was not read.
  public enum Failure: Error, Hashable, Sendable {
    /// The system refused.
    case system(SystemError)
    /// It is a FIFO, a device or a socket.
    case notRegular
    /// It has more bytes than are read.
    case tooLarge(Int)
    /// It has more bytes than there is memory for.
    case noMemory(Int)
    /// It was written to each time it was read.
    case changing
  }

  /// How often a file that changes meanwhile is read again.
  private static let attempts = 3
  /// How much is read between two questions whether to go on, in bytes.
  private static let piece = 16 << 20

  /// What is different after a file was written to.
  private struct State: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// Returns the bytes of a regular file as they were at one moment.
  ///
  /// The file is opened without waiting, so that a FIFO or a device is an error and never a hang. One that
  /// is written to while it is read would be half old, half new: it is read again.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the largest file that is read, in bytes.
  ///   - cancellation: asked from time to time; raised, it is the failure `ECANCELED`.
  /// - Returns: the bytes.
  /// - Throws: ``Failure`` with the reason.
  public static func bytes(
    of path: String, limit: Int = .max, cancellation: Cancellation = .never
  ) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      // Opening a socket or a FIFO without a writer fails in its own way.
      throw errno == ENXIO ? .notRegular : .system(.last(path: path))
    }
    defer { close(descriptor) }
    for _ in 0..<attempts {
      let before = try state(of: descriptor, path)
      guard before.size <= limit else { throw .tooLarge(before.size) }
      // The system's own files have a size of 0 and contents all the same.
      let bytes =
        before.size == 0
        ? try rest(of: descriptor, limit: limit, cancellation: cancellation)
        : try bytes(of: descriptor, size: before.size, cancellation)
      if try state(of: descriptor, path) == before, before.size == 0 || bytes.count <= before.size {
        return bytes
      }
      lseek(descriptor, 0, SEEK_SET)
    }
    throw .changing
  }

  /// Returns everything that can be read from a descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: what to read, to its end.
  ///   - limit: how much at most, in bytes.
  ///   - cancellation: asked from time to time; raised, it is the failure `ECANCELED`.
  /// - Returns: the bytes.
  /// - Throws: ``Failure`` with the reason.
  public static func rest(
    of descriptor: Int32, limit: Int = .max, cancellation: Cancellation = .never
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      guard bytes.count <= limit else { throw .tooLarge(bytes.count) }
      do throws(SystemError) {
        let chunk = try DescriptorReading.chunk(from: descriptor, cancellation: cancellation)
        if chunk.isEmpty { return bytes }
        bytes += chunk
      } catch {
        throw .system(error)
      }
    }
  }

  /// Returns the bytes of a file of that size; one more, where the file has become longer.
  private static func bytes(
    of descriptor: Int32, size: Int, _ cancellation: Cancellation
  ) throws(Failure) -> [UInt8] {
    guard isAvailable(size) else { throw .noMemory(size) }
    do throws(SystemError) {
      return try DescriptorReading.filled(size + 1) { (room) throws(SystemError) in
        var count = 0
        while count <= size {
          let part = UnsafeMutableRawBufferPointer(rebasing: room[count..<min(count + piece, size + 1)])
          let got = try DescriptorReading.read(from: descriptor, into: part, cancellation)
          if got == 0 { break }
          count += got
        }
        return count
      }
    } catch {
      throw .system(error)
    }
  }

  private static func state(of descriptor: Int32, _ path: String) throws(Failure) -> State {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.last(path: path)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .system(SystemError(EISDIR, path: path))
    default: throw .notRegular
    }
    return State(
      size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Whether the system has that much memory; an array for which there is none ends the process.
  private static func isAvailable(_ size: Int) -> Bool {
    guard size > 1 << 20 else { return true }
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      memory != MAP_FAILED
    else { return false }
    munmap(memory, size)
    return true
  }
}

extension FileReading.Failure: CustomStringConvertible {
  /// The cause in one sentence without a period.
  public var description: String {
    switch self {
    case .system(let error): error.message
    case .notRegular: "it is neither a file nor a folder"
    case .tooLarge(let size): "its \(size) bytes are more than are read"
    case .noMemory(let size): "there is not enough memory for its \(size) bytes"
    case .changing: "the file changed each time it was read"
    }
  }
}
