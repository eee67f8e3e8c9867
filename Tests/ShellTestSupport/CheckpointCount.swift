internal import Synchronization

/// Counts the checkpoints of a run; from one of them on the run is cancelled.
public final class CheckpointCount: Sendable {
  private let passed = Mutex(0)
  private let raisedAt: Int

  /// Creates a count that cancels at this checkpoint, the first being 1; none where nothing is to be cancelled.
  public init(raisedAt: Int = .max) { self.raisedAt = raisedAt }

  /// How many checkpoints were met.
  public var count: Int { passed.withLock { $0 } }

  /// Begins to count: what was asked before does not count.
  public func start() { passed.withLock { $0 = 0 } }

  /// Counts a checkpoint, and returns whether the run is cancelled there.
  public func check() -> Bool {
    passed.withLock { count in
      count += 1
      return count >= raisedAt
    }
  }
}
