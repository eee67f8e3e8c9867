public import Platform
internal import Shell

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

extension Settings.ColorUse {
  /// Returns whether to colour a stream; `auto` heeds `NO_COLOR`, `CLICOLOR` and `CLICOLOR_FORCE`.
  func colors(isTerminal: Bool, environment: ProcessEnvironment) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if environment.nonempty("NO_COLOR") != nil { return false }
      if let force = environment.nonempty("CLICOLOR_FORCE"), force != "0" { return true }
      return isTerminal && environment.terminalMovesCursor && environment["CLICOLOR"] != "0"
    }
  }
}
