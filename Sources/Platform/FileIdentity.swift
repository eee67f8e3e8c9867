internal import Glibc

/// The device and number of a file: the same for all its names.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  /// Returns the identity of the file at a path, links followed.
  ///
  /// - Throws: ``SystemError`` where there is none.
  public init(path: String) throws(SystemError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last(path: path) }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
