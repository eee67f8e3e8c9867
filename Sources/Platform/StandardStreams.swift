internal import Glibc

/// The three streams that every program expects.
public enum StandardStreams {
  /// Opens those that were closed, on `/dev/null`: a file that is opened later must not take their numbers.
  public static func ensureOpen() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }
}
