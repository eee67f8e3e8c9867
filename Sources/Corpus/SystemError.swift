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
    default: "the system said: \(String(cString: strerror(number))) (\(number))"
    }
  }

  /// Returns what to do about it; empty where there is nothing to say.
  public static func help(_ number: Int32) -> String {
    switch number {
    case ENOENT: "check the spelling"
    case EACCES, EPERM: "change its permissions, or run as a user who may read it"
    case ENOSPC, EDQUOT: "free some space, or save elsewhere"
    case EROFS: "save elsewhere"
    default: ""
    }
  }
}
