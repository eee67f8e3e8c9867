internal import Glibc
internal import Synchronization

/// A check on a thread of its own, which is left behind where a run does not end.
///
/// A loop that asks nothing cannot be stopped from outside; left behind, it costs a processor until the process ends,
/// but the tests go on, and the failure has a name.
final class WatchedThread: Sendable {
  private let check: @Sendable () -> [String]
  private let found = Mutex<[String]>([])
  /// A pipe that holds a byte when the thread has ended.
  private let reading: Int32
  private let writing: Int32

  private init?(check: @escaping @Sendable () -> [String]) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
    self.check = check
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// Returns what `check` returns, or the one sentence about a run that does not end.
  static func failures(
    _ name: String, _ limit: RunLimit, check: @escaping @Sendable (RunWatch) -> [String]
  ) -> [String] {
    let watch = RunWatch(name, limit)
    guard let work = WatchedThread(check: { check(watch) }), let thread = work.start() else {
      return ["\(name): no thread for its runs: \(errno)"]
    }
    var clock = clockid_t()
    pthread_getcpuclockid(thread, &clock)
    var end = pollfd(fd: work.reading, events: Int16(POLLIN), revents: 0)
    while poll(&end, 1, 200) <= 0 {
      guard let failure = watch.overrun(by: clock) else { continue }
      pthread_detach(thread)
      return [failure]
    }
    pthread_join(thread, nil)
    return watch.failure.map { [$0] } ?? work.found.withLock { $0 }
  }

  private func start() -> pthread_t? {
    var thread = pthread_t()
    let itself = Unmanaged.passRetained(self)
    let failure = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<WatchedThread>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, itself.toOpaque())
    guard failure == 0 else {
      itself.release()
      return nil
    }
    return thread
  }

  private func run() {
    let failures = check()
    found.withLock { $0 = failures }
    _ = write(writing, [1], 1)
  }
}
