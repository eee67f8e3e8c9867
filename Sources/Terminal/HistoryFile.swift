internal import Glibc
internal import Platform

/// The file of the history: lines are appended under a lock, in one write, so that sessions that run
/// at the same time lose nothing.
struct HistoryFile {
  /// Why the file could not be used.
  struct Failure: Error {
    let message: String

    init(_ action: String, _ path: String, _ error: SystemError = .last()) {
      message = "cannot \(action) \(path): \(error.message)"
    }
  }

  let path: String

  /// Adds one line.
  ///
  /// The file is made where there is none, for its owner only.
  func append(_ line: [UInt8]) throws(Failure) {
    let descriptor = try openLocked()
    defer { close(descriptor) }
    // A line that was cut short (a full disk, a crash) does not spoil the next one.
    var last: UInt8 = 0
    let end = lseek(descriptor, 0, SEEK_END)
    let isBroken = end > 0 && pread(descriptor, &last, 1, end - 1) == 1 && last != UInt8(ascii: "\n")
    try Self.write((isBroken ? [UInt8(ascii: "\n")] : []) + line, to: descriptor, path)
  }

  /// Empties the file.
  func clear() throws(Failure) {
    let descriptor = try openLocked()
    defer { close(descriptor) }
    if ftruncate(descriptor, 0) != 0 { throw Failure("empty", path) }
  }

  /// Puts other contents in the file's place, made of what it holds at that moment.
  func rewrite(_ change: ([UInt8]) -> [UInt8]) throws(Failure) {
    let old = try openLocked()
    defer { close(old) }
    let size = max(0, lseek(old, 0, SEEK_END))
    let contents = change(try Self.contents(of: old, from: 0, count: Int(size), path))
    let draft = path + ".new"
    let new = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if new < 0 { throw Failure("write", draft) }
    defer { close(new) }
    try Self.write(contents, to: new, draft)
    if rename(draft, path) != 0 { throw Failure("replace", path) }
  }

  /// Opens the file with its lock held.
  ///
  /// A file that was replaced while we waited for the lock is no
  /// longer the history: then its successor is opened.
  private func openLocked() throws(Failure) -> Int32 {
    // Where the folder could not be made, that is the reason.
    let obstacle = path.lastIndex(of: "/").flatMap { FileSystem.makeFolders(String(path[..<$0])) }
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      if descriptor < 0 {
        let error = SystemError.last()
        throw Failure("write", path, error.isMissing ? obstacle ?? error : error)
      }
      while flock(descriptor, LOCK_EX) != 0 {
        if errno == EINTR { continue }
        let failure = Failure("lock", path)
        close(descriptor)
        throw failure
      }
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, held.st_mode & S_IFMT == S_IFIFO {
        close(descriptor)
        throw Failure("write", path, SystemError(EINVAL))
      }
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
        held.st_dev == named.st_dev
      {
        if held.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
        return descriptor
      }
      close(descriptor)
    }
  }

  /// Reads a part of a file; less, where the file has become shorter.
  static func contents(
    of descriptor: Int32, from start: off_t, count: Int, _ path: String
  ) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try DescriptorReading.bytes(of: descriptor, from: Int(start), count: count)
    } catch {
      throw Failure("read", path, error)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(Failure) {
    do throws(DescriptorWriting.Failure) {
      try DescriptorWriting.write(bytes, to: descriptor)
    } catch {
      throw Failure("write", path, error.cause)
    }
  }
}
