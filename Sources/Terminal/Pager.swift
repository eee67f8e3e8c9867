internal import Glibc
internal import Platform
internal import Shell
internal import Text

/// The program that shows results which are taller than the screen, and what it is told by its environment.
struct Pager: Hashable {
  /// The command, for `/bin/sh`.
  let command: String
  /// Variables for it, where the person has not set them.
  let environment: [String: String]

  /// Finds the pager of a choice; nil for none.
  ///
  /// `auto` is `$PAGER`, else `less` where that is installed. An empty one, or `cat`, is none.
  init?(_ choice: PagerChoice, environment: ProcessEnvironment) {
    switch choice {
    case .never: return nil
    case .command(let command): self.command = command
    case .auto:
      guard let command = environment["PAGER"] ?? (Self.isInstalled("less", environment) ? "less" : nil)
      else {
        return nil
      }
      self.command = command
    }
    let words = command.split(separator: " ")
    if words.isEmpty || words == ["cat"] { return nil }
    // Less: leave at once what fits the screen, keep colours, leave the text standing; all text here is UTF-8.
    let wishes = ["LESS": "FRX", "LESSCHARSET": "utf-8", "LV": "-c"]
    self.environment = wishes.filter { environment[$0.key] == nil }
  }

  /// Whether the command can be run, as far as is seen before it is tried.
  func isFound(in environment: ProcessEnvironment) -> Bool {
    guard let first = command.split(separator: " ").first, first.utf8.allSatisfy(Self.isPlain) else {
      return true
    }
    return Self.isInstalled(String(first), environment)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    ASCII.isWordByte(byte) || "./+-".utf8.contains(byte)
  }

  private static func isInstalled(_ program: String, _ environment: ProcessEnvironment) -> Bool {
    if program.contains("/") { return access(program, X_OK) == 0 }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
