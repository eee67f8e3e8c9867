/// What long loops ask, so that work that nobody waits for any more ends early.
///
///     for (index, token) in tokens.enumerated() {
///       try stop.check(at: index)
///       …
///     }
///
/// A loop that stops throws; so nothing that is half made gets out of it.
public struct StopCheck: Sendable {
  /// How often a loop asks: once in so many steps.
  static let interval = 1024

  private let ask: (@Sendable () -> Bool)?

  /// A check that never stops anything.
  public static let never = StopCheck(ask: nil)

  /// Creates a check that stops the work when `isRaised` says so.
  public init(_ isRaised: @escaping @Sendable () -> Bool) { self.init(ask: isRaised) }

  private init(ask: (@Sendable () -> Bool)?) { self.ask = ask }

  /// Whether the work should stop.
  public var isRaised: Bool { ask?() ?? false }

  /// Throws where the work should stop.
  func check() throws(Stopped) {
    if isRaised { throw Stopped() }
  }

  /// Throws where the work should stop; asks at every 1024th step only.
  @inline(__always)
  func check(at step: Int) throws(Stopped) {
    if step & (Self.interval - 1) == 0 { try check() }
  }
}

/// The error of work that was asked to stop; it does not leave this room.
struct Stopped: Error {}
