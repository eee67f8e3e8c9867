/// What shows results that are taller than the screen.
public enum PagerChoice: Hashable, Sendable {
  /// `$PAGER`, else `less` where that is installed.
  case auto
  /// Nothing: results are written as they are.
  case never
  /// A command for `/bin/sh`.
  case command(String)

  /// Reads what stands after `set pager`; nil for nothing.
  init?(_ text: String) {
    switch text {
    case "auto": self = .auto
    case "never": self = .never
    case "": return nil
    default: self = .command(text)
    }
  }

  /// The choice as it is typed.
  var written: String {
    switch self {
    case .auto: "auto"
    case .never: "never"
    case .command(let command): command
    }
  }
}
