internal import Corpus
internal import Glibc

/// A file that is written whole or not at all.
struct OutputFile {
  /// Why a file could not be written.
  struct Failure: Error {
    let message: String
    let help: String

    init(_ number: Int32) {
      message = SystemError.message(number)
      switch number {
      case ENOENT, ENOTDIR: help = "make the folder first, or save elsewhere"
      case EACCES, EPERM: help = "save elsewhere, or change the folder's permissions"
      default: help = SystemError.help(number)
      }
    }
  }

  let path: String

  /// Whether there is a file with something in it.
  var hasContents: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// Writes a new file beside the old one, then gives it the old one's name; what is no regular file, such as
  /// `/dev/null`, is written in place.
  func replace(with text: String) throws(Failure) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      try write(text, flags: O_WRONLY | O_CLOEXEC | O_NOCTTY, to: path, mode: 0)
      return
    }
    // A symbolic link keeps pointing: its target is replaced.
    let target = FileSystem.realPath(path) ?? path
    let temporary = "\(target).lede-\(getpid())"
    let mode = exists ? status.st_mode & 0o777 : 0o666
    do throws(Failure) {
      try write(text, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, to: temporary, mode: mode)
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let number = errno
      unlink(temporary)
      throw Failure(number)
    }
  }

  /// Adds to the end of the file in one write.
  func append(_ text: String) throws(Failure) {
    try write(text, flags: O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, to: path, mode: 0o666)
  }

  private func write(_ text: String, flags: Int32, to path: String, mode: mode_t) throws(Failure) {
    let descriptor = Glibc.open(path, flags, mode)
    guard descriptor >= 0 else { throw Failure(errno) }
    var text = text
    let failure = text.withUTF8 { bytes -> Int32 in
      var sent = 0
      while sent < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        sent += count
      }
      return 0
    }
    let closing = close(descriptor) == 0 ? 0 : errno
    if failure != 0 || closing != 0 { throw Failure(failure != 0 ? failure : closing) }
  }
}
