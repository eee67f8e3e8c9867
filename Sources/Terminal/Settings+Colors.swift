internal import Platform
internal import Shell

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
