/// The work after which a run is taken for one that does not end.
///
/// The bounds are far beyond what any run needs, so that no machine is too slow for them: they find hangs, and say
/// nothing about speed.
public struct RunLimit: Hashable, Sendable {
  /// The most checkpoints of one run.
  public var checkpoints: Int
  /// The most processor time of one run, in seconds; a run that waits for something has ten times that by the clock.
  public var processorSeconds: Double

  /// Creates a limit.
  ///
  /// - Parameters:
  ///   - checkpoints: the most checkpoints of one run; some hundred for each byte of the longest text of the kit.
  ///   - processorSeconds: the most processor time of one run, in seconds; the longest text takes about ten in a
  ///     build for debugging.
  public init(checkpoints: Int = 100_000_000, processorSeconds: Double = 600) {
    self.checkpoints = checkpoints
    self.processorSeconds = processorSeconds
  }
}
