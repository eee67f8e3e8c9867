/// A command that can tell before its pipeline begins to run that it would fail at its turn.
@MainActor
protocol PrecheckedCommand: Command {
  /// Finds what would be in the way, as far as that is known before the first stage runs.
  ///
  /// - Throws: what running it would throw.
  func precheck(_ call: Call, session: Session) throws
}
