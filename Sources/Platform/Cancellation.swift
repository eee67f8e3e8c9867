internal import Synchronization

/// A flag that asks running work to stop.
///
///     for (index, token) in tokens.enumerated() {
///       try cancellation.check(at: index)
///       …
///     }
///
/// A loop that is stopped throws ``Cancelled``, so that no partial result leaves it.
public final class Cancellation: Sendable {
  /// Why the work is to stop.
  public enum Cause: Hashable, Sendable {
    /// Somebody asked for it, and may go on with other work.
    case request
    /// The time given to the whole run is over; this stays so.
    case timeout
  }

  /// A flag that is never raised.
  public static let never = Cancellation()

  private let flag = Atomic<Bool>(false)
  private let isRaised: @Sendable () -> Bool
  private let lower: @Sendable () -> Void
  private let isTimeUp: @Sendable () -> Bool

  /// Creates a flag that is not raised.
  ///
  /// - Parameters:
  ///   - isRaised: a second source that is asked too, such as a pending interrupt of the terminal.
  ///   - lower: lowers the second source.
  ///   - isTimeUp: whether the run's time is over.
  public init(
    isRaised: @escaping @Sendable () -> Bool = { false }, lower: @escaping @Sendable () -> Void = {},
    isTimeUp: @escaping @Sendable () -> Bool = { false }
  ) {
    self.isRaised = isRaised
    self.lower = lower
    self.isTimeUp = isTimeUp
  }

  /// Why the work should stop; nil where it should not.
  public var cause: Cause? {
    if isTimeUp() { return .timeout }
    return flag.load(ordering: .relaxed) || isRaised() ? .request : nil
  }
  /// Whether the work should stop.
  public var isCancelled: Bool { cause != nil }

  /// Asks the work to stop.
  public func cancel() { flag.store(true, ordering: .relaxed) }
  /// Lowers the flag, before new work begins; a time that is over stays over.
  public func reset() {
    flag.store(false, ordering: .relaxed)
    lower()
  }

  /// Throws ``Cancelled`` where the work should stop.
  public func check() throws(Cancelled) {
    if isCancelled { throw Cancelled() }
  }

  /// Throws ``Cancelled`` where the work should stop; reads the flag at every 256th step only.
  ///
  /// For loops that do little at a step.
  @inlinable @inline(__always)
  public func check(at step: Int) throws(Cancelled) {
    if step & 0xFF == 0 { try check() }
  }
}

/// The only error that cancelled work throws.
public struct Cancelled: Error, Hashable, Sendable {
  /// Creates the error.
  @inlinable public init() {}
}
