public import Linguistics
internal import Synchronization

/// A flag that asks running work to stop.
public final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)
  private let isRaised: @Sendable () -> Bool
  private let lower: @Sendable () -> Void

  /// Creates a flag that is not raised.
  ///
  /// - Parameters:
  ///   - isRaised: a second source that is asked too, such as a pending interrupt of the terminal.
  ///   - lower: lowers the second source.
  public init(
    isRaised: @escaping @Sendable () -> Bool = { false }, lower: @escaping @Sendable () -> Void = {}
  ) {
    self.isRaised = isRaised
    self.lower = lower
  }

  /// Whether the work should stop.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) || isRaised() }
  /// The flag as the layers of a text ask for it.
  public var stopCheck: StopCheck { StopCheck { self.isCancelled } }

  /// Asks the work to stop.
  public func cancel() { flag.store(true, ordering: .relaxed) }
  /// Lowers the flag, before new work begins.
  public func reset() {
    flag.store(false, ordering: .relaxed)
    lower()
  }

  /// Throws ``Cancelled`` where the work should stop.
  public func check() throws(Cancelled) {
    if isCancelled { throw Cancelled() }
  }

  /// Throws ``Cancelled`` where the work should stop; asks at every 256th step only.
  ///
  /// For loops that do little at a step.
  public func check(at step: Int) throws(Cancelled) {
    if step & 0xFF == 0 { try check() }
  }
}

/// The only error that cancelled work throws.
public struct Cancelled: Error, Hashable, Sendable {
  /// Creates the error.
  public init() {}
}
