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

  /// Whether `TERM` names a terminal that can move its cursor.
  public var terminalMovesCursor: Bool {
    guard let term = nonempty("TERM") else { return false }
    return term != "dumb" && term != "unknown"
  }
}
