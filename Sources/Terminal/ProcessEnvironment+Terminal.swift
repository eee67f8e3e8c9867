public import Platform

extension ProcessEnvironment {
  /// The folder of a person's own things: history, kept selections; nil where there is no home.
  public var dataFolder: String? { baseFolder("XDG_DATA_HOME", inHome: ".local/share").map { $0 + "/lede" } }

  /// The file that is run before a person's first prompt; nil where there is no home.
  public var configurationFile: String? {
    baseFolder("XDG_CONFIG_HOME", inHome: ".config").map { $0 + "/lede/init.lede" }
  }

  /// Whether `TERM` names a terminal that can move its cursor.
  var terminalMovesCursor: Bool {
    guard let term = nonempty("TERM") else { return false }
    return term != "dumb" && term != "unknown"
  }
}
