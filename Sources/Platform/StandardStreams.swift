internal import Glibc

/// The three streams that every program expects.
public enum StandardStreams {
  /// Opens those that were closed, on `/dev/null`: a file that is opened later must not take their numbers.
  ///
  /// - Returns: whether standard output was open, so that there is a place for results.
  @discardableResult public static func ensureOpen() -> Bool {
    let hasOutput = isOpen(STDOUT_FILENO)
    for descriptor in STDIN_FILENO...STDERR_FILENO where !isOpen(descriptor) {
      // The lowest free number is the one that is missing. Where there is no /dev/null a folder holds the number.
      if open("/dev/null", O_RDWR) < 0 { _ = open("/", O_RDONLY | O_DIRECTORY) }
    }
    return hasOutput
  }

  /// Leads a descriptor whose reader has gone to `/dev/null`: programs that inherit it are not ended by what they write.
  public static func discardWrites(to descriptor: Int32) {
    let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard null >= 0 else { return }
    dup2(null, descriptor)
    close(null)
  }

  /// Whether nobody can read any more what is written to a pipe.
  public static func isUnread(_ descriptor: Int32) -> Bool {
    var end = pollfd(fd: descriptor, events: 0, revents: 0)
    return poll(&end, 1, 0) == 1 && end.revents & Int16(POLLERR) != 0
  }

  private static func isOpen(_ descriptor: Int32) -> Bool { fcntl(descriptor, F_GETFD) != -1 }
}
