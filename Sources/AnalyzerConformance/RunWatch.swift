internal import AnalyzerKit
internal import Glibc
internal import Platform
internal import Records
internal import Synchronization

/// The run that is under way, and whether it went beyond its ``RunLimit``.
///
/// The laws take the context of every run from here. One thread runs at a time; another asks ``overrun(by:)``.
final class RunWatch: Sendable {
  private struct Run {
    var place = "before the first run"
    var processorStart = 0.0
    var clockStart = RunWatch.seconds(CLOCK_MONOTONIC)
    var overrun: String?
  }

  private let name: String
  private let limit: RunLimit
  private let passed = CheckpointCount()
  private let run = Mutex(Run())

  /// Creates a watch over the runs of one analyzer.
  init(_ name: String, _ limit: RunLimit = RunLimit()) {
    self.name = name
    self.limit = limit
  }

  /// The sentence about the run that did not end; nil where all did.
  var failure: String? { run.withLock { $0.overrun } }

  /// Begins a run.
  ///
  /// - Parameters:
  ///   - document: the document that is read.
  ///   - isRaised: what cancels the run besides; asked at every checkpoint.
  /// - Returns: the context of the run.
  func context(
    of document: Document, isRaised: @escaping @Sendable () -> Bool = { false }
  ) -> AnalysisContext {
    passed.start()
    run.withLock { run in
      run.place = "\(name) on \(String(reflecting: String(document.text.string.prefix(40))))"
      run.processorStart = Self.seconds(CLOCK_THREAD_CPUTIME_ID)
      run.clockStart = Self.seconds(CLOCK_MONOTONIC)
    }
    return AnalysisContext(
      document, cancellation: Cancellation(isRaised: { [self] in isBeyondCheckpoints() || isRaised() }))
  }

  /// Counts a checkpoint, and returns whether the run is to end.
  private func isBeyondCheckpoints() -> Bool {
    _ = passed.check()
    guard passed.count > limit.checkpoints else { return false }
    end("asked at \(limit.checkpoints) checkpoints")
    return true
  }

  /// Ends the run under way where it went beyond its time.
  ///
  /// - Parameter clock: the processor clock of the thread that runs.
  /// - Returns: the sentence about a run that does not end; nil where all did.
  func overrun(by clock: clockid_t) -> String? {
    let (processorStart, clockStart) = run.withLock { ($0.processorStart, $0.clockStart) }
    let used = Self.seconds(clock) - processorStart
    if used > limit.processorSeconds {
      end("used \(limit.processorSeconds) s of the processor without an end")
    } else if Self.seconds(CLOCK_MONOTONIC) - clockStart > 10 * limit.processorSeconds {
      end("has waited for \(10 * limit.processorSeconds) s")
    }
    return failure
  }

  private func end(_ work: String) {
    run.withLock { run in
      run.overrun =
        run.overrun
        ?? "\(run.place): a run \(work); let its loops end, and long ones call context.checkpoint()"
    }
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
