internal import Glibc

/// An error number of the system, in words that are the same in every locale.
public struct SystemError: Error, Hashable, Sendable {
  /// The number, as `errno` had it; `ECANCELED` where the caller cancelled the call.
  public let number: Int32
  /// The file; nil where a descriptor or a process is meant.
  public let path: String?

  /// Creates the error of a number.
  public init(_ number: Int32, path: String? = nil) {
    self.number = number
    self.path = path
  }

  /// Returns the error of the call that failed last in this thread (`errno`).
  public static func last(path: String? = nil) -> SystemError { SystemError(errno, path: path) }

  /// Whether nothing is at the path.
  public var isMissing: Bool { number == ENOENT }
  /// Whether the caller cancelled the call.
  public var isCancellation: Bool { number == ECANCELED }

  /// Whether nobody reads from the pipe any more.
  public var isClosedPipe: Bool { number == EPIPE }
  /// Whether a right is missing.
  public var isRefusal: Bool { number == EACCES || number == EPERM }

  /// The cause in one sentence without a period.
  public var message: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission was denied"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is not a folder"
    case ELOOP: "the symbolic links go round in a circle"
    case ENAMETOOLONG: "the name is too long"
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the file system is read-only"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk could not be read or written"
    case EFBIG: "the file would be larger than this process, or the disk, allows"
    case EBADF: "it is not open for that"
    default: "the system said: \(String(cString: strerror(number))) (\(number))"
    }
  }

  /// What to do about it.
  public var help: String {
    switch number {
    case ENOENT, ENOTDIR: "check the spelling"
    case EISDIR: "name a file in it"
    case ELOOP: "mend the link, or name its target"
    case ENAMETOOLONG: "choose a shorter name, or go to the folder first"
    case EMFILE, ENFILE: "close other programs, or raise the limit: ulimit -n"
    case EFBIG: "raise the limit (ulimit -f), or save elsewhere"
    case EACCES, EPERM: "change its permissions, or run as a user who may read it"
    case ENOSPC, EDQUOT: "free some space, or save elsewhere"
    case EROFS: "save elsewhere"
    case EIO: "look into the system's log, and copy what can still be read"
    default: "look at what stands there: ls -l, df"
    }
  }

  /// What to do about it where a file was to be written.
  public var writingHelp: String {
    switch number {
    case ENOENT, ENOTDIR: "make the folder first, or save elsewhere"
    case EACCES, EPERM: "save elsewhere, or change the folder's permissions"
    default: help
    }
  }
}

extension SystemError: CustomStringConvertible {
  /// The path, where there is one, and the cause.
  public var description: String { path.map { "\($0): \(message)" } ?? message }
}
