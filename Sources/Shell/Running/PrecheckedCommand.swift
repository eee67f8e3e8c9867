/// A command that checks what it needs before the first stage of its pipeline runs.
@MainActor
protocol PrecheckedCommand: Command {
  /// Finds what would be in the way, as far as that is known before the first stage runs.
  ///
  /// - Throws: what running it would throw.
  func precheck(_ call: Call, session: Session) throws
}
