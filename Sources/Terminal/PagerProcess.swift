internal import Glibc
internal import Platform

/// A pager that runs: takes what it shows through a pipe, so that the first screen stands before the last row is made.
struct PagerProcess {
  /// Whether the person has left it, so that nothing more is wanted.
  private(set) var isGone = false
  private let running: ChildProcess.Running
  private let descriptor: Int32
  private let terminal: Int32
  private let modes: termios?

  /// Starts a pager on the terminal `terminal`.
  ///
  /// - Throws: ``SystemError`` where that is not possible.
  init(_ pager: Pager, terminal: Int32) throws(SystemError) {
    self.terminal = terminal
    var modes = termios()
    self.modes = tcgetattr(terminal, &modes) == 0 ? modes : nil
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last() }
    // The pager has no end that it does not know of, or it would wait for itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    do throws(SystemError) {
      // Ctrl-C is for the pager, not for the shell that waits for it.
      running = try ChildProcess.start(
        ["/bin/sh", "-c", "trap : INT QUIT\n\(pager.command)"], input: ends[0], environment: pager.environment
      )
    } catch {
      close(ends[1])
      throw error
    }
    descriptor = ends[1]
  }

  /// Hands bytes over; waits while the person reads.
  mutating func write(_ bytes: [UInt8]) {
    guard !isGone else { return }
    do throws(DescriptorWriting.Failure) {
      try DescriptorWriting.write(bytes, to: descriptor)
    } catch {
      isGone = true
    }
  }

  /// Tells the pager that this is all, and waits until the person leaves it; then the terminal is as it was before.
  ///
  /// - Returns: how it ended; nil where that is not known.
  func finish() -> ChildProcess.Ending? {
    close(descriptor)
    let ending = try? running.wait()
    if var modes {
      while tcsetattr(terminal, TCSADRAIN, &modes) != 0, errno == EINTR {}
    }
    return ending
  }
}
