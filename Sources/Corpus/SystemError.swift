internal import Glibc

/// The words for the system's error numbers, the same in every locale.
public enum SystemError {
  /// Returns one sentence without a period.
  public static func message(_ number: Int32) -> String {
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

  /// Returns what to do about it.
  public static func help(_ number: Int32) -> String {
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
}
