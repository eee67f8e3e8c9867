internal import Corpus
internal import Glibc

/// A file that is written whole or not at all.
struct OutputFile {
  /// Why a file could not be written.
  struct Failure: Error {
    let number: Int32
    let message: String
    let help: String

    init(_ number: Int32) {
      self.number = number
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
      try Self.write(text, to: try Self.open(path, O_WRONLY | O_NOCTTY))
      return
    }
    // A symbolic link keeps pointing: its target is replaced.
    let target = FileSystem.realPath(path) ?? path
    let (descriptor, draft) = try Self.openDraft(
      beside: target, mode: exists ? status.st_mode & 0o777 : 0o666)
    do throws(Failure) {
      try Self.write(text, to: descriptor)
      guard rename(draft, target) == 0 else { throw Failure(errno) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Adds to the end of the file; where that fails, the file is as long as it was.
  func append(_ text: String) throws(Failure) {
    let descriptor = try Self.open(path, O_WRONLY | O_CREAT | O_APPEND, mode: 0o666)
    var before = stat()
    let isFile = fstat(descriptor, &before) == 0 && before.st_mode & S_IFMT == S_IFREG
    try Self.write(text, to: descriptor) { written in
      var now = stat()
      // What somebody else has added meanwhile stays.
      guard isFile, fstat(descriptor, &now) == 0, now.st_size == before.st_size + written else { return }
      ftruncate(descriptor, before.st_size)
    }
  }

  /// Makes a file in the target's folder, under a name that nobody has.
  ///
  /// The name is hidden, so that no corpus has it as a document, and short, whatever the target's is.
  private static func openDraft(beside target: String, mode: mode_t) throws(Failure) -> (Int32, String) {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    for number in 0..<100 {
      let draft = "\(folder).lede-\(getpid())-\(number)"
      do throws(Failure) {
        return (try open(draft, O_WRONLY | O_CREAT | O_EXCL, mode: mode), draft)
      } catch {
        if error.number != EEXIST { throw error }
      }
    }
    throw Failure(EEXIST)
  }

  private static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(Failure) -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Failure(errno) }
    return descriptor
  }

  /// Writes all of the text and closes the descriptor; where not all can be written, `undo` is first called with
  /// the number of bytes that were.
  private static func write(
    _ text: String, to descriptor: Int32, undo: (Int) -> Void = { _ in }
  ) throws(Failure) {
    var text = text
    let failure = text.withUTF8 { bytes -> Int32 in
      var sent = 0
      while sent < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        if count < 0 {
          if errno == EINTR { continue }
          let number = errno
          undo(sent)
          return number
        }
        sent += count
      }
      return 0
    }
    let closing = close(descriptor) == 0 ? 0 : errno
    if failure != 0 || closing != 0 { throw Failure(failure != 0 ? failure : closing) }
  }
}
