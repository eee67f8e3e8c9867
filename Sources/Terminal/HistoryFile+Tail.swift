internal import Glibc
internal import Platform

extension HistoryFile {
  /// The file as it was when it was opened, read from its end: what is older waits until somebody asks.
  ///
  /// The descriptor stays open meanwhile, so that a file that another session replaces is still read to its start.
  final class Tail {
    private let descriptor: Int32
    private let path: String
    /// Where the part that was read begins.
    private var start: off_t

    fileprivate init(_ descriptor: Int32, _ path: String, start: off_t) {
      self.descriptor = descriptor
      self.path = path
      self.start = start
    }

    deinit { close(descriptor) }

    /// Whether everything was read.
    var isWhole: Bool { start == 0 }

    /// Reads the last whole lines before those that were read, about so many bytes; nil for all that is left.
    func earlier(_ length: Int?) throws(Failure) -> [UInt8] {
      let end = start
      let from = length.map { max(0, end - off_t($0)) } ?? 0
      var bytes = try HistoryFile.contents(of: descriptor, from: from, count: Int(end - from), path)
      start = from
      guard from > 0 else { return bytes }
      guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
        // One line that is longer than the piece: it comes whole with the rest.
        start = end
        return []
      }
      start += off_t(newline + 1)
      bytes.removeSubrange(...newline)
      return bytes
    }
  }

  /// Opens the file to be read from its end; nil where there is no file yet.
  func openTail() throws(Failure) -> Tail? {
    // Without waiting: what stands there may be a FIFO.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 {
      if errno == ENOENT { return nil }
      throw Failure("read", path)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Failure("read", path, SystemError(status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL))
    }
    return Tail(descriptor, path, start: status.st_size)
  }
}
