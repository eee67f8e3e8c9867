internal import Synchronization

/// The number of checkpoints that a run has met; from one of them on the run is cancelled.
///
/// A measure of work that no other load of the machine changes:
///
///     let count = CheckpointCount()
///     let context = AnalysisContext(document, cancellation: Cancellation(isRaised: count.check))
public final class CheckpointCount: Sendable {
  private let passed = Atomic<Int>(0)
  private let raisedAt: Atomic<Int>

  /// Creates a count that cancels at this checkpoint, the first being 1; none where nothing is to be cancelled.
  public init(raisedAt: Int = .max) { self.raisedAt = Atomic(raisedAt) }

  /// How many checkpoints were met.
  public var count: Int { passed.load(ordering: .relaxed) }

  /// Sets the count to zero: what was met before is not counted.
  public func start() { passed.store(0, ordering: .relaxed) }

  /// Cancels from this checkpoint on, counted from now; never without a number.
  public func cancel(after more: Int?) {
    raisedAt.store(more.map { count + $0 + 1 } ?? .max, ordering: .relaxed)
  }

  /// Counts a checkpoint, and returns whether the run is cancelled there.
  public func check() -> Bool {
    passed.wrappingAdd(1, ordering: .relaxed).newValue >= raisedAt.load(ordering: .relaxed)
  }
}
