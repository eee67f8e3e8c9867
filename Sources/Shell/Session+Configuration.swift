public import Script

/// The person's own file, which is run before the first prompt.
extension Session {
  /// Runs the configuration: all of it is checked before anything in it happens.
  ///
  /// - Returns: how it ended; what went wrong was told already.
  public func configure(from source: ScriptSource) -> Ending {
    let shellUse = commandTable.shellUse
    if shellUse != .always { commandTable.shellUse = .named }
    defer { commandTable.shellUse = shellUse }
    return run(source, showsPosition: true, isConfiguration: true)
  }
}
