internal import Glibc

/// The variables that a process was given; a plain table in tests.
public struct ProcessEnvironment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// Creates an environment of these variables only.
  public init(_ variables: [String: String]) { lookUp = { variables[$0] } }

  private init(lookUp: @escaping @Sendable (String) -> String?) { self.lookUp = lookUp }

  /// The environment of this process.
  public static let current = ProcessEnvironment { name in getenv(name).map { String(cString: $0) } }

  /// The value of a variable; nil where it is not set.
  public subscript(name: String) -> String? { lookUp(name) }

  /// Returns the value of a variable; nil where it is not set or empty.
  public func nonempty(_ name: String) -> String? {
    guard let value = self[name], !value.isEmpty else { return nil }
    return value
  }

  /// The folder of a person's own things: history, kept selections; nil where there is no home.
  public var dataFolder: String? { folder("XDG_DATA_HOME", inHome: ".local/share") }

  /// The file that is run before a person's first prompt; nil where there is no home.
  public var configurationFile: String? {
    folder("XDG_CONFIG_HOME", inHome: ".config").map { "\($0)/init.lede" }
  }

  /// A folder of the XDG base directories; what is no absolute path is left aside, as they ask.
  private func folder(_ variable: String, inHome fallback: String) -> String? {
    if let base = nonempty(variable), base.hasPrefix("/") { return base + "/lede" }
    return nonempty("HOME").map { "\($0)/\(fallback)/lede" }
  }

  /// Whether `TERM` names a terminal that can move its cursor.
  public var terminalMovesCursor: Bool {
    guard let term = nonempty("TERM") else { return false }
    return term != "dumb" && term != "unknown"
  }
}
