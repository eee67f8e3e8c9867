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

  /// The folder for files that only this process needs: `TMPDIR`, else `/tmp`.
  public var temporaryFolder: String { nonempty("TMPDIR") ?? "/tmp" }

  /// Returns a base folder of the XDG specification; nil where there is no home.
  ///
  /// - Parameters:
  ///   - variable: the variable that names it; a path that is not absolute is ignored, as the specification asks.
  ///   - fallback: the folder in the home folder where the variable is not set.
  /// - Returns: the path of the folder.
  public func baseFolder(_ variable: String, inHome fallback: String) -> String? {
    if let base = nonempty(variable), base.hasPrefix("/") { return base }
    return nonempty("HOME").map { "\($0)/\(fallback)" }
  }
}
